// The XML parts of a .docx.
import { AppError } from '../../../../shared/api/errors.ts'
import { readArchive } from './archive.ts'
import { isChunk } from './docx-chunks.ts'
import { startsWith } from './encoding.ts'

/** Why a .docx can't be read; the `reason` of import.bad_docx. */
export type DocxFault =
  | 'not-a-zip'
  | 'no-document'
  | 'encrypted-or-old'
  | 'damaged'
  | 'has-doctype'
  | 'too-complex'

const zipSignature = [0x50, 0x4b]
export const oleSignature = [0xd0, 0xcf, 0x11, 0xe0]
const isXmlPart = /\.(?:xml|rels)$/i
// Some online editors number the main part.
const isMainPart = /^word\/document\d*\.xml$/i

/** `cause` is for a log: what the library said. */
export const badDocx = (reason: DocxFault, cause?: unknown): AppError =>
  new AppError('import.bad_docx', cause instanceof Error ? { reason, cause: cause.message } : { reason })

/** Whether a zip with these paths is a Word document. */
export const isDocx = (paths: readonly string[]): boolean => paths.some((path) => isMainPart.test(path))

/**
 * The XML parts of a .docx by their path in it, and pages of the web within it.
 * @throws {AppError} import.bad_docx, import.zip_bomb
 */
export const readDocxParts = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> => {
  if (startsWith(bytes, oleSignature)) throw badDocx('encrypted-or-old')
  if (!startsWith(bytes, zipSignature)) throw badDocx('not-a-zip')
  const parts = await readArchive(
    bytes,
    (path) => isXmlPart.test(path) || isChunk(path),
    (fault, cause) => badDocx(fault === 'encrypted' ? 'encrypted-or-old' : 'damaged', cause),
  )
  if (!isDocx([...parts.keys()])) throw badDocx('no-document')
  return parts
}
