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

/** Columns that begin within this many heights of a line from each other are the same. */
const sameColumn = 3

const sentenceEnd = /[.!?…:]["»”)\]]*$/u

const linesOf = (page: PdfPage): Line[] => {
  const lines: Line[] = []
  let ended = true
  for (const { text: drawn, x, y, width, height, ends } of page) {
    const text = withoutLigatures(drawn)
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

/**
 * The edges of the column each line is in. A column ends where the next line stands higher; those that begin at about the
 * same place are one, on whatever pages.
 */
const columnsOf = (pages: readonly Line[][]): Map<Line, { left: number; right: number }> => {
  const columns: { at: number; lines: Line[] }[] = []
  for (const lines of pages) {
    let own: Line[] = []
    const settle = () => {
      if (own.length === 0) return
      const at = median(own.map(({ left }) => left))
      const size = median(own.map(({ height }) => height)) || 10
      const known = columns.find((column) => Math.abs(column.at - at) <= size * sameColumn)
      if (known === undefined) columns.push({ at, lines: own })
      else known.lines.push(...own)
      own = []
    }
    for (const [index, line] of lines.entries()) {
      if ((lines[index - 1]?.y ?? line.y) < line.y) settle()
      own.push(line)
    }
    settle()
  }
  const edges = new Map<Line, { left: number; right: number }>()
  for (const { lines } of columns) {
    const left = lines.map((line) => line.left).sort((a, b) => a - b)[Math.floor(lines.length * 0.05)] ?? 0
    const right = lines.map((line) => line.right).sort((a, b) => a - b)[Math.floor(lines.length * 0.95)] ?? 0
    for (const line of lines) edges.set(line, { left, right })
  }
  return edges
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

/** Words that are written with a hyphen where no line ends: at a line's end they keep it too. */
const hyphenedWords = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap(({ text }) =>
      [...text.matchAll(/[\p{L}\p{M}]+[-\u2010][\p{L}\p{M}]+/gu)].map(([word]) =>
        word.replace('\u2010', '-').toLowerCase(),
      ),
    ),
  )

const joinedWord = (before: string, after: string): string => {
  const [head = ''] = /[\p{L}\p{M}]+[-\u2010]$/u.exec(before.slice(-60)) ?? []
  const [tail = ''] = /^[\p{L}\p{M}]+/u.exec(after.slice(0, 60)) ?? []
  return `${head}${tail}`.replace('\u2010', '-').toLowerCase()
}

/** Letters that some fonts draw as one are the letters they are. */
const withoutLigatures = (text: string): string =>
  text.replace(/[\ufb00-\ufb06]/g, (drawn) => drawn.normalize('NFKC'))

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
  const columns = columnsOf(kept)
  const isShort = (line: Line) => {
    const { left, right } = columns.get(line) ?? { left: 0, right: 0 }
    return line.right < right - (right - left) * shortLine
  }
  const hyphened = hyphenedWords(all)
  const paragraphs: string[] = []
  let now = ''
  for (const lines of kept)
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1]
      const words = line.text.replace(/[ \t]+/g, ' ').trim()
      // A page or a column that begins goes on with the sentence of the one before.
      const begins =
        before === undefined || before.y < line.y
          ? sentenceEnd.test(now.slice(-4))
          : before.y - line.y > usualGap * paragraphGap ||
            isShort(before) ||
            Math.abs(before.height - line.height) > before.height * 0.2
      if (now !== '' && (begins || opensParagraph(words))) {
        paragraphs.push(now)
        now = words
      } else if (/\p{Ll}[-\u2010\u00ad]$/u.test(now.slice(-3)) && /^\p{Ll}/u.test(words)) {
        if (hyphened.has(joinedWord(now, words))) now += words
        else {
          now = now.slice(0, -1) + words
          notes.add('hyphens-joined', 1)
        }
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
