// Opens a zip as the untrusted thing it is: one pass inflates every entry under caps, so that what is read afterwards is
// exactly what was checked. Nothing is written anywhere, so paths and links in it lead nowhere.
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { AppError } from '../../../../shared/api/errors.ts'

/** Inflated bytes of all entries together, pictures included. */
export const MAX_INFLATED_BYTES = 200 * 1024 * 1024
/** How many times its size a document may inflate to, once that is more than `RATIO_FLOOR_BYTES`. Real ones stay below 60. */
export const MAX_INFLATION_RATIO = 200
export const RATIO_FLOOR_BYTES = 32 * 1024 * 1024
export const MAX_ENTRIES = 10_000

export type ArchiveFault = 'damaged' | 'encrypted'
/** The error of the format that was hoped for; `cause` is what the library said, for a log. */
export type Refusal = (fault: ArchiveFault, cause: unknown) => AppError

/** Inflates one entry, adding to `spent.bytes` as it goes; the bytes are kept only when asked. */
const inflate = async (
  zip: ZipFile,
  entry: Entry,
  spent: { bytes: number; limit: number },
  keep: boolean,
): Promise<Buffer> => {
  const chunks: Buffer[] = []
  const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream) {
    spent.bytes += chunk.length
    if (spent.bytes > spent.limit) throw new AppError('import.zip_bomb', {})
    if (keep) chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const open = async (bytes: Uint8Array): Promise<ZipFile> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await fromBufferPromise(buffer, { lazyEntries: true })
  if (zip.entryCount > MAX_ENTRIES) throw new AppError('import.zip_bomb', {})
  return zip
}

/**
 * The entries `isKept` asks for, by their path; all the others are weighed and let go.
 * @throws {AppError} import.zip_bomb, and what `refuse` makes of a zip that is damaged or encrypted
 */
export const readArchive = async (
  bytes: Uint8Array,
  isKept: (path: string) => boolean,
  refuse: Refusal,
): Promise<Map<string, Buffer>> => {
  const parts = new Map<string, Buffer>()
  const limit = Math.min(MAX_INFLATED_BYTES, Math.max(RATIO_FLOOR_BYTES, bytes.length * MAX_INFLATION_RATIO))
  const spent = { bytes: 0, limit }
  try {
    const zip = await open(bytes)
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw refuse('encrypted', null)
      const keep = isKept(entry.fileName)
      const content = await inflate(zip, entry, spent, keep)
      if (keep) parts.set(entry.fileName, content)
    }
  } catch (error) {
    throw error instanceof AppError ? error : refuse('damaged', error)
  }
  return parts
}

/** The paths of a zip's entries, nothing inflated; null when it can't be listed. */
export const listArchive = async (bytes: Uint8Array): Promise<string[] | null> => {
  try {
    const paths: string[] = []
    for await (const entry of (await open(bytes)).eachEntry()) paths.push(entry.fileName)
    return paths
  } catch (error) {
    if (error instanceof AppError) throw error
    return null
  }
}
