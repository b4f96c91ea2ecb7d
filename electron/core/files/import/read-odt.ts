// OpenDocument text (.odt), and the same in one XML file (.fodt): paragraphs, headings, lists, tables, notes, comments.
import { readArchive } from './archive.ts'
import { createWriter, type DocumentWriter, listMark } from './document-writer.ts'
import { badFile, type ReadText } from './reader.ts'
import { walkXml, type XmlElement } from './xml.ts'

const fail = (reason: 'damaged' | 'too-complex' | 'no-document') => badFile('odt', reason)

/** Elements whose text is no part of what the document says. */
const silent: ReadonlySet<string> = new Set([
  'office:styles',
  'office:automatic-styles',
  'office:master-styles',
  'office:meta',
  'office:settings',
  'office:scripts',
  'office:font-face-decls',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:index-title-template',
  'text:note-citation',
  'text:tracked-changes',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
  'office:binary-data',
  'dc:creator',
  'dc:date',
  'meta:date-string',
  'meta:creator-initials',
])

const mostSpaces = 1000

type Walk = {
  writer: DocumentWriter
  /** Names of list styles whose first level counts. */
  numbered: ReadonlySet<string>
  /** One for each list being read: how many items so far, and whether they are counted. */
  lists: { count: number; isNumbered: boolean }[]
  /** Depth of elements that are being left out; 0 when none is. */
  silentDepth: number
  /** A comment whose author is still to come. */
  comment: { author: string; isOpen: boolean } | null
  reading: 'author' | null
}

const countOf = (element: XmlElement, name: string, most: number): number =>
  Math.min(Math.max(Number.parseInt(element.attribute(name) ?? '1', 10) || 1, 1), most)

const openElement = (walk: Walk, element: XmlElement): void => {
  const { writer, lists } = walk
  if (walk.comment !== null && element.name === 'dc:creator') {
    walk.reading = 'author'
    return
  }
  if (walk.silentDepth > 0 || silent.has(element.name)) {
    if (element.name === 'text:deletion') writer.notes.add('deletions-left-out', 1)
    walk.silentDepth += 1
    return
  }
  switch (element.name) {
    case 'text:list': {
      const style = element.attribute('text:style-name')
      const isNumbered = style === null ? (lists.at(-1)?.isNumbered ?? false) : walk.numbered.has(style)
      lists.push({ count: 0, isNumbered })
      break
    }
    case 'text:list-item': {
      const list = lists.at(-1)
      if (list === undefined) break
      list.count += 1
      writer.endLine()
      writer.lead(listMark(lists.length - 1, list.isNumbered ? list.count : null))
      break
    }
    case 'text:s':
      writer.verbatim(' '.repeat(countOf(element, 'text:c', mostSpaces)))
      break
    case 'text:tab':
      writer.verbatim('\t')
      break
    case 'text:line-break':
      writer.verbatim('\n')
      break
    case 'table:table':
      writer.openTable()
      break
    case 'table:table-cell':
    case 'table:covered-table-cell':
      writer.openCell()
      break
    case 'text:note':
      writer.openNote()
      break
    case 'office:annotation':
      walk.comment = { author: '', isOpen: false }
      break
    case 'draw:image':
      writer.notes.add('images-left-out', 1)
      break
    case 'draw:object':
    case 'draw:object-ole':
    case 'draw:plugin':
      writer.notes.add('objects-left-out', 1)
      break
    case 'text:a':
      writer.notes.add(
        /^\s*(?:javascript|vbscript|data):/i.test(element.attribute('xlink:href') ?? '')
          ? 'unsafe-left-out'
          : 'links-left-out',
        1,
      )
      break
    case 'text:p':
    case 'text:h':
      if (walk.comment !== null && !walk.comment.isOpen) {
        walk.comment.isOpen = true
        writer.openComment(walk.comment.author.trim())
      }
  }
}

const closeElement = (walk: Walk, name: string): void => {
  const { writer } = walk
  if (walk.reading === 'author') {
    if (name === 'dc:creator') walk.reading = null
    return
  }
  if (walk.silentDepth > 0) {
    walk.silentDepth -= 1
    return
  }
  switch (name) {
    case 'text:p':
    case 'text:h':
      writer.endParagraph()
      break
    case 'text:list':
      walk.lists.pop()
      break
    case 'table:table-cell':
    case 'table:covered-table-cell':
      writer.closeCell()
      break
    case 'table:table-row':
      writer.endRow()
      break
    case 'table:table':
      writer.closeTable()
      break
    case 'text:note':
      writer.closeAside()
      break
    case 'office:annotation':
      if (walk.comment?.isOpen) writer.closeAside()
      walk.comment = null
  }
}

/** List styles that count at their first level. */
const numberedStyles = (xml: string): Set<string> => {
  const numbered = new Set<string>()
  let style: string | null = null
  walkXml(xml, 'odt', {
    open: (element) => {
      if (element.name === 'text:list-style') style = element.attribute('style:name')
      const isFirst = element.attribute('text:level') === '1'
      const format = element.attribute('style:num-format') ?? ''
      if (element.name === 'text:list-level-style-number' && isFirst && style !== null && format !== '')
        numbered.add(style)
    },
    close: (name) => {
      if (name === 'text:list-style') style = null
    },
    text: () => undefined,
  })
  return numbered
}

/** The document of one OpenDocument XML file. @throws {AppError} import.bad_file */
export const readOdtXml = (xml: string, styles: string | null): ReadText => {
  const numbered = numberedStyles(xml)
  if (styles !== null) for (const style of numberedStyles(styles)) numbered.add(style)
  const writer = createWriter(() => fail('too-complex'))
  const walk: Walk = { writer, numbered, lists: [], silentDepth: 0, comment: null, reading: null }
  let paragraphs = 0
  let hasBody = false
  walkXml(xml, 'odt', {
    open: (element) => {
      if (element.name === 'office:text') hasBody = true
      if (element.name === 'text:p' || element.name === 'text:h') paragraphs += 1
      openElement(walk, element)
    },
    close: (name) => {
      if ((name === 'text:p' || name === 'text:h') && paragraphs > 0) paragraphs -= 1
      closeElement(walk, name)
    },
    text: (text) => {
      if (walk.reading === 'author' && walk.comment !== null) walk.comment.author += text
      else if (walk.silentDepth === 0 && paragraphs > 0) writer.flow(text)
    },
  })
  if (!hasBody) throw fail('no-document')
  return writer.finish()
}

/** @throws {AppError} import.bad_file, import.zip_bomb */
export const readOdt = async (bytes: Uint8Array): Promise<ReadText> => {
  const parts = await readArchive(
    bytes,
    (path) => path === 'content.xml' || path === 'styles.xml' || path === 'META-INF/manifest.xml',
    (fault, cause) => badFile('odt', fault, cause),
  )
  // OpenDocument encrypts each part by itself and says so in its manifest.
  if (/<manifest:encryption-data[\s>]/.test(parts.get('META-INF/manifest.xml')?.toString('utf8') ?? ''))
    throw badFile('odt', 'encrypted')
  const content = parts.get('content.xml')
  if (content === undefined) throw fail('no-document')
  return readOdtXml(content.toString('utf8'), parts.get('styles.xml')?.toString('utf8') ?? null)
}
