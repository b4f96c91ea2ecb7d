// Transcripts that recognisers write as data: a list of segments with their times, as JSON (Whisper, whisper.cpp, WhisperX and
// their like) or as a table of `start`, `end` and `text`.

import { z } from 'zod'
import { readCueTime } from '../../../../shared/domain/text/cue-times.ts'
import type { Cue } from '../../../../shared/domain/text/cues.ts'
import { parsedOrNull } from '../parsed-or-null.ts'
import { readText, withSpokenLabels } from './read-cues.ts'
import { createNotes, type ReadText } from './reader.ts'

const seconds = z.number().min(0).max(1_000_000)
const segment = z.object({
  start: seconds.nullish(),
  end: seconds.nullish(),
  text: z.string(),
  speaker: z.union([z.string(), z.number()]).nullish(),
})
const ofWhisper = z.object({ segments: z.array(segment).min(1) })
/** Milliseconds. */
const ofCpp = z.object({
  transcription: z
    .array(z.object({ offsets: z.object({ from: z.number().min(0), to: z.number() }), text: z.string() }))
    .min(1),
})

const spokenOf = (cues: readonly Cue[]): ReadText => {
  const notes = createNotes()
  notes.add('read-as-cues', cues.length)
  notes.add('times-unread', cues.filter(({ startMs }) => startMs === null).length)
  return readText(withSpokenLabels(cues), notes)
}

const ms = (time: number | null | undefined): number | null =>
  time === null || time === undefined ? null : Math.round(time * 1000)

/** Null when the text is no such JSON. */
export const readSegmentJson = (text: string): ReadText | null => {
  if (!/^\uFEFF?\s*\{/.test(text) || !/"(?:segments|transcription)"\s*:/.test(text)) return null
  const data = parsedOrNull(text.replace(/^\uFEFF/, ''))
  const whisper = ofWhisper.safeParse(data)
  if (whisper.success)
    return spokenOf(
      whisper.data.segments.map(({ start, end, text: said, speaker }) => ({
        startMs: ms(start),
        endMs: ms(end),
        speaker: speaker === null || speaker === undefined ? null : String(speaker),
        text: said.trim(),
      })),
    )
  const cpp = ofCpp.safeParse(data)
  if (!cpp.success) return null
  return spokenOf(
    cpp.data.transcription.map(({ offsets: { from, to }, text: said }) => ({
      startMs: Math.round(from),
      endMs: Math.round(to),
      speaker: null,
      text: said.trim(),
    })),
  )
}

/** Whole numbers are milliseconds, as Whisper writes them; others are seconds, or a time with colons. */
const timeOf = (cell: string): number | null => {
  const written = cell.trim()
  if (/^\d{1,9}$/.test(written)) return Number(written)
  return /^\d{1,6}\.\d{1,6}$/.test(written) ? ms(Number(written)) : readCueTime(written)
}

/** Null when the table is of something else: every row has to begin with its times. */
export const readSegmentTable = (table: readonly (readonly string[])[]): ReadText | null => {
  const [head = [], ...rows] = table
  const names = head.map((name) => name.trim().toLowerCase())
  const [start, end, text] = ['start', 'end', 'text'].map((name) => names.indexOf(name))
  const filled = rows.filter((row) => row.some((cell) => /\S/.test(cell)))
  if (start !== 0 || end !== 1 || text === undefined || text < 2 || filled.length === 0) return null
  const speaker = names.indexOf('speaker')
  if (names.length > (speaker === -1 ? 3 : 4)) return null
  const cues = filled.map(
    (row): Cue => ({
      startMs: timeOf(row[0] ?? ''),
      endMs: timeOf(row[1] ?? ''),
      speaker: speaker === -1 || (row[speaker] ?? '').trim() === '' ? null : (row[speaker] ?? '').trim(),
      text: (row[text] ?? '').trim(),
    }),
  )
  return cues.some(({ startMs }) => startMs === null) ? null : spokenOf(cues)
}
