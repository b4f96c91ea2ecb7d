import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAt, lineStarts, linesOf, textBetween } from '../../../../renderer/editor/edit/lines.ts'

describe('linesOf', () => {
  it('keeps blank lines, tabs and trailing blanks', () => {
    expect(linesOf('\tuno \n\n dos\n', 100)).toEqual([
      { text: '\tuno ', continues: false },
      { text: '', continues: false },
      { text: ' dos', continues: false },
      { text: '', continues: false },
    ])
  })

  it('shows a long line in parts that continue it', () => {
    const lines = linesOf('Una frase. Otra frase. Y otra.\nfin', 16)
    expect(lines.map(({ continues }) => continues)).toEqual([false, true, true, false])
    expect(Math.max(...lines.map(({ text }) => text.length))).toBeLessThanOrEqual(16)
  })

  it('joined again is the text, and every line starts where it is said to', () => {
    const text = fc.array(fc.constantFrom('a', 'bc', ' ', '. ', '\n', '\t', '😀', '\u2028'), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(
        text.map((all) => all.join('')),
        fc.integer({ min: 2, max: 20 }),
        (whole, longest) => {
          const lines = linesOf(whole, longest)
          expect(textBetween(lines, 0, lines.length)).toBe(whole)
          const starts = lineStarts(lines)
          for (const [index, line] of lines.entries()) {
            const start = starts[index] ?? -1
            expect(whole.slice(start, start + line.text.length)).toBe(line.text)
            if (line.text !== '') expect(lineAt(starts, start)).toBe(index)
          }
        },
      ),
    )
  })
})
