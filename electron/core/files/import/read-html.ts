// HTML as text: what a browser would show, block by block. Nothing is fetched and nothing runs.
import { Parser } from 'htmlparser2'
import { createWriter, type DocumentWriter, listMark } from './document-writer.ts'
import { badFile, linkNote, type ReadText } from './reader.ts'

/** Elements in one page, and how deep they may stand in each other. */
export const MAX_ELEMENTS = 2_000_000
export const MAX_DEPTH = 2000
const mostAttribute = 2000

/** Whether a text begins as a page does: its type, or a tag that only pages have, after blanks and comments. */
export const looksLikeHtml = (head: string): boolean => {
  const bare = head.replace(/<!--[\s\S]{0,2000}?-->|<\?xml[^>]{0,200}>/g, '').trimStart()
  return /^\uFEFF?\s*(?:<!doctype html|<(?:html|head|body|meta|title)[\s>])/i.test(bare)
}

/** The character set a page says it is in; null when it says none. */
export const declaredCharset = (head: string): string | null =>
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1] ?? null

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const blocks = words(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol optgroup option p pre search section summary ul caption',
)
/** Elements whose text nobody sees. */
const unseen = words('head style template noscript noframes datalist title')
const objects = words('svg math iframe object embed canvas audio video applet map')
const raw = words('pre textarea listing')

type Walk = {
  writer: DocumentWriter
  /** What closing each open element does. */
  closings: (() => void)[]
  /** Elements open within one that is left out, itself included. */
  silent: number
  raw: number
  tables: number
  lists: { isNumbered: boolean; count: number }[]
}

const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  'hidden' in attributes || /display\s*:\s*none/i.test((attributes.style ?? '').slice(0, mostAttribute))

const nothing = (): void => undefined

/** Begins an element; what is returned ends it. */
const begin = (walk: Walk, name: string, attributes: Readonly<Record<string, string>>): (() => void) => {
  const { writer } = walk
  const silence = () => {
    walk.silent += 1
    return () => {
      walk.silent -= 1
    }
  }
  if (walk.silent > 0 || unseen.has(name)) return silence()
  if (name === 'script') {
    writer.notes.add('unsafe-left-out', 1)
    return silence()
  }
  if (objects.has(name)) {
    writer.notes.add('objects-left-out', 1)
    return silence()
  }
  if (isHidden(attributes)) {
    writer.notes.add('furniture-left-out', 1)
    return silence()
  }
  if (name === 'del') {
    writer.notes.add('deletions-left-out', 1)
    return silence()
  }
  if (name === 'br') writer.verbatim('\n')
  if (name === 'img' || name === 'picture') writer.notes.add('images-left-out', 1)
  if (name === 'a' && attributes.href !== undefined) writer.notes.add(linkNote(attributes.href), 1)
  return beginBlock(walk, name, attributes)
}

const beginBlock = (walk: Walk, name: string, attributes: Readonly<Record<string, string>>): (() => void) => {
  const { writer, lists } = walk
  if (name === 'table') {
    walk.tables += 1
    writer.openTable()
    return () => {
      walk.tables -= 1
      writer.closeTable()
    }
  }
  if ((name === 'td' || name === 'th') && walk.tables > 0) {
    writer.openCell()
    return writer.closeCell
  }
  if (name === 'tr' && walk.tables > 0) return writer.endRow
  if (name === 'ul' || name === 'ol') {
    writer.endLine()
    const first = Number.parseInt(attributes.start ?? '', 10)
    lists.push({ isNumbered: name === 'ol', count: Number.isSafeInteger(first) ? first - 1 : 0 })
    return () => {
      lists.pop()
      writer.endLine()
    }
  }
  if (!blocks.has(name) && !raw.has(name)) return nothing
  if (name === 'li') {
    writer.endLine()
    const list = lists.at(-1)
    if (list !== undefined) list.count += 1
    writer.lead(listMark(Math.max(0, lists.length - 1), list?.isNumbered ? list.count : null))
    return writer.endLine
  }
  // The paragraph of a list item stands beside its mark.
  const endBlock = () => {
    if (!writer.isOnlyLead()) writer.endLine()
  }
  endBlock()
  if (!raw.has(name)) return endBlock
  walk.raw += 1
  return () => {
    walk.raw -= 1
    writer.endLine()
  }
}

/** @param html decoded, newlines as \n @throws {AppError} import.bad_file: too-complex */
export const readHtml = (html: string): ReadText => {
  const tooComplex = () => badFile('html', 'too-complex')
  const writer = createWriter(tooComplex)
  const walk: Walk = { writer, closings: [], silent: 0, raw: 0, tables: 0, lists: [] }
  let elements = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        elements += 1
        if (elements > MAX_ELEMENTS || walk.closings.length >= MAX_DEPTH) throw tooComplex()
        walk.closings.push(begin(walk, name, attributes))
      },
      onclosetag: () => walk.closings.pop()?.(),
      ontext: (text) => {
        if (walk.silent > 0) return
        if (walk.raw > 0) writer.verbatim(text)
        else writer.flow(text)
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  return writer.finish()
}
