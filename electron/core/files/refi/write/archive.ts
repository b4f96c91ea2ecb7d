// Files in a zip that is the same to the byte whenever they are the same: fixed times, a fixed order.
import { type Zippable, zipSync } from 'fflate'

/** What a zip gives every file that has no time: its first day. */
const noTime = new Date(1980, 0, 1)
/** Compressed already; trying again only costs time. */
const packed = /\.(docx|xlsx|odt|pdf|zip|qdpx|jpe?g|png|webp|mp[34]|m4a)$/i

/** In the order of the map. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const zipped: Zippable = {}
  for (const [path, bytes] of files)
    zipped[path] = [bytes, { mtime: noTime, level: packed.test(path) ? 0 : 6, os: 3, attrs: 0o644 << 16 }]
  return zipSync(zipped)
}
