// Texts as files have them: every line ending, astral characters, combining marks, empty ones.
import fc from 'fast-check'
import type { RawText } from '../../../shared/domain/refi/offsets.ts'

const pieces = fc.constantFrom(
  'red',
  ' ',
  'dirección',
  '\r\n',
  '\n',
  '\r',
  '\u{1f469}\u200d\u{1f3eb}',
  '\u{1d4d0}',
  'e\u0301',
  'ñ',
  '—',
  'P1: ',
  '.',
)

export const rawTexts: fc.Arbitrary<RawText> = fc.record({
  text: fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join('')),
  bom: fc.boolean(),
})
