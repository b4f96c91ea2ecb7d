// A report read back, from anybody: what it says it can be verified by, and the quotes it shows. Nothing in it is trusted.
import { AppError } from '../../../../shared/api/errors.ts'
import { type ReportRecord, reportRecord } from '../../../../shared/schema/report.ts'
import { readDocxParts } from '../import/docx-archive.ts'
import { recordNamespace } from './docx-package.ts'
import { recordId } from './html-record.ts'

export type ReadReport = {
  format: 'html' | 'docx'
  record: ReportRecord
  /** The words shown, by the quote's number; of two with the same number, the first. */
  shown: ReadonlyMap<number, string>
  /** Quotes without a number, or with one that was there already. */
  others: string[]
}

/** Characters of the longest page that is read. */
const mostCharacters = 100_000_000

/** @throws report.not_a_report, report.newer, report.bad_record, import.bad_docx, import.zip_bomb */
export async function readReport(bytes: Uint8Array): Promise<ReadReport> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWord(await readDocxParts(bytes))
  const page = new TextDecoder('utf-8').decode(bytes.subarray(0, mostCharacters))
  return { format: 'html', record: recordIn(dataBlock(page)), ...quotesOfPage(page) }
}

/** @throws report.not_a_report, report.newer, report.bad_record */
function recordIn(json: string | null): ReportRecord {
  if (json === null) throw new AppError('report.not_a_report', {})
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) throw new AppError('report.bad_record', {})
    throw error
  }
  if (isNewer(data)) throw new AppError('report.newer', {})
  const parsed = reportRecord.safeParse(data)
  if (!parsed.success) throw new AppError('report.bad_record', {})
  return parsed.data
}

function isNewer(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    'trama' in data &&
    data.trama === 'report' &&
    'version' in data &&
    typeof data.version === 'number' &&
    data.version > 1
  )
}

function dataBlock(page: string): string | null {
  const tag = new RegExp(`<script\\b[^>]{0,200}\\bid="${recordId}"[^>]{0,200}>`).exec(page)
  if (tag === null) return null
  const end = page.indexOf('</script', tag.index)
  return end < 0 ? null : page.slice(tag.index + tag[0].length, end)
}

function quotesOfPage(page: string): Pick<ReadReport, 'shown' | 'others'> {
  const quotes: { place: number | null; text: string }[] = []
  let at = 0
  for (;;) {
    const start = page.indexOf('<blockquote', at)
    const open = start < 0 ? -1 : page.indexOf('>', start)
    const end = open < 0 ? -1 : page.indexOf('</blockquote', open)
    if (end < 0) break
    const place = /\bdata-quote="(\d{1,9})"/.exec(page.slice(start, Math.min(open, start + 400)))?.[1]
    quotes.push({
      place: place === undefined ? null : Number(place),
      text: decoded(
        page
          .slice(open + 1, end)
          .replace(/<br\b[^<>]*>/gi, '\n')
          .replace(/<[^<>]*>/g, ''),
      ),
    })
    at = end + 1
  }
  return sorted(quotes)
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,6}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}

function sorted(
  quotes: readonly { place: number | null; text: string }[],
): Pick<ReadReport, 'shown' | 'others'> {
  const shown = new Map<number, string>()
  const others: string[] = []
  for (const { place, text } of quotes) {
    if (place === null || shown.has(place)) others.push(text)
    else shown.set(place, text)
  }
  return { shown, others }
}

function readWord(parts: ReadonlyMap<string, Buffer>): ReadReport {
  const text = (path: string) => parts.get(path)?.toString('utf8') ?? ''
  const data = [...parts.keys()].filter((path) => /^customXml\/item\d+\.xml$/.test(path)).map(text)
  const main = [...parts.keys()].find((path) => /^word\/document\d*\.xml$/i.test(path)) ?? ''
  const held = data.find((each) => each.includes(recordNamespace))
  return {
    format: 'docx',
    record: recordIn(held === undefined ? null : contentOf(held)),
    ...quotesOfWord(text(main)),
  }
}

/** The words of the only element. */
function contentOf(xml: string): string | null {
  const start = xml.indexOf('<report')
  const open = start < 0 ? -1 : xml.indexOf('>', start)
  const end = open < 0 ? -1 : xml.indexOf('</report', open)
  return end < 0 ? null : decoded(xml.slice(open + 1, end))
}

const wordTags = /<(\/?)w:(p|pStyle|t|br|cr|tab|bookmarkStart|bookmarkEnd)\b([^<>]*)>/g

/** Words between the two ends of a quote's bookmark; a paragraph of quotes without one is a quote of nobody's. */
function quotesOfWord(xml: string): Pick<ReadReport, 'shown' | 'others'> {
  const quotes: { place: number | null; text: string }[] = []
  const open = new Map<string, { place: number; text: string }>()
  let paragraph = { isQuote: false, marked: false, text: '' }
  const say = (text: string) => {
    paragraph.text += text
    for (const mark of open.values()) mark.text += text
  }
  for (const tag of xml.matchAll(wordTags)) {
    const [whole, closing, name, attributes = ''] = tag
    const value = (attribute: string) => new RegExp(`\\bw:${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    if (closing === '/') {
      if (name !== 'p') continue
      if (paragraph.isQuote && !paragraph.marked && paragraph.text.trim() !== '')
        quotes.push({ place: null, text: paragraph.text })
      paragraph = { isQuote: false, marked: open.size > 0, text: '' }
      for (const mark of open.values()) mark.text += '\n'
    } else if (name === 'pStyle') paragraph.isQuote = value('val') === 'Quote'
    else if (name === 't') {
      if (whole.endsWith('/>')) continue
      const start = tag.index + whole.length
      const end = xml.indexOf('<', start)
      say(decoded(xml.slice(start, end < 0 ? undefined : end)))
    } else if (name === 'br' || name === 'cr') say('\n')
    else if (name === 'tab') {
      // A tab stop of a paragraph is no character of it.
      if (attributes.trim() === '' || attributes.trim() === '/') say('\t')
    } else if (name === 'bookmarkStart') {
      const place = /^q(\d{1,9})$/.exec(value('name'))?.[1]
      if (place === undefined) continue
      paragraph.marked = true
      open.set(value('id'), { place: Number(place), text: '' })
    } else if (name === 'bookmarkEnd') {
      const mark = open.get(value('id'))
      open.delete(value('id'))
      if (mark !== undefined) quotes.push(mark)
    }
  }
  return sorted(quotes)
}
