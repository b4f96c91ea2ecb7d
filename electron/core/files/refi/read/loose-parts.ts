// What the archive holds that the project names in a roundabout way, or not at all. Some programs mean a source by the GUID
// its file is called after; and a file nobody speaks of is told, so that nothing stays behind unseen.

import { validate } from 'uuid'
import { normaliseNewlines } from '../../../../../shared/domain/text/newlines.ts'
import type { ReportItem } from '../../../../../shared/schema/project-import.ts'
import type { Key, ProjectSource } from '../../projects/project.ts'
import { skipped } from '../../projects/skipped.ts'
import type { Part, ProjectArchive } from './archive.ts'
import { keyOf } from './attributes.ts'
import type { PartFinder } from './find-part.ts'
import type { ParsedSource } from './parsed.ts'
import { plainOf } from './read-texts.ts'

/** A larger file is no copy of a text. Bytes. */
const largestCopy = 16 * 1024 * 1024
const mostTold = 1000

/** The GUID a file is called after; null when it is called otherwise. */
function keyOfFile(path: string | null): Key | null {
  const [, stem] = /([^/\\]+?)(?:\.[^./\\]*)?$/.exec(path ?? '') ?? []
  const key = keyOf(stem ?? null)
  return key !== null && validate(key) ? key : null
}

export function fileKeys(source: ParsedSource): Key[] {
  const paths = [source, ...source.texts].flatMap(({ plainPath, richPath }) => [plainPath, richPath])
  return [...paths, source.path].flatMap((path) => keyOfFile(path) ?? [])
}

/** Finds as before, and remembers what it found. */
export function spokenOf(find: PartFinder): { find: PartFinder; spoken: ReadonlySet<string> } {
  const spoken = new Set<string>()
  return {
    spoken,
    find: (path, otherNames) => {
      const found = find(path, otherNames)
      if (found !== null) spoken.add(found.path)
      return found
    },
  }
}

const isOfNobody = ({ path, size }: Part): boolean =>
  size === 0 ||
  /\.qde$/i.test(path) ||
  /(?:^|\/)(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/i.test(path)

/**
 * The sources with the further names they go by, none of which is another's own. A text that is here twice goes by the name
 * of its second file too; any other file that nothing speaks of is told.
 */
export async function withLooseParts(
  archive: ProjectArchive,
  spoken: ReadonlySet<string>,
  sources: readonly { source: ProjectSource; names: readonly Key[] }[],
): Promise<{ sources: ProjectSource[]; left: ReportItem[] }> {
  const taken = new Set(sources.flatMap(({ source }) => [source.key, ...source.alsoKnownAs]))
  const more = new Map<ProjectSource, Key[]>()
  const give = (source: ProjectSource, key: Key | null): void => {
    if (key === null || taken.has(key)) return
    taken.add(key)
    more.set(source, [...(more.get(source) ?? []), key])
  }
  for (const { source, names } of sources) for (const name of names) give(source, name)
  const byText = new Map<string, ProjectSource>()
  for (const { source } of sources)
    if (source.text !== null) byText.set(normaliseNewlines(source.text.text), source)
  const left: ReportItem[] = []
  for (const part of archive.parts) {
    if (spoken.has(part.path) || isOfNobody(part)) continue
    const copied = await copyOf(archive, part, byText)
    if (copied !== null) give(copied, keyOfFile(part.path))
    else if (left.length < mostTold) left.push(notSpokenOf(part.path))
  }
  return {
    sources: sources.map(({ source }) => ({
      ...source,
      alsoKnownAs: [...source.alsoKnownAs, ...(more.get(source) ?? [])],
    })),
    left,
  }
}

async function copyOf(
  archive: ProjectArchive,
  { path, size }: Part,
  byText: ReadonlyMap<string, ProjectSource>,
): Promise<ProjectSource | null> {
  if (!/\.txt$/i.test(path) || size > largestCopy) return null
  const bytes = await archive.read(path).catch(() => null)
  const text = bytes === null ? null : await plainOf({ fileName: path, bytes }, [])
  return (text && byText.get(normaliseNewlines(text.text))) ?? null
}

const notSpokenOf = (path: string): ReportItem =>
  skipped('source', path.replace(/\p{Cc}/gu, ''), 'not-spoken-of', '')
