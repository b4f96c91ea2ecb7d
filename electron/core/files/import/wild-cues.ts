// Transcripts that are subtitles in the shape of a document: what recognisers and meeting programs print.

import { readCueTime, readTimingLine } from '../../../../shared/domain/text/cue-times.ts'
import type { Cue } from '../../../../shared/domain/text/cues.ts'
import { classifyLabel } from '../../../../shared/domain/text/speaker-labels.ts'
import { readText, withSpokenLabels } from './read-cues.ts'
import { createNotes, type ReadText } from './reader.ts'

/** This share of the lines with words must be of the shape, or the text is something else. */
const leastShare = 0.6
const longestName = 60

const inkedLines = (text: string): string[] =>
  text.split('\n').flatMap((line) => {
    const words = line.trim()
    return words === '' ? [] : [words]
  })

const bracketed = /^\[([^[\]]{3,40})\]\s*(.*)$/s

/** `[00:00.000 --> 00:04.000] words`, as Whisper prints to a terminal. Lines between belong to the cue above. */
const bracketedCues = (lines: readonly string[]): Cue[] | null => {
  const cues: Cue[] = []
  for (const text of lines) {
    const [, inside = '', words = ''] = bracketed.exec(text) ?? []
    const timing = readTimingLine(inside)
    const last = cues.at(-1)
    if (timing !== null) cues.push({ ...timing, speaker: null, text: words })
    else if (last !== undefined) last.text += `\n${text}`
    else return null
  }
  return cues.length >= 2 && cues.length >= lines.length * leastShare ? cues : null
}

/** A time alone on its line, with a fraction or an end: `0:0:0.0`, `0:0:0.0 --> 0:0:2.570`. */
const timeAlone = (line: string): { startMs: number | null; endMs: number | null } | null => {
  if (/^\d{1,3}:\d{1,2}:\d{1,2}\.\d{1,7}$/.test(line)) return { startMs: readCueTime(line), endMs: null }
  return /^[-–−\d:.,]+\s*-->\s*[-–−\d:.,]+$/.test(line) ? readTimingLine(line) : null
}

const isName = (line: string): boolean => {
  if (line.length > longestName || /[.!?…:]$/.test(line)) return false
  return classifyLabel(line)?.kind === 'speaker' || /^[\p{L}\p{M}\p{N} .,'’()@_-]+$/u.test(line)
}

type Found = { above: Cue[]; cues: Cue[] }

const asCues = (cues: Cue[] | null): Found | null => (cues === null ? null : { above: [], cues })

/** Teams: a time, a name and the words, each on lines of their own. Lines before the first time stay as they are. */
const namedCues = (lines: readonly string[]): Found | null => {
  const starts = lines.flatMap((text, index) => (timeAlone(text) === null ? [] : [index]))
  const [first] = starts
  if (first === undefined || first > 10 || starts.length < 2) return null
  const blocks = starts.map((at, index) => lines.slice(at, starts[index + 1] ?? lines.length))
  const spoken = blocks.filter((block) => block.length > 1)
  const named = spoken.filter((block) => block.length > 2 && isName(block[1] ?? ''))
  const names = new Set(named.map((block) => block[1]))
  const areNames = named.length >= spoken.length * 0.8 && names.size <= Math.max(2, named.length * 0.75)
  const heading: Cue = { startMs: null, endMs: null, speaker: null, text: lines.slice(0, first).join('\n') }
  const cues = spoken.map((block): Cue => {
    const timing = timeAlone(block[0] ?? '') ?? { startMs: null, endMs: null }
    const isNamed = areNames && named.includes(block)
    const words = block.slice(isNamed ? 2 : 1)
    return { ...timing, speaker: isNamed ? (block[1] ?? null) : null, text: words.join('\n') }
  })
  return { above: first === 0 ? [] : [heading], cues }
}

/** Null when the text is no such transcript. */
export const readWildCues = (text: string): ReadText | null => {
  const lines = inkedLines(text)
  const found = asCues(bracketedCues(lines)) ?? namedCues(lines)
  if (found === null) return null
  const notes = createNotes()
  notes.add('read-as-cues', found.cues.length)
  notes.add('times-unread', found.cues.filter(({ startMs }) => startMs === null).length)
  return readText(withSpokenLabels([...found.above, ...found.cues]), notes)
}
