// Whether a file is a project of the exchange standard, by what is in it.
import type { ProjectFormat } from '../../../../../shared/schema/project-import.ts'
import { listArchive } from '../../import/archive.ts'
import { startsWith } from '../../import/encoding.ts'

const zipSignature = [0x50, 0x4b, 0x03, 0x04]
/** The root stands within this far, whatever comments come before it. Bytes. */
const reach = 4096

const isNotes = (path: string): boolean => /(?:^|\/)(?:__MACOSX|\.[^/]*)\//.test(path)

/** The part that describes the project, whatever its name: `project.qde`, `Project.qde`, or called after the project. */
export function descriptionOf(paths: readonly string[]): string | null {
  const found = paths.filter((path) => /\.qde$/i.test(path) && !isNotes(path) && !/(?:^|\/)\._/.test(path))
  const [best] = found.sort((a, b) => rank(a) - rank(b))
  return best ?? null
}

const rank = (path: string): number =>
  path.split('/').length * 2 + (/(?:^|\/)project\.qde$/i.test(path) ? 0 : 1)

/** Null when it is something else. A zip whose directory can't be read is something else too. */
export async function recogniseProject(bytes: Uint8Array): Promise<ProjectFormat | null> {
  if (startsWith(bytes, zipSignature)) {
    const paths = await listArchive(bytes).catch(() => null)
    // A name that leads out of the archive makes it unlistable there, and is passed over here.
    return descriptionOf(paths ?? namesIn(bytes)) === null ? null : 'qdpx'
  }
  return rootOf(bytes)
}

/** Names as the directory of a zip writes them, without reading it. */
function namesIn(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  for (let at = raw.indexOf('PK\x01\x02'); at !== -1; at = raw.indexOf('PK\x01\x02', at + 4)) {
    if (at + 46 > raw.length) break
    names.push(raw.subarray(at + 46, at + 46 + raw.readUInt16LE(at + 28)).toString('utf8'))
    if (names.length > 100_000) break
  }
  return names
}

function rootOf(bytes: Uint8Array): ProjectFormat | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, reach))
  // UTF-16 has a NUL beside every letter of a root.
  const text = head.toString('latin1').replaceAll('\0', '')
  if (!/^[^<]{0,8}</.test(text)) return null
  const root = /<(?:[\w.-]+:)?(Project|CodeBook)[\s>/]/i.exec(text)
  if (root === null) return null
  // Comments and the declaration are all that may come before it; a page of the web has other things there.
  const before = text
    .slice(0, root.index)
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>/gi, '')
  if (!/^[^<]{0,8}$/.test(before.trim())) return null
  if (root[1]?.toLowerCase() === 'codebook') return 'qdc'
  // Other programs have projects too.
  return /qda-xml/i.test(text) ? 'qde' : null
}
