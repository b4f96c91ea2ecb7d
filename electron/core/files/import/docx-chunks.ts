// Pages within a Word document: some programs of the web put their whole text into the file as a page, for Word to convert
// when it opens it.
import { TextDecoder } from 'node:util'
import { normaliseNewlines } from '../../../../shared/domain/text/newlines.ts'
import { detectEncoding } from './encoding.ts'
import { declaredCharset, readHtml } from './read-html.ts'
import { type Notes, plainText, type ReadText } from './reader.ts'

/** Where a page stood, until it is put there. */
const [opening, closing] = ['\ue0f0page:', '\ue0f1']
const marks = new RegExp(`${opening}([^${closing}]{1,200})${closing}`, 'g')

export const isChunk = (path: string): boolean => /^word\/[^/]+\.(?:x?html?|mht|txt)$/i.test(path)

/** A paragraph in place of each page, which names it. */
export const withChunkMarks = (xml: string): string =>
  xml.replace(
    /<w:altChunk\b[^<>]{0,500}?r:id="([^"<&]{1,100})"[^<>]{0,500}?(?:\/>|>(?:(?!<\/?w:altChunk)[\s\S]){0,500}<\/w:altChunk>)/g,
    (_, id: string) => `<w:p><w:r><w:t>${opening}${id}${closing}</w:t></w:r></w:p>`,
  )

/** The page's text where its mark stands, with what became of it. */
export const withChunks = (read: ReadText, parts: ReadonlyMap<string, Buffer>, notes: Notes): ReadText => {
  if (!read.text.includes(opening)) return read
  const put = (text: string): string =>
    text.replace(marks, (_, id: string) => {
      const chunk = chunkText(parts, id)
      if (chunk === null) notes.add('objects-left-out', 1)
      for (const { kind, count } of chunk?.notes ?? []) notes.add(kind, count)
      return chunk?.text ?? ''
    })
  const body = put(read.text.slice(0, read.bodyLength))
  const rest = put(read.text.slice(read.bodyLength))
  return { ...read, text: body + rest, bodyLength: body.length }
}

const chunkText = (parts: ReadonlyMap<string, Buffer>, id: string): ReadText | null => {
  const relations = parts.get('word/_rels/document.xml.rels')?.toString('utf8') ?? ''
  const relation = [...relations.matchAll(/<Relationship\b[^<>]{0,2000}>/g)].find(([each]) =>
    each.includes(`Id="${id}"`),
  )
  const target = /\bTarget="([^"]{1,500})"/.exec(relation?.[0] ?? '')?.[1]
  if (target === undefined || /TargetMode="External"/.test(relation?.[0] ?? '')) return null
  const path = target.startsWith('/') ? target.slice(1) : `word/${target}`
  const bytes = parts.get(path)
  if (bytes === undefined || !isChunk(path)) return null
  if (/\.txt$/i.test(path)) return plainText(decoded(bytes, null))
  const page = /\.mht$/i.test(path) ? pageOf(bytes) : { bytes, charset: null }
  return page === null ? null : readHtml(decoded(page.bytes, page.charset))
}

/** By what is declared, where that is known; by what the bytes are otherwise. */
const decoded = (bytes: Uint8Array, charset: string | null): string => {
  const declared = charset ?? declaredCharset(Buffer.from(bytes.subarray(0, 4000)).toString('latin1'))
  const { encoding } = detectEncoding(bytes)
  try {
    return normaliseNewlines(
      new TextDecoder(encoding === 'windows-1252' ? (declared ?? encoding) : encoding).decode(bytes),
    )
  } catch {
    return normaliseNewlines(new TextDecoder(encoding).decode(bytes))
  }
}

/** The page of a web archive: the first part that is one. */
const pageOf = (bytes: Buffer): { bytes: Buffer; charset: string | null } | null => {
  const archive = bytes.toString('latin1')
  const found = /content-type:\s*text\/html[\s\S]{0,2000}?\r?\n\r?\n/i.exec(archive)
  if (found === null) return null
  const before = archive.slice(Math.max(0, found.index - 1000), found.index + found[0].length)
  const heads = before.slice(before.lastIndexOf('\n--') + 1)
  const start = found.index + found[0].length
  const end = archive.indexOf('\n--', start)
  const body = archive.slice(start, end === -1 ? archive.length : end)
  const charset = /charset="?([\w-]{2,40})/i.exec(heads)?.[1] ?? null
  const [, coding = ''] = /content-transfer-encoding:\s*([\w-]+)/i.exec(heads) ?? []
  if (/^base64$/i.test(coding)) return { bytes: Buffer.from(body, 'base64'), charset }
  if (!/^quoted-printable$/i.test(coding)) return { bytes: Buffer.from(body, 'latin1'), charset }
  const plain = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return { bytes: Buffer.from(plain, 'latin1'), charset }
}
