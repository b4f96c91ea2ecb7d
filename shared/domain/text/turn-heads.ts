// Reads the start of one line: does it have the shape of a speaker's label, and where does what was said begin?
import type { Offset } from '../../schema/text.ts'
import { classifyLabel, type LabelFamily, type LabelKind } from './speaker-labels.ts'
import { readBareTime, readBracketedTime } from './timestamps.ts'

/** A line that begins like a turn. `afterLabel` is where its label, time and separator end. */
export type TurnHead =
  | { kind: 'time'; start: Offset; afterLabel: Offset; atMs: number }
  | { kind: 'header' | 'prose'; start: Offset; afterLabel: Offset; label: string }
  | {
      kind: 'speaker'
      start: Offset
      afterLabel: Offset
      /** As written, without marks of emphasis. */
      label: string
      /** The label without its parenthesis: `P1` of `P1 (ríe)`. */
      base: string
      family: LabelFamily
      atMs: number | null
    }

type Label = { label: string; base: string; judged: LabelKind; after: number; atMs: number | null }

/** Labels are looked for this far from the line's start, so that a line of any length costs the same. */
const reach = 200
const maxBase = 50

// Word processors and web pages leave hard blanks where a plain one was meant.
const indent = /^[ \t\u00a0\u202f]*/
const marker = /^(?:[-–—*•·>][ \t\u00a0\u202f]+)?/
const emphasis = /^(?:\*{1,3}|_{1,3})?/
const labelRun = /^\p{L}[\p{L}\p{M}\p{N} \t\u00a0\u202f.,'’ªº°&/#_-]*/u
const parenthesis = /^(?:[ \t\u00a0\u202f]?\([^()\n]{1,60}\))?/
const fullStopDash = /\.[ \t]?[-–—](?=[ \t\u00a0\u202f]|$)/
const nameThenTime = /^(.{1,60}?)([ \t\u00a0\u202f]+)(\S{4,14})$/u
const bracketedName = /^\[([^[\]\n]{1,60})\]$/

const skip = (pattern: RegExp, text: string, at: number): number =>
  at + (pattern.exec(text.slice(at))?.[0].length ?? 0)

const judge = (base: string, label: string, after: number, atMs: number | null): Label | null => {
  const judged = base.length > maxBase ? null : classifyLabel(base)
  return judged === null ? null : { label, base, judged, after, atMs }
}

const isCoded = (read: Label | null): boolean =>
  read?.judged.kind === 'speaker' && (read.judged.family === 'code' || read.judged.family === 'role')

/** Skips a bracketed time and the blanks before it, when there is one. */
const skipTime = (
  text: string,
  at: number,
): { at: number; atMs: number | null; isTimed: boolean; hasHours: boolean } => {
  const from = skip(indent, text, at)
  const time = readBracketedTime(text.slice(from))
  if (time === null) return { at, atMs: null, isTimed: false, hasHours: false }
  return { ...time, isTimed: true, at: from + time.length }
}

/** `P1: ...` and `P1: [0:01:23] ...`, the colon being at `colon`. Only codes go without the space after it. */
const readAfterColon = (
  line: string,
  colon: number,
  base: string,
  label: string,
  atMs: number | null,
): Label | null => {
  const after = skip(emphasis, line, colon + 1)
  const next = line[after]
  const isTight = next !== undefined && !/\s/.test(next)
  const time = atMs === null ? skipTime(line, after) : { at: after, atMs }
  const read = judge(base, label, time.at, time.atMs)
  return isTight && (!isCoded(read) || /[\d/:]/.test(next)) ? null : read
}

/** `P1:`, `P1 [0:01:23]:`, `Directora (Los Robles):`, `**P1**:`, `P1 (0:01:23) ...`, `P1.- ...` */
const readLabelled = (line: string): Label | null => {
  const run = labelRun.exec(line)?.[0] ?? ''
  const dash = fullStopDash.exec(run)
  if (dash !== null) {
    const base = run.slice(0, dash.index)
    return judge(base, base, dash.index + dash[0].length, null)
  }
  const base = run.trimEnd().replace(/_+$/, '')
  const early = skipTime(line, run.length)
  const aside = !early.isTimed ? skip(parenthesis, line, run.length) : run.length
  const label = aside === run.length ? base : line.slice(0, aside).replace(/\s+/g, ' ')
  const time = !early.isTimed ? skipTime(line, aside) : early
  const close = skip(emphasis, line, time.at)
  const colon = skip(/^[ \t\u00a0\u202f]?/, line, close)
  if (line[colon] === ':') return readAfterColon(line, colon, base, label, time.atMs)
  const read = !time.isTimed ? null : judge(base, label, close, time.atMs)
  return time.hasHours || isCoded(read) ? read : null
}

/** `Ana Soto  0:12:03`, `[Ana Soto] 10:02:33` and nothing more; without hours it needs the wide gap, or it would be the time of day. */
const readNameThenTime = (line: string): Label | null => {
  const match = nameThenTime.exec(line)
  if (match === null) return null
  const [, name = '', gap = '', printed = ''] = match
  const time = readBareTime(printed)
  if (time === null || time.length !== printed.length) return null
  const inBrackets = bracketedName.exec(name)?.[1]
  if (inBrackets !== undefined) return judge(inBrackets, inBrackets, line.length, time.atMs)
  return time.hasHours || gap !== ' ' ? judge(name, name, line.length, time.atMs) : null
}

/** The head of the line [start, end) of `text`, or null when the line begins like any other. */
export const readTurnHead = (text: string, start: Offset, end: Offset): TurnHead | null => {
  const line = text.slice(start, Math.min(end, start + reach)).trimEnd()
  // Every label ends in a colon or a full stop with a dash, and every time has a colon: most lines have none of it.
  if (!line.includes(':') && !fullStopDash.test(line)) return null
  const isWhole = end - start <= reach
  const from = skip(indent, line, 0)
  const opening = skip(emphasis, line, skip(marker, line, from))
  const bracketed = readBracketedTime(line.slice(opening))
  const time = bracketed ?? readBareTime(line.slice(opening))
  // Without brackets or hours it may be the time of day: `10:30 Directora: ...` has a speaker and no place in a recording.
  const atMs = time !== null && (bracketed !== null || time.hasHours) ? time.atMs : null
  const afterTime = skip(/^\*{0,3}[ \t]*(?:[-–—][ \t]+)?/, line, opening + (time?.length ?? 0))
  if (time !== null && isWhole && afterTime === line.length) {
    return atMs === null ? null : { kind: 'time', start: start + from, afterLabel: start + afterTime, atMs }
  }
  const at = time === null ? opening : skip(emphasis, line, afterTime)
  const rest = line.slice(at)
  const read = readLabelled(rest) ?? (isWhole ? readWholeLine(rest, time?.hasHours ?? null) : null)
  if (read === null) return null
  const { judged, label, base } = read
  const place = { start: start + from, afterLabel: start + at + read.after, label }
  if (judged.kind !== 'speaker') return { kind: judged.kind, ...place }
  return { kind: 'speaker', ...place, base, family: judged.family, atMs: read.atMs ?? atMs }
}

/** A label that has its line to itself, before or after a time: `0:12:03 Hablante 1`, `Hablante 1 0:12:03`. */
const readWholeLine = (line: string, timeBeforeHasHours: boolean | null): Label | null => {
  if (timeBeforeHasHours === null) return readNameThenTime(line)
  return timeBeforeHasHours ? judge(line, line, line.length, null) : null
}
