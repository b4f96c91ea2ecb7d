// The text of a page as Taguette counts it: the bytes of its text in UTF-8, tags and all their line breaks left out. What
// is shown has a line for each block besides; those breaks are of no width there.
import { Parser } from 'htmlparser2'
import { normaliseNewlines } from '../../../../shared/domain/text/newlines.ts'
import { badFile } from '../import/reader.ts'

/** `units`: of the text, UTF-16. */
const caps = { elements: 2_000_000, depth: 2000, units: 50_000_000 }

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const blocks = words(
  'address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul',
)
const cells = words('td th')
const unseen = words('script style template')

export type StrippedText = {
  text: string
  /** The offset in `text` of a byte where a selection begins; what lies beyond the text stays beyond it. */
  startOf: (byte: number) => number
  /** The same where one ends: before a break that was put in, not after it. */
  endOf: (byte: number) => number
}

/** @throws {AppError} import.bad_file: too-complex */
export function strippedHtml(html: string): StrippedText {
  const pieces: string[] = []
  /** For each unit of the text, the byte it begins at. The second half of a pair begins one byte later. */
  const byteAt: number[] = []
  let bytes = 0
  let ending = ''
  let isPending = false
  let silent = 0
  let elements = 0
  let depth = 0
  let isFirstOfPre = false
  const put = (piece: string) => {
    for (let unit = 0; unit < piece.length; unit += 1) byteAt.push(bytes)
    if (piece !== '') ending = piece.slice(-1)
    pieces.push(piece)
  }
  const breakLine = () => {
    isPending = ending !== '' && ending !== '\n'
  }
  const parser = new Parser(
    {
      onopentag: (name) => {
        elements += 1
        depth += 1
        if (elements > caps.elements || depth > caps.depth) throw badFile('html', 'too-complex')
        if (unseen.has(name)) silent += 1
        isFirstOfPre = name === 'pre'
        if (name === 'br') {
          if (isPending) put('\n')
          isPending = true
        } else if (blocks.has(name)) breakLine()
        else if (cells.has(name) && !isPending && !/^[\n\t]?$/.test(ending)) put('\t')
      },
      onclosetag: (name) => {
        depth -= 1
        if (unseen.has(name)) silent -= 1
        if (blocks.has(name)) breakLine()
      },
      ontext: (written) => {
        const text = isFirstOfPre ? written.replace(/^\n/, '') : written
        isFirstOfPre = false
        if (silent > 0) {
          bytes += Buffer.byteLength(text)
          return
        }
        if (text === '') return
        if (isPending && !/^[^\S\n]*\n/.test(text)) put('\n')
        isPending = false
        if (byteAt.length + text.length > caps.units) throw badFile('html', 'too-complex')
        for (const character of text) {
          byteAt.push(bytes)
          if (character.length === 2) byteAt.push(bytes + 1)
          bytes += Buffer.byteLength(character)
        }
        ending = text.slice(-1)
        pieces.push(text)
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(normaliseNewlines(html.toWellFormed()))
  parser.end()
  const text = pieces.join('').toWellFormed().replaceAll('\r', ' ')
  const place = (byte: number, isStart: boolean): number => {
    if (!Number.isSafeInteger(byte) || byte < 0) return byte
    if (byte > bytes) return text.length + byte - bytes
    const at = firstFrom(byteAt, isStart ? byte + 1 : byte)
    return isStart && byte < bytes ? at - 1 : at
  }
  return { text, startOf: (byte) => place(byte, true), endOf: (byte) => place(byte, false) }
}

/** The first index whose number is not smaller; the length when all are. */
function firstFrom(numbers: readonly number[], wanted: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
