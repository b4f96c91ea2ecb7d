// The texts of a project. Offsets mean the plain text, so that is taken where there is one; the document it was drawn from
// is kept beside it, byte for byte.
import { AppError } from '../../../../../shared/api/errors.ts'
import type { RawText } from '../../../../../shared/domain/refi/offsets.ts'
import type { ItemReason } from '../../../../../shared/schema/project-import.ts'
import type { TextTime } from '../../../../../shared/schema/source.ts'
import { detectEncoding } from '../../import/encoding.ts'
import { MAX_TEXT_UNITS, readDocument } from '../../import/read-document.ts'
import { sniffBytes } from '../../import/sniff.ts'
import type { ProjectSource } from '../../projects/project.ts'
import type { ProjectArchive } from './archive.ts'
import { isExternal, type PartFinder } from './find-part.ts'

export type Library = { archive: ProjectArchive | null; find: PartFinder }

export type TextQuestion = {
  plainPath: string | null
  richPath: string | null
  inline: string | null
  /** Names the files may have instead. */
  otherNames: readonly (string | null)[]
}

export type FoundText = {
  text: RawText | null
  original: ProjectSource['original']
  times: readonly TextTime[]
  reasons: ItemReason[]
}

export type Loaded = { fileName: string; bytes: Uint8Array }

const reason = (kind: ItemReason['kind'], detail: string): ItemReason => ({ kind, detail })
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The bytes of a file the project names; null, with the reason, when they are not to be had. */
export async function load(
  { archive, find }: Library,
  path: string | null,
  otherNames: readonly (string | null)[],
  reasons: ItemReason[],
): Promise<Loaded | null> {
  if (path === null) return null
  const part = archive === null ? null : find(path, otherNames)
  if (archive === null || part === null) {
    reasons.push(reason(isExternal(path) ? 'text-external' : 'text-missing', path.slice(0, 300)))
    return null
  }
  if (part.how === 'otherwise') reasons.push(reason('file-found-otherwise', part.path))
  try {
    const bytes = await archive.read(part.path)
    if (bytes === null) reasons.push(reason('file-too-large', part.path))
    return bytes && { fileName: nameOf(part.path), bytes }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'import.zip_bomb') throw error
    reasons.push(reason('text-unreadable', part.path))
    return null
  }
}

/** @throws {AppError} import.zip_bomb */
export async function findText(library: Library, question: TextQuestion): Promise<FoundText> {
  const { inline, otherNames } = question
  const reasons: ItemReason[] = []
  const plain = await load(library, question.plainPath, [], reasons)
  const rich = await load(library, question.richPath, [], reasons)
  // Only when neither is where it should be are other names tried, lest a document be taken for its own plain text.
  const either = plain ?? rich
  const missing = inline === null ? (question.plainPath ?? question.richPath) : null
  const other =
    either === null && missing !== null ? await again(library, missing, otherNames, reasons) : null
  const plainText = await plainOf(plain ?? other, reasons)
  if (plainText !== null) {
    const kept = rich ?? plain ?? other
    return {
      text: plainText,
      original: kept && (await originalOf(kept)),
      times: [],
      reasons: lightened(reasons),
    }
  }
  if (inline !== null) {
    const original = rich === null ? null : await originalOf(rich)
    return { text: { text: inline, bom: false }, original, times: [], reasons: lightened(reasons) }
  }
  const document = rich ?? plain ?? other
  // It may be that nothing is said of where its text is.
  if (document === null && reasons.length === 0) reasons.push(reason('text-missing', ''))
  return document === null
    ? { text: null, original: null, times: [], reasons }
    : await fromDocument(document, lightened(reasons))
}

/** What was missing at first does not count once something was found elsewhere. */
async function again(
  library: Library,
  path: string,
  otherNames: readonly (string | null)[],
  reasons: ItemReason[],
): Promise<Loaded | null> {
  const found = await load(library, path, otherNames, [])
  if (found === null) return null
  reasons.splice(0, reasons.length, reason('file-found-otherwise', found.fileName))
  return found
}

/** The text came in: what is missing is only the document beside it. */
function lightened(reasons: readonly ItemReason[]): ItemReason[] {
  return reasons.map((each) =>
    each.kind === 'text-missing' || each.kind === 'text-external' || each.kind === 'text-unreadable'
      ? reason('original-missing', each.detail)
      : each,
  )
}

/** Null when the file is a document of another kind, or not there. */
export async function plainOf(file: Loaded | null, reasons: ItemReason[]): Promise<RawText | null> {
  if (file === null) return null
  try {
    if (file.bytes.length === 0) return { text: '', bom: false }
    if ((await sniffBytes(file.bytes, file.fileName)) !== null) return null
    const { encoding, bom } = detectEncoding(file.bytes)
    const text = new TextDecoder(encoding, { fatal: true }).decode(file.bytes)
    if (text.length > MAX_TEXT_UNITS || text.includes('\0')) throw new AppError('import.not_text', {})
    if (encoding !== 'utf-8') reasons.push(reason('other-encoding', encoding))
    return { text, bom }
  } catch (error) {
    if (!(error instanceof AppError) && !(error instanceof TypeError)) throw error
    return null
  }
}

/** A file that is kept beside a text which came from elsewhere; null, with the reason, when it is not to be had. */
export async function fileBeside(
  library: Library,
  path: string,
): Promise<Pick<FoundText, 'original' | 'reasons'>> {
  const reasons: ItemReason[] = []
  const file = await load(library, path, [], reasons)
  return { original: file && (await originalOf(file)), reasons: lightened(reasons) }
}

async function originalOf({ fileName, bytes }: Loaded): Promise<ProjectSource['original']> {
  const format = await sniffBytes(bytes, fileName).catch(() => null)
  return { fileName: fileName.slice(0, 255), format: format ?? 'txt', bytes }
}

/** The text of a Word document, a PDF and their like, as reading it by itself would give. */
export async function fromDocument(document: Loaded, reasons: ItemReason[]): Promise<FoundText> {
  try {
    const { text, times, format } = await readDocument({ ...document, encoding: null })
    const original = { fileName: document.fileName.slice(0, 255), format, bytes: document.bytes }
    return {
      text: { text, bom: false },
      original,
      times,
      reasons: [...reasons, reason('text-from-file', format)],
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'import.zip_bomb') throw error
    return {
      text: null,
      original: null,
      times: [],
      reasons: [...reasons, reason('text-unreadable', error.code)],
    }
  }
}
