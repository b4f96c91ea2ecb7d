// From bytes to characters: byte order mark, then the NULs UTF-16 leaves, then strict UTF-8, then Windows-1252, or what old
// Macs wrote.
import { isAscii, isUtf8 } from 'node:buffer'
import { AppError } from '../../../../shared/api/errors.ts'
import { normaliseNewlines } from '../../../../shared/domain/text/newlines.ts'
import { type Encoding, encodings } from '../../../../shared/schema/import.ts'

export type { Encoding }
export { encodings }

/** How sure the detection is: `guess` is worth showing to a person before importing. */
export type Confidence = 'certain' | 'likely' | 'guess'
export type DetectedEncoding = { encoding: Encoding; confidence: Confidence; bom: boolean }

const boms: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** First bytes of what people pick by mistake and may hold no NUL near its start. */
const binarySignatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip, and so .docx, .odt, .xlsx
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x1f, 0x8b], // gzip
  [0xd0, 0xcf, 0x11, 0xe0], // OLE compound file: .doc, .xls
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF: text by its bytes, but not what its author wrote
]

export const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** More than this share of control characters, and it is not something a person typed. */
const mostControls = 0.01
/** A side of the byte pairs with this share of NULs is the empty half of UTF-16; the other side has none or nearly. */
const leastNulShare = 0.4

/** What follows the first byte of a letter in UTF-8; in Windows-1252 it is a sign, rare after a letter. */
const isContinuation = (byte: number): boolean => byte >= 0x80 && byte < 0xc0

/**
 * Letters on old Macs, á and é first of all; in Windows-1252 they are signs and capitals that never follow a letter.
 * https://www.unicode.org/Public/MAPPINGS/VENDORS/APPLE/ROMAN.TXT
 */
const onlyMac: ReadonlySet<number> = new Set([0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8d, 0x8e, 0x8f, 0x90, 0x9d])
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)

/**
 * Byte by byte: NULs on even and odd places, other controls, bytes from 0x80, those of them that are Windows-1252 letters,
 * and those within words that only either of both would have there.
 */
const census = (bytes: Uint8Array) => {
  const counts = { evenNuls: 0, oddNuls: 0, controls: 0, high: 0, letters: 0, mac: 0, windows: 0 }
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === 0) counts[at % 2 === 0 ? 'evenNuls' : 'oddNuls'] += 1
    else if (byte < 0x20) counts.controls += byte >= 0x09 && byte <= 0x0d ? 0 : 1
    else if (byte >= 0x80) {
      counts.high += 1
      if (byte >= 0xc0 && !isContinuation(bytes[at + 1] ?? 0)) counts.letters += 1
      if (onlyMac.has(byte) && isLetter(bytes[at - 1] ?? 0)) counts.mac += 1
      if (byte >= 0xe0 && isLetter(bytes[at - 1] ?? 0)) counts.windows += 1
    }
  }
  return counts
}

/**
 * Guesses how a text file is encoded. UTF-16 without a mark is told by its NULs, which leaves out one written in a script
 * without Latin letters. Windows-1252 is what remains; it is `likely` when most of its bytes from 0x80 are letters.
 * @throws {AppError} import.not_text: a known binary format, NULs that are not UTF-16's, or many control characters.
 */
export const detectEncoding = (bytes: Uint8Array): DetectedEncoding => {
  if (binarySignatures.some((signature) => startsWith(bytes, signature)))
    throw new AppError('import.not_text', {})
  const marked = boms.find((bom) => startsWith(bytes, bom.bytes))
  if (marked !== undefined) return { encoding: marked.encoding, confidence: 'certain', bom: true }

  const { evenNuls, oddNuls, controls, high, letters, mac, windows } = census(bytes)
  const pairs = bytes.length / 2
  const [fewer, more] = evenNuls < oddNuls ? [evenNuls, oddNuls] : [oddNuls, evenNuls]
  if (Number.isInteger(pairs) && more >= pairs * leastNulShare && fewer <= pairs * mostControls) {
    return { encoding: oddNuls > evenNuls ? 'utf-16le' : 'utf-16be', confidence: 'likely', bom: false }
  }
  if (evenNuls + oddNuls > 0 || controls > bytes.length * mostControls)
    throw new AppError('import.not_text', {})
  if (isAscii(bytes) || isUtf8(bytes)) return { encoding: 'utf-8', confidence: 'certain', bom: false }
  if (mac > windows) return { encoding: 'macintosh', confidence: mac > 4 ? 'likely' : 'guess', bom: false }
  return { encoding: 'windows-1252', confidence: letters * 2 > high ? 'likely' : 'guess', bom: false }
}

const isEncoding = (label: string): label is Encoding => encodings.some((known) => known === label)

/**
 * The canonical text of a file in a given encoding: its mark removed, newlines as \n, nothing else touched.
 * @throws {AppError} import.bad_encoding: an encoding not in `encodings`, or bytes that are not in it (for UTF-16 also unpaired
 * surrogates, which could not be stored); import.not_text: the characters hold a NUL.
 */
export const decodeText = (bytes: Uint8Array, encoding: string): string => {
  if (!isEncoding(encoding)) throw new AppError('import.bad_encoding', { encoding })
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw new AppError('import.bad_encoding', { encoding })
    throw error
  }
  if (text.includes('\0')) throw new AppError('import.not_text', {})
  return normaliseNewlines(text)
}
