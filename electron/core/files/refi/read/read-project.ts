// REFI-QDA, the exchange standard of programs for qualitative analysis: a project (.qdpx, a zip with an XML description and
// its sources), that description alone (.qde), a codebook (.qdc).
//
// What is where in this folder: recognise.ts tells what a file is; archive.ts opens the zip; walk.ts and the frames read the
// XML; find-part.ts and read-texts.ts find what it speaks of. What comes of it is a `Project` (files/projects/project.ts),
// which planning makes rows of a study of. What Trama itself writes into a project beyond the standard is in notes of a form of
// its own (../carried-notes.ts): planning takes them out of the memos.
import { AppError } from '../../../../../shared/api/errors.ts'
import type { ItemReason, ReportItem } from '../../../../../shared/schema/project-import.ts'
import type { Pause } from '../../../operation-context.ts'
import { badFile } from '../../import/reader.ts'
import type { Key, Project, ProjectNote, ProjectSource } from '../../projects/project.ts'
import { openProjectArchive, type ProjectArchive } from './archive.ts'
import { partFinder } from './find-part.ts'
import { fileKeys, spokenOf, withLooseParts } from './loose-parts.ts'
import type { Parsed, ParsedText } from './parsed.ts'
import { projectFrame } from './project-frames.ts'
import { readSource } from './read-sources.ts'
import { findText, type Library } from './read-texts.ts'
import { descriptionOf, recogniseProject } from './recognise.ts'
import { walkProject } from './walk.ts'

/**
 * Reads a project by what it holds. Its steps are its texts.
 * @throws {AppError} import.bad_file, import.zip_bomb, and whatever `pause` throws to stop it
 */
export async function readProject(bytes: Uint8Array, pause: Pause): Promise<Project> {
  const format = await recogniseProject(bytes)
  if (format === null) throw badFile('qdpx', 'no-document')
  await pause({ done: 0, total: 0, label: '' })
  const archive = format === 'qdpx' ? await openProjectArchive(bytes) : null
  const { parsed, left } = await parse(bytes, archive, pause)
  if (parsed.root === null) throw badFile('qdpx', 'no-document')
  const { find, spoken } = spokenOf(partFinder(archive?.parts ?? []))
  const library: Library = { archive, find }
  const total = parsed.sources.length + parsed.memos.length
  const read: { source: ProjectSource; names: readonly Key[] }[] = []
  for (const [done, source] of parsed.sources.entries()) {
    await pause({ done, total, label: source.name })
    find(source.path, [])
    const [first, ...others] = await readSource(library, source)
    if (first !== undefined) read.push({ source: first, names: fileKeys(source) })
    for (const other of others) read.push({ source: other, names: [] })
  }
  const memos: ProjectNote[] = []
  for (const [done, memo] of parsed.memos.entries()) {
    await pause({ done: parsed.sources.length + done, total, label: memo.name })
    memos.push(await readMemo(library, memo))
  }
  await pause({ done: total, total, label: '' })
  const loose =
    archive === null
      ? { sources: read.map(({ source }) => source), left: [] }
      : await withLooseParts(archive, spoken, read)
  const { root, unknown, ...rest } = parsed
  const isCodebook = root === 'codebook'
  return {
    ...rest,
    format: isCodebook ? 'qdc' : format === 'qdc' ? 'qde' : format,
    sources: loose.sources,
    memos,
    counted: null,
    left: [...(archive?.left ?? []), ...left, ...unknownItems(unknown), ...loose.left],
  }
}

async function parse(
  bytes: Uint8Array,
  archive: ProjectArchive | null,
  pause: Pause,
): Promise<{ parsed: Parsed; left: ReportItem[] }> {
  if (archive === null) {
    const { parsed, mended } = await parseXml(() => paused(piecesOf(bytes), pause))
    return { parsed, left: mendedItem(parsed, mended) }
  }
  const paths = archive.parts.map(({ path }) => path)
  const chosen = descriptionOf(paths)
  if (chosen === null) throw badFile('qdpx', 'no-document')
  const { parsed, mended } = await parseXml(() => paused(archive.pieces(chosen), pause))
  const others = paths.filter((path) => path !== chosen && descriptionOf([path]) !== null)
  const doubled = others.map(
    (name): ReportItem => ({
      kind: 'project',
      name,
      outcome: 'skipped',
      reasons: [{ kind: 'doubled-file', detail: chosen }],
    }),
  )
  return { parsed, left: [...mendedItem(parsed, mended), ...doubled] }
}

/** As it stands, and where that is not well formed, once more and leniently. */
async function parseXml(
  pieces: () => AsyncIterable<Uint8Array>,
): Promise<{ parsed: Parsed; mended: number }> {
  try {
    return { parsed: await walked(pieces(), null), mended: 0 }
  } catch (error) {
    if (!(error instanceof AppError) || error.details.reason !== 'damaged') throw error
    const mends = { count: 0 }
    const parsed = await walked(pieces(), mends)
    return { parsed, mended: Math.max(1, mends.count) }
  }
}

async function walked(pieces: AsyncIterable<Uint8Array>, mends: { count: number } | null): Promise<Parsed> {
  const { root, parsed } = projectFrame()
  const leftOut = (name: string) => {
    parsed.unknown.set(name, (parsed.unknown.get(name) ?? 0) + 1)
  }
  await walkProject(pieces, root, leftOut, mends)
  return parsed
}

const mendedItem = ({ name }: Parsed, mended: number): ReportItem[] =>
  mended === 0
    ? []
    : [
        {
          kind: 'project',
          name: name.slice(0, 200).toWellFormed(),
          outcome: 'changed',
          reasons: [{ kind: 'xml-mended', detail: String(mended) }],
        },
      ]

/** Bytes of a description after which others have their turn. */
const bytesAStep = 1024 * 1024

async function* paused(pieces: AsyncIterable<Uint8Array>, pause: Pause): AsyncIterable<Uint8Array> {
  let since = 0
  for await (const piece of pieces) {
    since += piece.length
    if (since >= bytesAStep) {
      since = 0
      // How many texts there will be is not known yet.
      await pause({ done: 0, total: 0, label: '' })
    }
    yield piece
  }
}

async function* piecesOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  const most = 1 << 16
  for (let at = 0; at < bytes.length; at += most) yield bytes.subarray(at, at + most)
}

async function readMemo(library: Library, memo: ParsedText): Promise<ProjectNote> {
  const { key, name, description, made } = memo
  const found = await findText(library, { ...memo, otherNames: [name, `${name}.txt`, `${name}.docx`] })
  const text = [description, found.text?.text ?? ''].filter((each) => each.trim() !== '').join('\n\n')
  const codings = memo.codings.length + memo.selections.reduce((sum, each) => sum + each.codings.length, 0)
  const reasons: ItemReason[] = found.reasons.filter(
    ({ kind }) => kind !== 'text-from-file' && (kind !== 'original-missing' || found.text === null),
  )
  if (codings > 0) reasons.push({ kind: 'codings-in-note', detail: String(codings) })
  // Some programs keep there where in its source a note stands.
  else if (memo.selections.length > 0)
    reasons.push({
      kind: 'place-left-out',
      detail: memo.selections.map(({ start, end }) => `${start}-${end}`).join(', '),
    })
  return { key, name, text, reasons, made }
}

function unknownItems(unknown: ReadonlyMap<string, number>): ReportItem[] {
  return [...unknown].slice(0, 200).map(([name, count]) => ({
    kind: 'project',
    name: name.slice(0, 200),
    outcome: 'skipped',
    reasons: [{ kind: 'element-unknown', detail: String(count) }],
  }))
}
