// Who says what in a transcript. Lines that look like labels are gathered first; whether they are speakers is
// then decided by the document as a whole, since `Ana: ...` and `Acuerdo: ...` look the same one at a time.
import type { Turn } from '../../schema/source.ts'
import type { Offset } from '../../schema/text.ts'
import { foldLabel, type LabelFamily } from './speaker-labels.ts'
import { readTurnHead, type TurnHead } from './turn-heads.ts'

type SpeakerHead = Extract<TurnHead, { kind: 'speaker' }>
type TimeHead = Extract<TurnHead, { kind: 'time' }>
type Placed = { head: TurnHead; line: number; bodyLength: number }
type Candidate = { count: number; families: Set<LabelFamily>; isTimed: boolean; spelling: string }

/** What follows the label on a line of a document's header is a name, a date, a place: never longer than this. */
const longestHeaderValue = 80
/** A novel has a `Sancho: ...` every few thousand lines; a transcript has somebody speak at least this often. */
const mostLinesPerTurn = 100

const isBlank = (text: string, start: Offset, end: Offset): boolean => !/\S/.test(text.slice(start, end))

const headsOf = (text: string): { heads: Placed[]; inkedLines: number } => {
  const heads: Placed[] = []
  let inkedLines = 0
  let start = 0
  for (let line = 0; start < text.length; line += 1) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    if (!isBlank(text, start, end)) {
      inkedLines += 1
      const head = readTurnHead(text, start, end)
      if (head !== null) heads.push({ head, line, bodyLength: end - head.afterLabel })
    }
    start = end + 1
  }
  return { heads, inkedLines }
}

/**
 * Leaves out the header of a document: `Fecha: ...` and its like, and the short lines that touch them and whose
 * label comes once there, as `Entrevistadora: Ana Soto`. Codes stay: a header has none.
 */
const withoutHeaders = (heads: readonly Placed[]): TurnHead[] => {
  const kept: TurnHead[] = []
  let from = 0
  while (from < heads.length) {
    let to = from + 1
    while (to < heads.length && heads[to]?.line === (heads[to - 1]?.line ?? 0) + 1) to += 1
    const run = heads.slice(from, to)
    const times = new Map<string, number>()
    for (const { head } of run) {
      if (head.kind === 'speaker')
        times.set(foldLabel(head.label), (times.get(foldLabel(head.label)) ?? 0) + 1)
    }
    const fits = ({ head, bodyLength }: Placed) =>
      head.kind === 'speaker' &&
      head.family !== 'code' &&
      bodyLength <= longestHeaderValue &&
      times.get(foldLabel(head.label)) === 1
    const isHeader = run.map(({ head }) => head.kind === 'header')
    const spread = (at: number, neighbour: number) => {
      const placed = run[at]
      if (isHeader[neighbour] && placed !== undefined && fits(placed)) isHeader[at] = true
    }
    for (let at = 1; at < run.length; at += 1) spread(at, at - 1)
    for (let at = run.length - 2; at >= 0; at -= 1) spread(at, at + 1)
    for (const [at, { head }] of run.entries()) if (!isHeader[at]) kept.push(head)
    from = to
  }
  return kept
}

/** `P1 (ríe)` is P1 when P1 speaks elsewhere; `Directora (Los Robles)` stays whole when no plain `Directora` does. */
const keyOf = (head: SpeakerHead, labels: ReadonlySet<string>): string => {
  const base = foldLabel(head.base)
  return labels.has(base) ? base : foldLabel(head.label)
}

const candidatesOf = (heads: readonly SpeakerHead[], labels: ReadonlySet<string>): Map<string, Candidate> => {
  const candidates = new Map<string, Candidate>()
  for (const head of heads) {
    const key = keyOf(head, labels)
    const spelling = foldLabel(head.base) === key ? head.base : head.label
    const known = candidates.get(key) ?? { count: 0, families: new Set(), isTimed: false, spelling }
    known.count += 1
    known.families.add(head.family)
    known.isTimed ||= head.atMs !== null
    candidates.set(key, known)
  }
  return candidates
}

const isCoded = (candidate: Candidate): boolean =>
  candidate.families.has('code') || candidate.families.has('role')

/** `OA1: ... OA2: ... OA3: ...` or `A: ... B: ...`, each once: a list of points. */
const isEnumeration = (keys: readonly string[]): boolean => {
  const prefixes = new Set(keys.map((key) => key.replace(/[ .-]?\d+$/, '')))
  const isNumbered = prefixes.size === 1 && keys.every((key) => /\d$/.test(key))
  return isNumbered || keys.every((key, index) => key === String.fromCharCode(97 + index))
}

