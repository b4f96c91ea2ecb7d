// The one way in for a file: bytes and a name become canonical text with its structure.
import { AppError } from '../../../../shared/api/errors.ts'
import { normaliseNewlines } from '../../../../shared/domain/text/newlines.ts'
import { brokenAtSpeakers } from '../../../../shared/domain/text/one-line.ts'
import { turnsOfLabels } from '../../../../shared/domain/text/timed-turns.ts'
import { recogniseTurns } from '../../../../shared/domain/text/turns.ts'
import type { ImportNote } from '../../../../shared/schema/import.ts'
import type { TextTime, Turn } from '../../../../shared/schema/source.ts'
import { type Confidence, decodeText, detectEncoding } from './encoding.ts'
import { declaredCharset } from './read-html.ts'
import { type Decoded, type Format, plainText, type ReadText } from './reader.ts'
import { binaryReaders, textReaders } from './readers.ts'
import { readSegmentJson } from './segment-cues.ts'
import { extensionOf, formatByName, sniffBytes, sniffText } from './sniff.ts'
import { readWildCues } from './wild-cues.ts'

const megabyte = 1024 * 1024
export const MAX_FILE_BYTES = 64 * megabyte
/** UTF-16 units of canonical text: some three million words. */
export const MAX_TEXT_UNITS = 20_000_000

export type ReadDocument = {
  /** What it was taken for, by its content. */
  format: Format
  /** `utf-8` where the format says its encoding itself, whatever was asked. */
  encoding: string
  confidence: Confidence
  /** Canonical: newlines as \n; of a text file otherwise untouched, save what `notes` tells. */
  text: string
  turns: Turn[]
  times: TextTime[]
  /** What was changed, moved or left out. */
  notes: ImportNote[]
}

export type DocumentFile = { fileName: string; bytes: Uint8Array; encoding: string | null }

export const decodeFile = (bytes: Uint8Array, encoding: string | null): Decoded => {
  const detected = encoding === null ? detectEncoding(bytes) : null
  const chosen = detected?.encoding ?? encoding ?? 'utf-8'
  // What a person chose is not a guess.
  return { encoding: chosen, confidence: detected?.confidence ?? 'certain', text: decodeText(bytes, chosen) }
}

/** A page that is no UTF-8 may say what it is. */
const asDeclared = (bytes: Uint8Array, decoded: Decoded): Decoded => {
  const charset = decoded.encoding === 'windows-1252' ? declaredCharset(decoded.text.slice(0, 4000)) : null
  if (charset === null) return decoded
  try {
    const decoder = new TextDecoder(charset)
    const text = normaliseNewlines(decoder.decode(bytes))
    return decoder.encoding === 'windows-1252' || text.includes('\0')
      ? { ...decoded, confidence: 'certain' }
      : { text, encoding: decoder.encoding, confidence: 'likely' }
  } catch {
    // A name nobody knows says nothing.
    return decoded
  }
}

type Read = ReadText & { format: Format; encoding: string; confidence: Confidence }

const readAs = async ({ fileName, bytes, encoding }: DocumentFile): Promise<Read> => {
  const binary = await sniffBytes(bytes, fileName)
  if (binary !== null) {
    const reader = binaryReaders[binary]
    if (reader === undefined) throw new AppError('import.unsupported', { extension: `.${binary}` })
    return { format: binary, encoding: 'utf-8', confidence: 'certain', ...(await reader(bytes)) }
  }
  const first = decodeFile(bytes, encoding)
  const format = sniffText(first.text, fileName)
  const decoded = format === 'html' && encoding === null ? asDeclared(bytes, first) : first
  const read = textReaders[format] ?? plainText
  return { format, encoding: decoded.encoding, confidence: decoded.confidence, ...read(decoded.text) }
}

/** A transcript in the shape of another is laid out as one; a conversation in one line is given its lines. */
const withLines = (read: ReadText): ReadText => {
  if (read.labels !== null) return read
  const cues =
    read.bodyLength === read.text.length ? (readSegmentJson(read.text) ?? readWildCues(read.text)) : null
  if (cues !== null) return { ...cues, notes: [...read.notes, ...cues.notes] }
  const { text, breaks } = brokenAtSpeakers(read.text.slice(0, read.bodyLength))
  if (breaks === 0) return read
  const note: ImportNote = { kind: 'lines-broken', count: breaks, detail: '' }
  return { ...read, text: text + read.text.slice(read.bodyLength), notes: [...read.notes, note] }
}

/** The name says one thing and the content another. A name that says nothing known is not contradicted by text. */
const misnamed = (fileName: string, format: Format): ImportNote[] => {
  const named = formatByName(fileName)
  const isPlain = format === 'txt' || format === 'md'
  const extension = extensionOf(fileName)
  const agrees = named === format || (isPlain && (named === 'txt' || named === 'md' || extension === ''))
  return agrees
    ? []
    : [{ kind: 'other-than-named', count: 1, detail: extension === '' ? '' : `.${extension}` }]
}

/**
 * Reads a document by what it holds. `encoding` is a person's choice, or null to detect it; only text files have one to choose.
 * @throws {AppError} import.too_large, import.unsupported, import.not_text, import.bad_encoding, import.bad_docx,
 * import.bad_file, import.no_text_layer, import.zip_bomb, import.empty (nothing but blanks).
 */
export const readDocument = async (file: DocumentFile): Promise<ReadDocument> => {
  if (file.bytes.length > MAX_FILE_BYTES) {
    throw new AppError('import.too_large', { limitMb: MAX_FILE_BYTES / megabyte })
  }
  if (file.bytes.length === 0) throw new AppError('import.empty', {})
  const read = await readAs(file)
  if (read.text.length > MAX_TEXT_UNITS) {
    throw new AppError('import.too_large', { limitMb: MAX_TEXT_UNITS / 1_000_000 })
  }
  if (!/\S/.test(read.text)) throw new AppError('import.empty', {})
  const { text, bodyLength, labels, times, notes } = withLines(read)
  // Notes come after the last turn, and nobody said them.
  const said = text.slice(0, bodyLength)
  return {
    format: read.format,
    encoding: read.encoding,
    confidence: read.confidence,
    text,
    turns: labels === null ? recogniseTurns(said) : turnsOfLabels(said, labels, times),
    times: [...times],
    notes: [...misnamed(file.fileName, read.format), ...notes],
  }
}
