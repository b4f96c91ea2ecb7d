import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseNewlines } from '../../../shared/domain/text/newlines.ts'

test('every kind of newline becomes \\n and nothing else changes', () => {
  expect(normaliseNewlines('a\r\nb\rc\nd\r\r\n\n')).toBe('a\nb\nc\nd\n\n\n')
  expect(normaliseNewlines('\uFEFFe\u0301\u2028\u0085\f ')).toBe('\uFEFFe\u0301\u2028\u0085\f ')
})

test('it agrees with reading unit by unit, and doing it twice changes nothing', () => {
  const slow = (text: string) => {
    let out = ''
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === '\n' && text[at - 1] === '\r') continue
      out += text[at] === '\r' ? '\n' : text[at]
    }
    return out
  }
  const texts = fc.array(fc.constantFrom('\r', '\n', 'a', 'ñ', '🙂')).map((units) => units.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      expect(normaliseNewlines(text)).toBe(slow(text))
      expect(normaliseNewlines(normaliseNewlines(text))).toBe(normaliseNewlines(text))
    }),
  )
})
