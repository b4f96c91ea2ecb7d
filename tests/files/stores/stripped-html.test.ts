import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strippedHtml } from '../../../electron/core/files/stores/stripped-html.ts'

/** Pieces of a page, and what of each is counted. */
const piece = fc.oneof(
  fc.constantFrom('uno', 'ñandú ', '🙂', 'e\u0301', '\n', ' x').map((text) => ({ html: text, text })),
  fc.constantFrom(
    { html: '&amp;', text: '&' },
    { html: '<br>', text: '' },
    { html: '</p><p>', text: '' },
    { html: '<b>negra</b>', text: 'negra' },
  ),
)
const visible = (text: string): string => text.replace(/\s/g, '')

describe('the text of a page', () => {
  test('has each character where its bytes are', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), fc.nat(), (own, one, other) => {
        const counted = own.map(({ text }) => text).join('')
        const page = strippedHtml(`<p>${own.map(({ html }) => html).join('')}</p>`)
        expect(visible(page.text)).toBe(visible(counted))
        const characters = [...counted]
        const [from = 0, to = 0] = [one, other]
          .map((each) => each % (characters.length + 1))
          .sort((a, b) => a - b)
        const bytes = (end: number) => Buffer.byteLength(characters.slice(0, end).join(''))
        const found = page.text.slice(page.startOf(bytes(from)), page.endOf(bytes(to)))
        expect(visible(found)).toBe(visible(characters.slice(from, to).join('')))
      }),
      { numRuns: 200 },
    )
  })

  test('has a line for each block, and no byte for it', () => {
    const page = strippedHtml(
      '<p>uno</p><p>dos<br>tres</p>\n<ul><li>a</li></ul><table><tr><td>b</td><td>c</td></tr></table>',
    )
    expect(page.text).toBe('uno\ndos\ntres\na\nb\tc')
    expect(page.text.slice(page.startOf(3), page.endOf(6))).toBe('dos')
    expect(page.text.slice(page.startOf(0), page.endOf(3))).toBe('uno')
  })

  test('what lies beyond it stays beyond it', () => {
    const page = strippedHtml('<p>uno</p>')
    expect([page.startOf(9), page.endOf(4), page.startOf(-1), page.endOf(Number.NaN)]).toEqual([
      9,
      4,
      -1,
      NaN,
    ])
  })

  test('a page of endless depth is refused', () => {
    expect(() => strippedHtml('<b>'.repeat(3000))).toThrow('import.bad_file')
  })
})
