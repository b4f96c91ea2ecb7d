// A bag looked through as the untrusted thing it is: every file is weighed and hashed as it streams by, nothing is written
// anywhere but the study in it, which is handed on.
import { createHash } from 'node:crypto'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { AppError } from '../../../../shared/api/errors.ts'
import type { BagProblem } from '../../../../shared/schema/exchange.ts'
import { entryName, isLink, isOutside } from '../refi/read/archive.ts'
import { decodedPath } from './write-bag.ts'

const gigabyte = 1024 ** 3
/** Files, and inflated bytes of all of them; how many times its size a file may inflate to once it is large. */
const caps = {
  entries: 100_000,
  bytes: 20 * gigabyte,
  ratio: 400,
  ratioFloor: 64 * 1024 * 1024,
  tag: 64 * 1024 * 1024,
}

export type ReadBag = { problems: BagProblem[]; files: number; bytes: number; study: string | null }

/** What a file of the bag held is given piece by piece to whoever wants it. */
export type Taker = (path: string) => ((piece: Buffer) => void) | null

const problem = (kind: BagProblem['kind'], path: string, detail: string): BagProblem => ({
  kind,
  path,
  detail,
})
const isManifest = (path: string): boolean => /^(?:tag)?manifest-sha256\.txt$/.test(path)

type Seen = {
  /** By path; empty for a file that can't be inflated. */
  hashes: Map<string, string>
  tags: Map<string, string>
  root: string | null
  bytes: number
}

/** Whatever is wrong with one file holds none of the others back. */
export async function readBag(path: string, taker: Taker): Promise<ReadBag> {
  const problems: BagProblem[] = []
  const seen: Seen = { hashes: new Map(), tags: new Map(), root: null, bytes: 0 }
  try {
    // Names are decoded here, for the library would refuse the whole archive for one of them.
    const zip = await openPromise(path, { lazyEntries: true, decodeStrings: false })
    if (zip.entryCount > caps.entries) return tooLarge(path)
    for await (const entry of zip.eachEntry()) await look(seen, problems, zip, entry, taker)
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(error.message)
    if (isOfSystem(error)) throw error
    problems.push(problem('damaged', '', ''))
    // Without its directory nothing more can be said.
    if (seen.hashes.size === 0) return { problems, files: 0, bytes: 0, study: null }
  }
  compare(seen, problems)
  const study = [...seen.hashes.keys()].find((each) => /^data\/[^/]+\.trama$/.test(each)) ?? null
  return { problems, files: seen.hashes.size, bytes: seen.bytes, study }
}

/** A disk that fails is no fault of the bag. */
const isOfSystem = (error: unknown): boolean =>
  error instanceof AppError || (error instanceof Error && 'syscall' in error)

async function look(
  seen: Seen,
  problems: BagProblem[],
  zip: ZipFile,
  entry: Entry,
  taker: Taker,
): Promise<void> {
  const name = entryName(entry)
  if (name.endsWith('/')) return
  if (isOutside(name) || name.includes('\\') || isLink(entry) || entry.isEncrypted()) {
    problems.push(problem('unsafe-path', name.replace(/\p{Cc}/gu, '').slice(0, 300), ''))
    return
  }
  const slash = name.indexOf('/')
  const root = name.slice(0, slash + 1)
  seen.root ??= root
  const inside = root === seen.root ? name.slice(slash + 1) : name
  if (seen.hashes.has(inside)) {
    problems.push(problem('doubled', inside, ''))
    return
  }
  try {
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry)
    await take(seen, inside, entry, stream, taker)
  } catch (error) {
    if (error instanceof TooLarge || isOfSystem(error)) throw error
    seen.hashes.set(inside, '')
    problems.push(problem('damaged', inside, ''))
  }
}

class TooLarge extends Error {}

const tooLarge = (path: string): ReadBag => ({
  problems: [problem('too-large', path, '')],
  files: 0,
  bytes: 0,
  study: null,
})

async function take(
  seen: Seen,
  path: string,
  entry: Entry,
  stream: AsyncIterable<Buffer>,
  taker: Taker,
): Promise<void> {
  const hash = createHash('sha256')
  const keep = taker(path)
  const isTag = !path.startsWith('data/')
  const pieces: Buffer[] = []
  const most = Math.max(caps.ratioFloor, entry.compressedSize * caps.ratio)
  let own = 0
  for await (const piece of stream) {
    own += piece.length
    seen.bytes += piece.length
    if (own > most || seen.bytes > caps.bytes || (isTag && own > caps.tag)) throw new TooLarge(path)
    hash.update(piece)
    keep?.(piece)
    if (isTag) pieces.push(piece)
  }
  seen.hashes.set(path, hash.digest('hex'))
  if (isTag) seen.tags.set(path, Buffer.concat(pieces).toString('utf8'))
}

function compare({ hashes, tags }: Seen, problems: BagProblem[]): void {
  if (!/^BagIt-Version: \d+\.\d+\s/.test(tags.get('bagit.txt') ?? ''))
    problems.push(problem('not-a-bag', 'bagit.txt', ''))
  const manifest = tags.get('manifest-sha256.txt')
  if (manifest === undefined) {
    problems.push(problem('no-manifest', 'manifest-sha256.txt', ''))
    return
  }
  const named = new Set<string>()
  for (const [text, isPayload] of [
    [manifest, true],
    [tags.get('tagmanifest-sha256.txt') ?? '', false],
  ] as const)
    for (const line of text.split(/\r\n|\r|\n/)) {
      if (line === '') continue
      const [, expected, written = ''] = /^([0-9a-f]{64})[ \t]+\*?(.+)$/i.exec(line) ?? []
      const path = decodedPath(written)
      if (expected === undefined || path.startsWith('data/') !== isPayload) {
        problems.push(problem('bad-manifest', '', line.slice(0, 200)))
        continue
      }
      named.add(path)
      const found = hashes.get(path)
      if (found === undefined) problems.push(problem('missing', path, ''))
      else if (found !== '' && found !== expected.toLowerCase())
        problems.push(problem('wrong-hash', path, found))
    }
  // Tag files nobody listed do no harm, but for those of the bag itself, which say what is in it.
  for (const path of hashes.keys())
    if (!named.has(path) && !isManifest(path)) problems.push(problem('extra', path, ''))
}
