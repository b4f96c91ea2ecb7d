// Subtitles (.vtt, .srt) as people's tools write them: read line by line, so that a missing number, blank line or hour harms nothing.

import { readTimingLine } from '../../../../shared/domain/text/cue-times.ts'
import { type Cue, layOutCues } from '../../../../shared/domain/text/cues.ts'
import { recogniseTurns } from '../../../../shared/domain/text/turns.ts'
import { readCueText } from './cue-text.ts'
import { createNotes, type Notes, type ReadText } from './reader.ts'

const isBlank = (line: string | undefined): boolean => line === undefined || !/\S/.test(line)

/** Whether a text is subtitles, by its first line with words, or the number and times it begins with. */
export const sniffCues = (text: string): 'vtt' | 'srt' | null => {
  if (/^\uFEFF?WEBVTT(?:[ \t\n]|$)/.test(text)) return 'vtt'
  const lines = text
    .slice(0, 2000)
    .split('\n')
    .filter((line) => !isBlank(line))
  const [first = '', second = ''] = lines
  const timed = readTimingLine(first) ?? (/^\uFEFF?\s*\d+\s*$/.test(first) ? readTimingLine(second) : null)
  return timed === null || (timed.startMs === null && timed.endMs === null) ? null : 'srt'
}

/** Blocks that are no cues: comments, styles, regions. From their first line to a blank one. */
const otherBlock = /^(?:NOTE|STYLE|REGION)(?:\s|$)/

type Block = { startMs: number | null; endMs: number | null; words: string }

const blocksOf = (text: string, notes: Notes): Block[] => {
  const lines = text.split('\n')
  const blocks: Block[] = []
  let open: { startMs: number | null; endMs: number | null; lines: string[] } | null = null
  const close = () => {
    if (open !== null)
      blocks.push({ startMs: open.startMs, endMs: open.endMs, words: open.lines.join('\n').trim() })
    open = null
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const timing = readTimingLine(line)
    if (timing !== null) {
      close()
      open = { ...timing, lines: [] }
      if (timing.startMs === null) notes.add('times-unread', 1)
    } else if (isBlank(lines[at - 1]) && otherBlock.test(line)) {
      close()
      notes.add('markup-dropped', 1)
      while (at + 1 < lines.length && !isBlank(lines[at + 1])) at += 1
    } else if (open !== null && !isIdentifier(lines, at)) open.lines.push(line)
  }
  close()
  return blocks
}

/** The line before a cue's times names the cue when nothing but a blank line, or a number, could stand there. */
const isIdentifier = (lines: readonly string[], at: number): boolean => {
  if (isBlank(lines[at]) || readTimingLine(lines[at + 1] ?? '') === null) return false
  return isBlank(lines[at - 1]) || /^\s*\d+\s*$/.test(lines[at] ?? '')
}

/** @param text decoded, newlines as \n */
export const readCues = (text: string): ReadText => {
  const notes = createNotes()
  const cues: Cue[] = []
  for (const { startMs, endMs, words } of blocksOf(text, notes)) {
    const { said, dropped } = readCueText(words)
    notes.add('markup-dropped', dropped)
    for (const each of said) cues.push({ startMs, endMs, ...each })
  }
  return readText(withSpokenLabels(cues), notes)
}

/** Cues laid out, with what that changed. */
export const readText = (cues: readonly Cue[], notes: Notes): ReadText => {
  const { text, labels, times, joined } = layOutCues(cues)
  notes.add('times-beside', times.length)
  notes.add('cues-joined', joined)
  return { text, bodyLength: text.length, labels, times, notes: notes.list() }
}

/** Where no cue names its speaker, one whose words begin `Ana:` says so, and it goes on until another does. */
export const withSpokenLabels = (cues: readonly Cue[]): Cue[] => {
  if (cues.some(({ speaker }) => speaker !== null)) return [...cues]
  const lines = cues.map(({ text }) => text.replaceAll('\n', ' '))
  const turns = recogniseTurns(lines.join('\n'))
  if (turns.length === 0) return [...cues]
  let at = 0
  let next = 0
  let speaker: string | null = null
  return cues.map((cue, index) => {
    const turn = turns[next]
    const line = lines[index] ?? ''
    const opens = turn !== undefined && turn.start >= at && turn.start < at + line.length
    const text = opens ? line.slice(turn.bodyStart - at) : cue.text
    if (opens) {
      speaker = turn.speaker
      next += 1
    }
    at += line.length + 1
    return { ...cue, speaker, text }
  })
}