/** The keys that are speakers: none when the document has no evidence of being a transcript. */
const speakersAmong = (
  candidates: ReadonlyMap<string, Candidate>,
  inkedLines: number,
): ReadonlySet<string> => {
  const all = [...candidates]
  const established = all.filter(([, one]) => one.count > 1 || one.isTimed)
  const coded = all.filter(([, one]) => isCoded(one))
  const families = new Set(established.flatMap(([, one]) => [...one.families]))
  if (coded.length > 1 && !isEnumeration(coded.map(([key]) => key))) families.add('code')
  // `code` and `role` are one manner of writing: ENTREVISTADORA and P1 meet in the same transcript.
  if (families.has('code') || families.has('role')) families.add('code').add('role')
  const isPair = all.length === 2 && all.some(([, one]) => one.families.has('role'))
  const accepted = all.filter(
    ([, one]) =>
      isPair || one.count > 1 || one.isTimed || [...one.families].some((family) => families.has(family)),
  )
  const isMarked = established.some(([, one]) => one.isTimed || isCoded(one))
  const isSure = isMarked || established.some(([, one]) => one.families.has('name'))
  const turns = accepted.reduce((sum, [, one]) => sum + one.count, 0)
  const isDense = isMarked || turns * mostLinesPerTurn >= inkedLines
  return new Set(isDense && (isSure || accepted.length > 1) ? accepted.map(([key]) => key) : [])
}

type Opening = { start: Offset; afterLabel: Offset; speaker: string; atMs: number | null }

/** A time alone belongs to the label right before or after it; elsewhere it opens another turn of who is speaking. */
const openingsOf = (
  text: string,
  heads: readonly (SpeakerHead | TimeHead)[],
  speakerOf: (head: SpeakerHead) => string,
): Opening[] => {
  const openings: Opening[] = []
  let loose: TimeHead | null = null
  const settle = () => {
    const last = openings.at(-1)
    if (loose !== null && last !== undefined) openings.push({ ...loose, speaker: last.speaker })
    loose = null
  }
  for (const head of heads) {
    const last = openings.at(-1)
    if (head.kind === 'speaker') {
      const joined = loose !== null && isBlank(text, loose.afterLabel, head.start) ? loose : null
      if (joined === null) settle()
      openings.push({
        start: joined?.start ?? head.start,
        afterLabel: head.afterLabel,
        speaker: speakerOf(head),
        atMs: head.atMs ?? joined?.atMs ?? null,
      })
      loose = null
    } else {
      settle()
      if (last?.atMs === null && isBlank(text, last.afterLabel, head.start)) {
        last.atMs = head.atMs
        last.afterLabel = head.afterLabel
      } else loose = head
    }
  }
  settle()
  return openings
}

const trimmedEnd = (text: string, start: Offset, end: Offset): Offset => {
  let at = end
  while (at > start && /\s/.test(text[at - 1] ?? '')) at -= 1
  return at
}

const firstInk = (text: string, start: Offset, end: Offset): Offset => {
  let at = start
  while (at < end && /\s/.test(text[at] ?? '')) at += 1
  return at
}

/**
 * The speaker turns of a canonical text (newlines as \n): ordered, apart from each other, each running to the next one's
 * start with trailing blanks left out. Text before the first turn belongs to none; a text that is no transcript has none.
 * One speaker's label is given as it was first written. Offsets are UTF-16 units, times milliseconds. Linear in the text.
 */
export const recogniseTurns = (text: string): Turn[] => {
  const { heads: shaped, inkedLines } = headsOf(text)
  const heads = withoutHeaders(shaped).filter((head) => head.kind === 'speaker' || head.kind === 'time')
  const speaking = heads.filter((head) => head.kind === 'speaker')
  const labels = new Set(speaking.map((head) => foldLabel(head.label)))
  const candidates = candidatesOf(speaking, labels)
  const speakers = speakersAmong(candidates, inkedLines)
  const kept = heads.filter((head) => head.kind === 'time' || speakers.has(keyOf(head, labels)))
  const spellingOf = (head: SpeakerHead) => candidates.get(keyOf(head, labels))?.spelling ?? head.label
  return turnsFrom(text, openingsOf(text, kept, spellingOf))
}

/** Turns by where they begin: each runs to the next, trailing blanks left out. Openings are in order. */
export const turnsFrom = (text: string, openings: readonly Opening[]): Turn[] =>
  openings.map(({ start, afterLabel, speaker, atMs }, index) => {
    const end = Math.max(afterLabel, trimmedEnd(text, start, openings[index + 1]?.start ?? text.length))
    return { start, bodyStart: firstInk(text, afterLabel, end), end, speaker, atMs }
  })
