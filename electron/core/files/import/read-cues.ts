// Subtitles (.vtt, .srt) as people's tools write them: read line by line, so that a missing number, blank line or hour harms nothing.

import { readTimingLine } from '../../../../shared/domain/text/cue-times.ts'
import { type Cue, layOutCues } from '../../../../shared/domain/text/cues.ts'
import { readTurnHead } from '../../../../shared/domain/text/turn-heads.ts'
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

type Block = { startMs: number | null; endMs: number | null; speaker: string | null; words: string }

/** Webex names who speaks where other programs number their cues: `12 "Ana Soto" (1234)`. */
const namedCue = /^\s*\d+\s+"([^"\n]{1,80})"(?:\s+\(\d+\))?\s*$/

const blocksOf = (text: string, notes: Notes): Block[] => {
  const lines = text.split('\n')
  const blocks: Block[] = []
  let open: (Omit<Block, 'words'> & { lines: string[] }) | null = null
  let speaker: string | null = null
  const close = () => {
    if (open !== null) {
      const { lines: said, ...times } = open
      blocks.push({ ...times, words: said.join('\n').trim() })
    }
    open = null
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const timing = readTimingLine(line)
    if (timing !== null) {
      close()
      open = { ...timing, speaker, lines: [] }
      speaker = null
      if (timing.startMs === null) notes.add('times-unread', 1)
    } else if (isBlank(lines[at - 1]) && otherBlock.test(line)) {
      close()
      notes.add('markup-dropped', 1)
      while (at + 1 < lines.length && !isBlank(lines[at + 1])) at += 1
    } else if (isIdentifier(lines, at)) speaker = namedCue.exec(line)?.[1]?.trim() ?? null
    else if (open !== null) open.lines.push(line)
  }
  close()
  return blocks
}

/** The words a recogniser shows a second time, above those that come, are shown so in at least this share of such cues. */
const rollingShare = 0.4
const leastRolls = 3
/** Lines of a caption that roll at once. */
const mostRolling = 8
/** A cue this short is there to hold the picture still. Milliseconds. */
const stillMs = 100

const bareLine = (line: string): string =>
  line
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Captions that roll up: each cue shows the last line of the one before once more. Such lines are left out, where most of the
 * file's cues are so; what somebody says twice stays.
 */
const withoutRepeats = (blocks: readonly Block[], notes: Notes): Block[] => {
  const lines = blocks.map(({ words }) => words.split('\n').filter((line) => bareLine(line) !== ''))
  const repeated = blocks.map((block, index) => {
    const own = (lines[index] ?? []).map(bareLine)
    const before = (lines[index - 1] ?? []).map(bareLine)
    let most = Math.min(own.length, before.length, mostRolling)
    while (most > 0 && !own.slice(0, most).every((line, at) => line === before[before.length - most + at]))
      most -= 1
    const length = (block.endMs ?? 0) - (block.startMs ?? 0)
    return most === own.length && length > stillMs ? 0 : most
  })
  const rolls = repeated.filter((count) => count > 0).length
  if (rolls < leastRolls || rolls < (blocks.length - 1) * rollingShare) return [...blocks]
  notes.add('repeats-left-out', rolls)
  return blocks.map((block, index) => ({
    ...block,
    words: (lines[index] ?? []).slice(repeated[index] ?? 0).join('\n'),
  }))
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
  for (const { startMs, endMs, speaker, words } of withoutRepeats(blocksOf(text, notes), notes)) {
    const { said, dropped } = readCueText(words)
    notes.add('markup-dropped', dropped)
    for (const each of said) cues.push({ startMs, endMs, ...each, speaker: each.speaker ?? speaker })
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
  const labelled = byEachLabel(cues, lines)
  if (labelled !== null) return labelled
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

/** Nearly every cue begins with a name, as meeting programs write them: then all those are speakers, once met or often. */
const labelledShare = 0.85

const byEachLabel = (cues: readonly Cue[], lines: readonly string[]): Cue[] | null => {
  const heads = lines.map((line) => readTurnHead(line, 0, line.length))
  const named = heads.filter((head) => head?.kind === 'speaker' && head.atMs === null)
  const spoken = lines.filter((line) => !isBlank(line)).length
  if (named.length < 3 || named.length < spoken * labelledShare) return null
  let speaker: string | null = null
  return cues.map((cue, index) => {
    const head = heads[index]
    if (head?.kind !== 'speaker' || head.atMs !== null) return { ...cue, speaker }
    speaker = head.label
    return { ...cue, speaker, text: (lines[index] ?? '').slice(head.afterLabel).trim() }
  })
}
