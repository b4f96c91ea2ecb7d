// From pieces placed on pages to paragraphs: lines by their height, paragraphs by their gaps and by lines that end early.
import { readTurnHead } from '../../../../shared/domain/text/turn-heads.ts'
import { storable } from './document-writer.ts'
import type { PdfPage } from './pdf-pages.ts'
import { createNotes, type Notes, type ReadText } from './reader.ts'

type Line = { text: string; left: number; right: number; y: number; height: number }

/** Shares of a line's height: pieces this far apart are on two lines, this far apart have a blank between them. */
const otherLine = 0.5
const wordGap = 0.2
/** How many times the usual distance between lines begins a paragraph. */
const paragraphGap = 1.4
/** A line that ends this share of the column before its edge ends a paragraph. */
const shortLine = 0.12
/** Lines at the edge of pages that recur on this share of at least three pages are no part of the text. */
const furnitureShare = 0.6

const sentenceEnd = /[.!?…:]["»”)\]]*$/u

const linesOf = (page: PdfPage): Line[] => {
  const lines: Line[] = []
  let ended = true
  for (const { text, x, y, width, height, ends } of page) {
    const line = lines.at(-1)
    const size = height || line?.height || 10
    if (text !== '') {
      if (line === undefined || ended || Math.abs(y - line.y) > size * otherLine)
        lines.push({ text, left: x, right: x + width, y, height: size })
      else {
        const isApart = x - line.right > size * wordGap && !/\s$/.test(line.text) && !/^\s/.test(text)
        line.text += isApart ? ` ${text}` : text
        line.right = Math.max(line.right, x + width)
      }
      ended = false
    }
    if (ends) ended = true
  }
  return lines.filter(({ text }) => /\S/.test(text))
}

const foldedNumbers = (text: string): string => text.trim().replace(/\d+/g, '#')

/** Running heads and page numbers: the outermost lines that are the same, but for their numbers, on most pages. */
const withoutFurniture = (pages: readonly Line[][], notes: Notes): Line[][] => {
  if (pages.length < 3) return [...pages]
  const counts = new Map<string, number>()
  const edges = (lines: readonly Line[]) => [lines[0], lines.length > 1 ? lines.at(-1) : undefined]
  for (const lines of pages)
    for (const [side, line] of edges(lines).entries())
      if (line !== undefined) {
        const key = `${side} ${foldedNumbers(line.text)}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
  const isFurniture = (side: number, line: Line | undefined) =>
    line !== undefined &&
    (counts.get(`${side} ${foldedNumbers(line.text)}`) ?? 0) >= Math.max(3, pages.length * furnitureShare)
  return pages.map((lines) => {
    const [first, last] = edges(lines)
    const from = isFurniture(0, first) ? 1 : 0
    const to = isFurniture(1, last) ? lines.length - 1 : lines.length
    notes.add('furniture-left-out', from + lines.length - to)
    return lines.slice(from, to)
  })
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const opensParagraph = (text: string): boolean =>
  /^\s*(?:[•·▪●–—-]|\d{1,3}[.)])\s/.test(text) || readTurnHead(text, 0, text.length) !== null

/** `1-3, 7`: numbers in order, runs shortened. */
const ranges = (numbers: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}

/** Pages whose text is read, one paragraph a line. Words divided at a line's end are joined. */
export const pdfText = (pages: readonly PdfPage[]): ReadText => {
  const notes = createNotes()
  const lined = pages.map(linesOf)
  const empty = lined.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []))
  const kept = withoutFurniture(lined, notes)
  const all = kept.flat()
  const gaps = kept.flatMap((lines) =>
    lines.slice(1).flatMap((line, at) => {
      const gap = (lines[at]?.y ?? 0) - line.y
      return gap > 0 ? [gap] : []
    }),
  )
  const usualGap = median(gaps) || 14
  const right = all.map((line) => line.right).sort((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0
  const left = all.map((line) => line.left).sort((a, b) => a - b)[Math.floor(all.length * 0.05)] ?? 0
  const isShort = (line: Line) => line.right < right - (right - left) * shortLine
  const paragraphs: string[] = []
  let now = ''
  for (const lines of kept)
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1]
      const words = line.text.replace(/[ \t]+/g, ' ').trim()
      const begins =
        before === undefined
          ? sentenceEnd.test(now.slice(-4))
          : before.y - line.y > usualGap * paragraphGap ||
            before.y < line.y ||
            isShort(before) ||
            Math.abs(before.height - line.height) > before.height * 0.2
      if (now !== '' && (begins || opensParagraph(words))) {
        paragraphs.push(now)
        now = words
      } else if (/\p{Ll}[-\u2010\u00ad]$/u.test(now.slice(-3)) && /^\p{Ll}/u.test(words)) {
        now = now.slice(0, -1) + words
        notes.add('hyphens-joined', 1)
      } else now += now === '' ? words : ` ${words}`
    }
  if (now !== '') paragraphs.push(now)
  if (empty.length > 0)
    for (const [index] of empty.entries())
      if (index === 0) notes.name('pages-without-text', ranges(empty))
      else notes.add('pages-without-text', 1)
  const body = storable(paragraphs.join('\n'), notes)
  return { text: body, bodyLength: body.length, labels: null, times: [], notes: notes.list() }
}
