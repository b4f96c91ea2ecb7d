// The one way in for a file: bytes and a name become canonical text with its structure.
import { AppError } from '../../../../shared/api/errors.ts'
import { recogniseTurns } from '../../../../shared/domain/text/turns.ts'
import type { Source, Turn } from '../../../../shared/schema/source.ts'
import { type Confidence, decodeText, detectEncoding } from './encoding.ts'
import { readDocx } from './read-docx.ts'

const megabyte = 1024 * 1024
export const MAX_FILE_BYTES = 64 * megabyte
/** UTF-16 units of canonical text: some three million words. */
export const MAX_TEXT_UNITS = 20_000_000

export type ReadDocument = {
  format: Source['format']
  /** `utf-8` for a .docx, whatever was asked. */
  encoding: string
  confidence: Confidence
  /** Canonical: newlines as \n, otherwise untouched. */
  text: string
  turns: Turn[]
}

const formats: Readonly<Record<string, Source['format']>> = {
  txt: 'txt',
  md: 'md',
  markdown: 'md',
  docx: 'docx',
}

/** By the extension. A name without one is taken for text; what follows the point in `Acta 12.05` is not one. */
const formatOf = (fileName: string): Source['format'] => {
  const extension = /\.([a-z][a-z0-9]{0,9})$/i.exec(fileName)?.[1]?.toLowerCase()
  if (extension === undefined) return 'txt'
  const format = Object.hasOwn(formats, extension) ? formats[extension] : undefined
  if (format === undefined) throw new AppError('import.unsupported', { extension: `.${extension}` })
  return format
}

const readPlain = (bytes: Uint8Array, encoding: string | null) => {
  const detected = encoding === null ? detectEncoding(bytes) : null
  const chosen = detected?.encoding ?? encoding ?? 'utf-8'
  // What a person chose is not a guess.
  const text = decodeText(bytes, chosen)
  return {
    encoding: chosen,
    confidence: detected?.confidence ?? 'certain',
    text,
    bodyLength: text.length,
  } as const
}

/**
 * Reads a .txt, .md or .docx. `encoding` is a person's choice, or null to detect it; a .docx has none to choose.
 * @throws {AppError} import.too_large, import.unsupported, import.not_text, import.bad_encoding, import.bad_docx,
 * import.zip_bomb, import.empty (nothing but blanks).
 */
export const readDocument = async (file: {
  fileName: string
  bytes: Uint8Array
  encoding: string | null
}): Promise<ReadDocument> => {
  const format = formatOf(file.fileName)
  if (file.bytes.length > MAX_FILE_BYTES) {
    throw new AppError('import.too_large', { limitMb: MAX_FILE_BYTES / megabyte })
  }
  if (file.bytes.length === 0) throw new AppError('import.empty', {})
  const { text, bodyLength, encoding, confidence } =
    format === 'docx'
      ? ({ encoding: 'utf-8', confidence: 'certain', ...(await readDocx(file.bytes)) } as const)
      : readPlain(file.bytes, file.encoding)
  if (text.length > MAX_TEXT_UNITS) {
    throw new AppError('import.too_large', { limitMb: MAX_TEXT_UNITS / 1_000_000 })
  }
  if (!/\S/.test(text)) throw new AppError('import.empty', {})
  // Notes come after the last turn, and nobody said them.
  return { format, encoding, confidence, text, turns: recogniseTurns(text.slice(0, bodyLength)) }
}
