import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '../../../electron/core/files/export/csv.ts'

/** Reads RFC 4180 one sign at a time. */
function read(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 1; at < text.length; at++) {
    const sign = text.charAt(at)
    if (quoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"') quoted = !quoted
    else if (quoted) cell += sign
    else if (sign === ',') {
      rows.at(-1)?.push(cell)
      cell = ''
    } else if (sign === '\r' && text.charAt(at + 1) === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      rows.push([])
      at += 1
    } else cell += sign
  }
  return rows.slice(0, -1)
}

describe('comma-separated values', () => {
  it('gives back every text that is no formula', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ñ', '"', ',', '\n', '\r', ' ', '=', '😀') })
    const plain = text.filter((each) => !/^[=+\-@\t\r\n]/.test(each))
    fc.assert(
      fc.property(fc.array(fc.array(plain, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        expect(read(csv(rows))).toEqual(rows)
      }),
    )
  })

  it('lets no cell begin as a formula would', () => {
    const begins = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '＝1+1',
      '=HYPERLINK("http://a","b")',
    ]
    expect(read(csv([begins]))).toEqual([begins.map((text) => `'${text}`)])
  })

  it('begins with the mark of UTF-8, keeps numbers as they are and leaves what is missing empty', () => {
    expect(csv([['Cita', 40, -1, null]])).toBe('\ufeffCita,40,-1,\r\n')
  })
})
