// The zip of a project, opened as the untrusted thing it is. Its directory is read once; a part is inflated only when it is
// asked for, under caps. Nothing is written anywhere, so that a path which leads out of the archive leads nowhere: such
// parts, links and encrypted ones are passed over and told of.
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl'
import { AppError } from '../../../../../shared/api/errors.ts'
import type { ReportItem } from '../../../../../shared/schema/project-import.ts'
import { badFile } from '../../import/reader.ts'

const megabyte = 1024 * 1024
export const projectCaps = {
  /** Parts in one archive. */
  entries: 100_000,
  /** Inflated bytes of one part, and of all that are asked for together. */
  part: 256 * megabyte,
  all: 1024 * megabyte,
  /** How many times its size a part may inflate to, once that is more than `ratioFloor` bytes. Real ones stay below 60. */
  ratio: 200,
  ratioFloor: 32 * megabyte,
}

export type Part = { path: string; size: number }

export type ProjectArchive = {
  /** In the order of the archive, folders left out, each path once. */
  parts: readonly Part[]
  /** Parts that were passed over, and why. */
  left: readonly ReportItem[]
  /** The bytes of a part, piece by piece. @throws {AppError} import.zip_bomb, import.bad_file */
  pieces: (path: string) => AsyncIterable<Buffer>
  /** The same as a whole; null when it is larger than may be kept. @throws {AppError} import.zip_bomb, import.bad_file */
  read: (path: string) => Promise<Buffer | null>
}

/** @throws {AppError} import.bad_file, import.zip_bomb (too many parts) */
export async function openProjectArchive(bytes: Uint8Array): Promise<ProjectArchive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  const left: ReportItem[] = []
  let zip: ZipFile
  try {
    // Names are decoded here, for the library would refuse the whole archive for one of them.
    zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, autoClose: false })
    if (zip.entryCount > projectCaps.entries) throw new AppError('import.zip_bomb', {})
    for await (const entry of zip.eachEntry()) {
      const path = entryName(entry).replaceAll('\\', '/')
      if (path.endsWith('/')) continue
      const fault = faultOf(entry, path, entries)
      if (fault === null) entries.set(path, entry)
      else left.push(leftOut(path, fault))
    }
  } catch (error) {
    throw error instanceof AppError ? error : badFile('zip', 'damaged', error)
  }
  const spent = { bytes: 0 }
  const pieces = (path: string) => inflate(zip, found(entries, path), spent)
  return {
    parts: [...entries].map(([path, entry]) => ({ path, size: entry.uncompressedSize })),
    left,
    pieces,
    read: async (path) => {
      if (found(entries, path).uncompressedSize > projectCaps.part) return null
      const chunks: Buffer[] = []
      for await (const chunk of pieces(path)) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
  }
}

function found(entries: ReadonlyMap<string, Entry>, path: string): Entry {
  const entry = entries.get(path)
  if (entry === undefined) throw new Error('No such part was listed.')
  return entry
}

/** What an entry of an archive opened without decoding is called, as it is written there. */
export function entryName(entry: Entry): string {
  const decoded = getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  )
  // Some programs write names in UTF-8 and forget to say so.
  const plain = entry.fileNameRaw.toString('utf8')
  const isMarked = (entry.generalPurposeBitFlag & 0x800) !== 0
  return isMarked || plain.includes('\ufffd') ? decoded : plain
}

export const isLink = (entry: Entry): boolean =>
  ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000
/** Whether a path leads out of the archive, on any system. */
export const isOutside = (path: string): boolean =>
  path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..') || path.includes('\0')

function faultOf(
  entry: Entry,
  path: string,
  entries: ReadonlyMap<string, Entry>,
): 'path-unsafe' | 'doubled-file' | 'text-unreadable' | null {
  if (isOutside(path) || isLink(entry)) return 'path-unsafe'
  if (entries.has(path)) return 'doubled-file'
  return entry.isEncrypted() || !entry.canDecodeFileData() ? 'text-unreadable' : null
}

function leftOut(path: string, kind: 'path-unsafe' | 'doubled-file' | 'text-unreadable'): ReportItem {
  const name = path.replace(/\p{Cc}/gu, '').slice(0, 200)
  return { kind: 'source', name, outcome: 'skipped', reasons: [{ kind, detail: '' }] }
}

/** The library compares what comes out with what was declared, and fails on a part that lies about its size. */
async function* inflate(zip: ZipFile, entry: Entry, spent: { bytes: number }): AsyncIterable<Buffer> {
  const most = Math.max(projectCaps.ratioFloor, entry.compressedSize * projectCaps.ratio)
  let own = 0
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      own += chunk.length
      spent.bytes += chunk.length
      if (own > Math.min(most, projectCaps.part) || spent.bytes > projectCaps.all)
        throw new AppError('import.zip_bomb', {})
      yield chunk
    }
  } catch (error) {
    throw error instanceof AppError ? error : badFile('zip', 'damaged', error)
  }
}
