import { describe, expect, it } from 'vitest'
import { quoteMatches } from '../../../shared/domain/anchors/quote-matches.ts'

const text = 'P3: confianza 👩‍🏫 mutua'

describe('quoteMatches', () => {
  it('holds while the text at the span is the quote', () => {
    expect(quoteMatches(text, { start: 4, end: 13, quote: 'confianza' })).toBe(true)
    expect(quoteMatches(text, { start: 14, end: 19, quote: '👩‍🏫' })).toBe(true)
  })

  it('fails when the text moved, differs in case or in how its accents are encoded', () => {
    expect(quoteMatches(`¡${text}`, { start: 4, end: 13, quote: 'confianza' })).toBe(false)
    expect(quoteMatches(text, { start: 4, end: 13, quote: 'Confianza' })).toBe(false)
    expect(quoteMatches('revisión', { start: 0, end: 8, quote: 'revisión'.normalize('NFD') })).toBe(false)
  })

  it('fails for a span that is empty or not within the text, where slicing would forgive it', () => {
    expect(quoteMatches(text, { start: 4, end: 4, quote: '' })).toBe(false)
    expect(quoteMatches('abc', { start: 0, end: 9, quote: 'abc' })).toBe(false)
    expect(quoteMatches('abc', { start: -3, end: 3, quote: 'abc' })).toBe(false)
  })
})
