// Every format that is read, in one place. What is not here is refused by name, or read as plain text.
import { readCues } from './read-cues.ts'
import { readDocx } from './read-docx.ts'
import type { Format, ReadText } from './reader.ts'

/** Formats that are read from their bytes. */
export const binaryReaders: Readonly<Partial<Record<Format, (bytes: Uint8Array) => Promise<ReadText>>>> = {
  docx: readDocx,
}

/** Formats that are text first, newlines as \n; the others are taken as they stand. */
export const textReaders: Readonly<Partial<Record<Format, (text: string) => ReadText>>> = {
  vtt: readCues,
  srt: readCues,
}
