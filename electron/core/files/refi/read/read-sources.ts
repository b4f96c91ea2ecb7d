// The sources of a project with their texts: what is no text comes in by what was written of it, a transcript, a description,
// the text of a PDF.
import type { ItemReason } from '../../../../../shared/schema/project-import.ts'
import type { ProjectSelection, ProjectSource, UnplacedSelection } from '../../projects/project.ts'
import type { ParsedSource, ParsedText } from './parsed.ts'
import { type FoundText, findText, fromDocument, type Library, load } from './read-texts.ts'

const extensionOf = (path: string | null): string => /\.[a-z0-9]{1,8}$/i.exec(path ?? '')?.[0] ?? ''

/** Names a text may go by in the archive besides its path: the source's own, with the extension of its path, and its GUID. */
const namesOf = (
  { key, name }: Pick<ParsedText, 'key' | 'name'>,
  path: string | null,
  current: string | null,
) => [
  current,
  name === '' ? null : name,
  name === '' ? null : `${name}${extensionOf(path)}`,
  `${key}${extensionOf(path)}`,
]

/** One for each text: a recording may have several transcripts. @throws {AppError} import.zip_bomb */
export async function readSource(library: Library, source: ParsedSource): Promise<ProjectSource[]> {
  if (source.media === 'text') {
    const path = source.plainPath ?? source.richPath ?? source.path
    const found = await findText(library, {
      plainPath: source.plainPath,
      richPath: source.richPath ?? (source.plainPath === null ? source.path : null),
      inline: source.inline,
      otherNames: namesOf(source, path, source.currentPath),
    })
    return [sourceOf(source, source, found)]
  }
  if (source.texts.length === 0) return [await withoutText(library, source)]
  const all: ProjectSource[] = []
  for (const text of source.texts) all.push(await fromText(library, source, text, all.length === 0))
  return all
}

/** The text of a PDF can be had from the PDF; of anything else there is none. */
async function withoutText(library: Library, source: ParsedSource): Promise<ProjectSource> {
  const reasons: ItemReason[] = []
  if (source.media !== 'pdf') {
    reasons.push({ kind: 'no-transcript', detail: source.media })
    return sourceOf(source, source, { text: null, original: null, times: [], reasons })
  }
  const file = await load(library, source.path, namesOf(source, source.path, source.currentPath), reasons)
  if (file === null && reasons.length === 0) reasons.push({ kind: 'text-missing', detail: '' })
  const found: FoundText =
    file === null ? { text: null, original: null, times: [], reasons } : await fromDocument(file, reasons)
  return sourceOf(source, source, found)
}

async function fromText(
  library: Library,
  source: ParsedSource,
  text: ParsedText,
  isFirst: boolean,
): Promise<ProjectSource> {
  const path = text.plainPath ?? text.richPath
  const found = await findText(library, { ...text, otherNames: namesOf(text, path, null) })
  const reasons = [...found.reasons]
  let { original } = found
  if (source.media === 'pdf') {
    const file = await load(library, source.path, namesOf(source, source.path, source.currentPath), [])
    if (file === null) reasons.push({ kind: 'original-missing', detail: source.path ?? source.name })
    else if (found.text === null) return sourceOf(source, source, await fromDocument(file, []))
    else original = { fileName: file.fileName.slice(0, 255), format: 'pdf', bytes: file.bytes }
  } else if (found.text !== null) reasons.push({ kind: 'media-left-out', detail: source.path ?? source.name })
  // A PDF and its text are one thing, so is a picture and its description; of transcripts there may be several.
  const isOne = source.media === 'pdf' || source.media === 'picture'
  const named = isOne ? source : { ...text, name: text.name === '' ? source.name : text.name }
  return sourceOf(named, isFirst ? withBoth(source, text) : { ...source, ...text, unplaced: [] }, {
    ...found,
    original,
    reasons,
  })
}

/** What was said of the recording and of its first transcript, together. */
function withBoth(source: ParsedSource, text: ParsedText): ParsedSource {
  return {
    ...source,
    description: [source.description, text.description].filter((each) => each.trim() !== '').join('\n\n'),
    selections: [...source.selections, ...text.selections],
    timed: [...source.timed, ...text.timed],
    codings: [...source.codings, ...text.codings],
    notes: [...source.notes, ...text.notes],
    values: [...source.values, ...text.values],
    syncPoints: [...source.syncPoints, ...text.syncPoints],
    texts: [text],
  }
}

function sourceOf(
  { key, name }: Pick<ParsedText, 'key' | 'name'>,
  about: ParsedSource,
  { text, original, times, reasons }: FoundText,
): ProjectSource {
  const { placed, unplaced } = placeTimed(about)
  const alsoKnownAs = [about.key, ...about.texts.map((each) => each.key)].filter((each) => each !== key)
  return {
    key,
    name,
    media: about.media,
    description: about.description,
    text,
    original,
    path: null,
    times,
    reasons,
    syncPoints: about.syncPoints.filter(({ position, ms }) => position >= 0 && ms >= 0),
    selections: [...about.selections, ...placed],
    unplaced: [...about.unplaced, ...unplaced],
    codings: about.codings,
    notes: about.notes,
    values: about.values,
    made: about.made,
    alsoKnownAs: [...new Set(alsoKnownAs)],
  }
}

/** Selections between two points in time are between their places in the text. */
function placeTimed({ timed, syncPoints }: ParsedSource): {
  placed: ProjectSelection[]
  unplaced: UnplacedSelection[]
} {
  const places = new Map(syncPoints.map((point) => [point.key, point.position]))
  const placed: ProjectSelection[] = []
  const unplaced: UnplacedSelection[] = []
  for (const { from, to, ...selection } of timed) {
    const start = from === null ? undefined : places.get(from)
    const end = to === null ? undefined : places.get(to)
    if (start === undefined || end === undefined) unplaced.push(selection)
    else placed.push({ ...selection, start, end, quote: null })
  }
  return { placed, unplaced }
}
