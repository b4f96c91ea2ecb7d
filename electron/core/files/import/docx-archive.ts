// Opens a .docx as the untrusted zip it is: one pass inflates every entry under caps and keeps its XML parts,
// so that what is read afterwards is exactly what was checked.
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { AppError } from '../../../../shared/api/errors.ts'
import { startsWith } from './encoding.ts'

/** Why a .docx can't be read; the `reason` of import.bad_docx. */
export type DocxFault =
  | 'not-a-zip'
  | 'no-document'
  | 'encrypted-or-old'
  | 'damaged'
  | 'has-doctype'
  | 'too-complex'

/** Inflated bytes of all entries together, pictures included. */
export const MAX_INFLATED_BYTES = 200 * 1024 * 1024
/** How many times its size a document may inflate to, once that is more than `RATIO_FLOOR_BYTES`. Real ones stay below 60. */
export const MAX_INFLATION_RATIO = 200
export const RATIO_FLOOR_BYTES = 32 * 1024 * 1024
export const MAX_ENTRIES = 10_000

const zipSignature = [0x50, 0x4b]
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0]
const isXmlPart = /\.(?:xml|rels)$/i
// Some online editors number the main part.
const isMainPart = /^word\/document\d*\.xml$/i

/** `cause` is for a log: what the library said. */
export const badDocx = (reason: DocxFault, cause?: unknown): AppError =>
  new AppError('import.bad_docx', cause instanceof Error ? { reason, cause: cause.message } : { reason })

/** Inflates one entry, adding to `spent.bytes` as it goes; the bytes are kept only when asked. */
const inflate = async (
  zip: ZipFile,
  entry: Entry,
  spent: { bytes: number; limit: number },
  keep: boolean,
) => {
  const chunks: Buffer[] = []
  const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream) {
    spent.bytes += chunk.length
    if (spent.bytes > spent.limit) throw new AppError('import.zip_bomb', {})
    if (keep) chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const readParts = async (bytes: Buffer): Promise<Map<string, Buffer>> => {
  const parts = new Map<string, Buffer>()
  const limit = Math.min(MAX_INFLATED_BYTES, Math.max(RATIO_FLOOR_BYTES, bytes.length * MAX_INFLATION_RATIO))
  const spent = { bytes: 0, limit }
  const zip = await fromBufferPromise(bytes, { lazyEntries: true })
  if (zip.entryCount > MAX_ENTRIES) throw new AppError('import.zip_bomb', {})
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw badDocx('encrypted-or-old')
    const keep = isXmlPart.test(entry.fileName)
    const content = await inflate(zip, entry, spent, keep)
    if (keep) parts.set(entry.fileName, content)
  }
  return parts
}

/**
 * The XML parts of a .docx by their path in it.
 * @throws {AppError} import.bad_docx, import.zip_bomb
 */
export const readDocxParts = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> => {
  if (startsWith(bytes, oleSignature)) throw badDocx('encrypted-or-old')
  if (!startsWith(bytes, zipSignature)) throw badDocx('not-a-zip')
  let parts: Map<string, Buffer>
  try {
    parts = await readParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    throw error instanceof AppError ? error : badDocx('damaged', error)
  }
  if (![...parts.keys()].some((path) => isMainPart.test(path))) throw badDocx('no-document')
  return parts
}
