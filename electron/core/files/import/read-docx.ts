import mammoth from 'mammoth'
import { AppError } from '../../../../shared/api/errors.ts'
import { badDocx, readDocxParts } from './docx-archive.ts'
import { withChunkMarks, withChunks } from './docx-chunks.ts'
import type { DocxDocument } from './docx-model.ts'
import { docxText } from './docx-text.ts'
import { createNotes, type Notes, type ReadText } from './reader.ts'

/** XML read from one document. A tree takes about 1 KB of memory an element, so both bytes and tags have a bound. */
export const MAX_XML_BYTES = 32 * 1024 * 1024
export const MAX_XML_TAGS = 1_000_000

const countOf = (text: string, character: string): number => {
  let count = 0
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1
  return count
}

/** Levels that print no number (as LibreOffice's headings) are taken out, since mammoth takes all but bullets for numbers. */
const withoutSilentLevels = (xml: string): string => {
  const kept: string[] = []
  let from = 0
  let start = xml.indexOf('<w:lvl ')
  while (start !== -1) {
    const close = xml.indexOf('</w:lvl>', start)
    if (close === -1) break
    const end = close + '</w:lvl>'.length
    kept.push(xml.slice(from, start))
    const level = xml.slice(start, end)
    if (!level.includes('<w:numFmt w:val="none"')) kept.push(level)
    from = end
    start = xml.indexOf('<w:lvl ', from)
  }
  return kept.join('') + xml.slice(from)
}

const plainRun = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`

/**
 * What mammoth drops with all that it holds, in words it knows: simple fields, text of a set direction and formulas are read
 * for their content, as it reads smart tags; how Asian words are said follows them in parentheses; a carriage return is a break.
 */
const withReadableWrappers = (xml: string): string =>
  xml
    .replace(/(<\/?)w:(?:fldSimple|bdo|dir)\b/g, '$1w:smartTag')
    .replace(/<w:cr\s*\/>/g, '<w:br/>')
    .replace(/<m:(r|t)\b/g, '<w:$1')
    .replace(/<\/m:(r|t)>/g, '</w:$1>')
    .replace(/(<\/?)m:\w+/g, '$1w:smartTag')
    .replace(
      /<w:rt>((?:(?!<\/?w:rt>)[\s\S]){0,5000})<\/w:rt>\s{0,100}<w:rubyBase>((?:(?!<\/?w:rubyBase>)[\s\S]){0,5000})<\/w:rubyBase>/g,
      (_, said: string, base: string) =>
        `<w:smartTag>${base}${plainRun('(')}${said}${plainRun(')')}</w:smartTag>`,
    )
    .replace(/(<\/?)w:ruby\b/g, '$1w:smartTag')

/** What never reaches mammoth's model: tracked deletions, headers and footers, documents and drawings within. */
const noteLosses = (parts: ReadonlyMap<string, Buffer>, notes: Notes): void => {
  for (const [path, part] of parts) {
    if (/^word\/(?:header|footer)\d*\.xml$/i.test(path)) {
      if (/<w:t[ >]/.test(part.toString('utf8'))) notes.add('furniture-left-out', 1)
      continue
    }
    if (!/^word\/(?:document\d*|footnotes|endnotes|comments)\.xml$/i.test(path)) continue
    const xml = part.toString('utf8')
    notes.add('deletions-left-out', xml.match(/<w:(?:del|moveFrom)\s[^<>]*(?<!\/)>/g)?.length ?? 0)
    notes.add('objects-left-out', xml.match(/<(?:c:chart|dgm:relIds)\s/g)?.length ?? 0)
  }
}

/** The archive as mammoth asks for it, each part weighed before it is parsed. OOXML has no DOCTYPE, and entities need one. */
const checkedParts = (parts: ReadonlyMap<string, Buffer>) => {
  let bytes = 0
  let tags = 0
  return {
    exists: (path: string): boolean => parts.has(path),
    read: async (path: string): Promise<string> => {
      const part = parts.get(path)
      if (part === undefined) throw badDocx('damaged')
      bytes += part.length
      if (bytes > MAX_XML_BYTES) throw badDocx('too-complex')
      const xml = part.toString('utf8')
      tags += countOf(xml, '<')
      if (tags > MAX_XML_TAGS) throw badDocx('too-complex')
      if (/<!doctype/i.test(xml)) throw badDocx('has-doctype')
      return /numbering\d*\.xml$/.test(path)
        ? withoutSilentLevels(xml)
        : withChunkMarks(withReadableWrappers(xml))
    },
  }
}

/** mammoth's own model of the document; its HTML is not made. */
const documentOf = async (parts: ReadonlyMap<string, Buffer>): Promise<DocxDocument> => {
  const seen: DocxDocument[] = []
  // `file` is mammoth's form of input for an archive that is open already; its declarations leave it out.
  const input = { file: checkedParts(parts) } as unknown as { buffer: Buffer }
  await mammoth.convertToHtml(input, {
    includeEmbeddedStyleMap: false,
    transformDocument: (document: DocxDocument) => {
      seen.push(document)
      return { ...document, children: [] }
    },
  })
  const [document] = seen
  if (document === undefined) throw badDocx('damaged')
  return document
}

/**
 * The text of a Word document, as `docxText` lays it out: tracked insertions kept, deletions dropped, headers and footers left out.
 * @throws {AppError} import.bad_docx { reason }, import.zip_bomb
 */
export const readDocx = async (bytes: Uint8Array): Promise<ReadText> => {
  const parts = await readDocxParts(bytes)
  try {
    const notes = createNotes()
    const document = await documentOf(parts)
    noteLosses(parts, notes)
    const read = withChunks(docxText(document, notes), parts, notes)
    // Character references can spell what text can't store: NUL, and half of a surrogate pair.
    if (/\0|\p{Surrogate}/u.test(read.text)) throw badDocx('damaged')
    return { ...read, notes: notes.list() }
  } catch (error) {
    throw error instanceof AppError ? error : badDocx('damaged', error)
  }
}
