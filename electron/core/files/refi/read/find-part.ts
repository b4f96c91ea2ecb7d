// Which part of an archive a project means: its paths are written in more ways than the standard knows.
import type { Part } from './archive.ts'

/** `named`: by the path as written, whatever the case of its letters. `otherwise`: by the name the file had elsewhere. */
export type FoundPart = { path: string; size: number; how: 'named' | 'otherwise' }

export type PartFinder = (path: string | null, otherNames: readonly (string | null)[]) => FoundPart | null

/** Letters alike whatever their case, and however their accents are composed. */
const fold = (path: string): string => path.normalize('NFC').toLowerCase()
const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A path without its scheme and slashes: `internal://a.txt`, `internal:///a.txt`, `sources\a.txt`. */
const bare = (written: string): string =>
  written
    .trim()
    .replaceAll('\\', '/')
    .replace(/^[a-z]+:\/*/i, '')
    .replace(/^\/+/, '')

/** Paths to files that are not in the archive, and never looked for elsewhere. */
export const isExternal = (written: string | null): boolean =>
  /^\s*(?:relative|absolute):/i.test(written ?? '')

export function partFinder(parts: readonly Part[]): PartFinder {
  const byPath = new Map(parts.map((part) => [part.path, part]))
  const byFolded = firstOf(parts, (path) => fold(path))
  const byBase = firstOf(parts, (path) => fold(baseOf(path)))
  const lookUp = (written: string): Part | undefined => {
    const path = bare(written)
    const exact = byPath.get(`sources/${path}`) ?? byPath.get(`Sources/${path}`) ?? byPath.get(path)
    return (
      exact ??
      byFolded.get(fold(`sources/${path}`)) ??
      byFolded.get(fold(path)) ??
      byBase.get(fold(baseOf(path)))
    )
  }
  return (path, otherNames) => {
    const named = spellings(path)
      .map(lookUp)
      .find((part) => part !== undefined)
    if (named !== undefined) return { ...named, how: 'named' }
    const other = otherNames
      .flatMap(spellings)
      .map((name) => byBase.get(fold(baseOf(bare(name)))))
      .find((part) => part !== undefined)
    return other === undefined ? null : { ...other, how: 'otherwise' }
  }
}

function firstOf(parts: readonly Part[], keyOf: (path: string) => string): Map<string, Part> {
  const found = new Map<string, Part>()
  for (const part of parts) {
    const key = keyOf(part.path)
    // What describes the project is no source, whatever it is called.
    if (!found.has(key) && !/\.qde$/i.test(part.path)) found.set(key, part)
  }
  return found
}

/** As written, and with its `%20` and the like read. */
function spellings(written: string | null): string[] {
  if (written === null || written.trim() === '') return []
  try {
    return [written, decodeURIComponent(written)]
  } catch {
    return [written]
  }
}
