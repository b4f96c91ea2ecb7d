// Every format that is read, in one place. What is not here is refused by name, or read as plain text.
import { readCues } from './read-cues.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { readOdt, readOdtXml } from './read-odt.ts'
import { readPdf } from './read-pdf.ts'
import { readRtf } from './read-rtf.ts'
import { readCsv, readXlsx } from './read-table.ts'
import type { Format, ReadText } from './reader.ts'

/** Formats that are read from their bytes. */
export const binaryReaders: Readonly<Partial<Record<Format, (bytes: Uint8Array) => Promise<ReadText>>>> = {
  docx: readDocx,
  odt: readOdt,
  rtf: readRtf,
  pdf: readPdf,
  xlsx: readXlsx,
}

/** Formats that are text first, newlines as \n; the others are taken as they stand. */
export const textReaders: Readonly<Partial<Record<Format, (text: string) => ReadText>>> = {
  vtt: readCues,
  srt: readCues,
  html: readHtml,
  csv: readCsv,
  // In one XML file instead of a zip.
  odt: (text) => readOdtXml(text, null),
}
