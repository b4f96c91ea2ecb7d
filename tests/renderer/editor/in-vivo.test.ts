import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inVivoName } from '../../../renderer/editor/in-vivo.ts'
import { name } from '../../../shared/schema/text.ts'

test('the words, on one line, without the punctuation around them', () => {
  expect(inVivoName('«nos cuesta\nconfiar»,')).toBe('nos cuesta confiar')
  expect(inVivoName('¿Y quién decide?')).toBe('Y quién decide')
  expect(inVivoName(' el 80% (casi todos) ')).toBe('el 80% (casi todos)')
  expect(inVivoName('…')).toBe('')
})

test('too long a quote is cut after a word', () => {
  const cut = inVivoName('palabra '.repeat(60))
  expect(cut.length).toBeLessThanOrEqual(200)
  expect(cut.endsWith('palabra…')).toBe(true)
})

test('what it makes is a name, or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (quote) => {
      const made = inVivoName(quote)
      if (made === '') return
      expect(name.parse(made)).toBe(made)
      expect(made.isWellFormed()).toBe(true)
    }),
  )
})
