// What a file is, by its content. Its name only tells apart what the content can't: Markdown and tables from other text.
import { listArchive } from './archive.ts'
import { badDocx, isDocx, oleSignature } from './docx-archive.ts'
import { startsWith } from './encoding.ts'
import { sniffCues } from './read-cues.ts'
import { looksLikeHtml } from './read-html.ts'
import { badFile, type Format } from './reader.ts'

const zipSignatures = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
] as const

/** Readers look for a PDF's first words this far into it. Bytes. */
const pdfReach = 1024

/** The extension of a name, in lower case and without its point, or empty; what follows the point in `Acta 12.05` is none. */
export const extensionOf = (fileName: string): string =>
  /\.([a-z][a-z0-9]{0,9})$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''

const formatsByExtension: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  odt: 'odt',
  ott: 'odt',
  fodt: 'odt',
  rtf: 'rtf',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  vtt: 'vtt',
  srt: 'srt',
  csv: 'csv',
  tsv: 'csv',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
}

/** What the name says a file is; null when it says nothing known. */
export const formatByName = (fileName: string): Format | null => {
  const extension = extensionOf(fileName)
  return Object.hasOwn(formatsByExtension, extension) ? (formatsByExtension[extension] ?? null) : null
}

const archiveFormat = async (bytes: Uint8Array, named: Format | null): Promise<Format> => {
  const paths = await listArchive(bytes)
  // A zip that can't be listed is said to be damaged by the reader of what it claims to be.
  if (paths === null) {
    if (named === 'docx' || named === 'odt' || named === 'xlsx') return named
    throw badFile('zip', 'damaged')
  }
  if (isDocx(paths)) return 'docx'
  if (paths.some((path) => /^xl\/workbook\.xml$/i.test(path))) return 'xlsx'
  if (paths.includes('content.xml')) return 'odt'
  if (named === 'docx') throw badDocx('no-document')
  throw badFile('zip', 'no-document')
}

/**
 * The format of bytes that are not text, or null when they may be.
 * @throws {AppError} import.bad_docx (an old .doc, or one with a password), import.bad_file (a zip of something else)
 */
export const sniffBytes = async (bytes: Uint8Array, fileName: string): Promise<Format | null> => {
  if (startsWith(bytes, oleSignature)) throw badDocx('encrypted-or-old')
  if (zipSignatures.some((signature) => startsWith(bytes, signature)))
    return await archiveFormat(bytes, formatByName(fileName))
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, pdfReach)).toString(
    'latin1',
  )
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(head)) return 'rtf'
  return head.includes('%PDF-') ? 'pdf' : null
}

/** The format of a text. */
export const sniffText = (text: string, fileName: string): Format => {
  const cues = sniffCues(text)
  if (cues !== null) return cues
  const head = text.slice(0, 4000)
  if (/<office:document[\s>]/.test(head)) return 'odt'
  if (looksLikeHtml(head)) return 'html'
  const named = formatByName(fileName)
  if (named === 'csv' && /[,;\t|]/.test(head)) return 'csv'
  // As Whisper writes it, whatever it is called.
  if (/^\uFEFF?start\tend\ttext\n/.test(head)) return 'csv'
  return named === 'md' ? 'md' : 'txt'
}
