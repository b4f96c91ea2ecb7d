import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, fuzzyFind } from '../../renderer/ui/fuzzy.ts'

const marked = (query: string, text: string) =>
  fuzzyFind(query, text)?.ranges.map(([start, end]) => text.slice(start, end)) ?? null

describe('fuzzyFind', () => {
  test('leaves accents and case aside, on both sides', () => {
    expect(marked('gestion', 'Gestión del conocimiento')).toEqual(['Gestión'])
    expect(marked('AÑO', 'ano y año')).toEqual(['ano'])
    expect(marked('colaboración', 'Colaboracion emergente')).toEqual(['Colaboracion'])
  })

  test('marks decomposed letters with their accents', () => {
    expect(marked('cion', 'acción'.normalize('NFD'))).toEqual(['ción'.normalize('NFD')])
  })

  test('takes words in any order and letters left out', () => {
    expect(marked('distribuido lid', 'Liderazgo distribuido')).toEqual(['Lid', 'distribuido'])
    expect(fuzzyFind('ldz', 'Liderazgo')).not.toBeNull()
    expect(fuzzyFind('xyz', 'Liderazgo')).toBeNull()
    expect(fuzzyFind('red 9', 'Red 1')).toBeNull()
  })

  test('prefers beginnings to middles to scattered letters', () => {
    const score = (text: string) => fuzzyFind('con', text)?.score ?? Number.NEGATIVE_INFINITY
    const order = ['Confianza', 'Mutua confianza', 'Inconcluso', 'Claro origen nuevo']
    expect([...order].sort((a, b) => score(b) - score(a))).toEqual(order)
  })

  test('finds every piece of a text in it, and marks only what is there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const piece = text.slice(Math.min(a, b), Math.max(a, b))
        fc.pre(piece.isWellFormed())
        const found = fuzzyFind(piece, text)
        expect(found).not.toBeNull()
        let last = -1
        for (const [start, end] of found?.ranges ?? []) {
          expect(start).toBeGreaterThan(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})
