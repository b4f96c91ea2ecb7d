// From what was found in a text to what is to be coded: hits grown to the unit a person asked for.
import type { AutocodeUnit } from '../../schema/autocode.ts'
import type { Turn } from '../../schema/source.ts'
import type { Offset, Span } from '../../schema/text.ts'
import { snapSpan } from '../anchors/snap-span.ts'
import { paragraphAt, paragraphs } from '../text/paragraphs.ts'
import { turnAt } from '../text/turn-at.ts'
import { sentences } from './sentences.ts'

/** A stretch to be coded and the hits that led to it, in order; `hits` are as they were given. */
export type Stretch = Span & { hits: Span[] }

/**
 * The stretches of a canonical text that the hits lead to, ordered and apart: each hit grown to the units it touches,
 * those that overlap made one, whole characters, no blanks at their ends. A speaker's label is never what was said:
 * a stretch begins after it, and a hit inside one leads nowhere. Outside turns, the paragraph stands for the turn.
 * Hits may come in any order and overlap; turns are in order and apart.
 */
export function stretchesFor(
  text: string,
  turns: readonly Turn[],
  hits: readonly Span[],
  unit: AutocodeUnit,
): Stretch[] {
  const unitAt = unitFinder(text, turns, unit)
  const grown: Stretch[] = []
  for (const hit of hits) {
    const said = withoutLabels(turns, hit)
    const seen = said === null ? null : snapSpan(text, said)
    if (seen === null) continue
    const [first, last] = [unitAt(seen.start), unitAt(seen.end - 1)]
    const whole = snapSpan(text, {
      start: Math.min(seen.start, first?.start ?? seen.start),
      end: Math.max(seen.end, last?.end ?? seen.end),
    })
    if (whole !== null) grown.push({ ...whole, hits: [hit] })
  }
  return merged(grown)
}

/** Every stretch of speech of these turns, cut by the unit: whole turns, or their sentences or paragraphs. */
export function speechOf(text: string, turns: readonly Turn[], unit: AutocodeUnit): Span[] {
  const bodies = turns
    .map(({ bodyStart, end }) => ({ start: bodyStart, end }))
    .filter(({ start, end }) => start < end)
  if (unit === 'sentence') return bodies.flatMap((body) => sentences(text, body))
  if (unit !== 'paragraph') return bodies
  return bodies.flatMap((body) =>
    paragraphs(text.slice(body.start, body.end)).map(({ start, end }) => ({
      start: body.start + start,
      end: body.start + end,
    })),
  )
}

function merged(stretches: Stretch[]): Stretch[] {
  const all: Stretch[] = []
  for (const next of stretches.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1)
    if (last !== undefined && next.start < last.end) {
      last.end = Math.max(last.end, next.end)
      last.hits.push(...next.hits)
    } else all.push(next)
  }
  for (const { hits } of all) hits.sort((a, b) => a.start - b.start || a.end - b.end)
  return all
}

function withoutLabels(turns: readonly Turn[], { start, end }: Span): Span | null {
  const first = turnAt(turns, start)
  const last = turnAt(turns, end - 1)
  const from = first === null ? start : Math.max(start, first.bodyStart)
  const to = last !== null && end <= last.bodyStart ? Math.min(end, last.start) : end
  return from < to ? { start: from, end: to } : null
}

function unitFinder(
  text: string,
  turns: readonly Turn[],
  unit: AutocodeUnit,
): (offset: Offset) => Span | null {
  if (unit === 'hit') return () => null
  const all = paragraphs(text)
  const speech = (offset: Offset): Span | null => {
    const paragraph = paragraphAt(all, offset)
    const turn = turnAt(turns, offset)
    if (paragraph === null) return null
    return { start: Math.max(paragraph.start, turn?.bodyStart ?? 0), end: paragraph.end }
  }
  if (unit === 'paragraph') return speech
  if (unit === 'turn')
    return (offset) => {
      const turn = turnAt(turns, offset)
      return turn === null ? speech(offset) : { start: turn.bodyStart, end: turn.end }
    }
  const known = new Map<Offset, Span[]>()
  return (offset) => {
    const around = speech(offset)
    if (around === null) return null
    const spans = known.get(around.start) ?? sentences(text, around)
    known.set(around.start, spans)
    return holding(spans, offset)
  }
}

/** The one of several ordered, separate spans that holds an offset. */
function holding(spans: readonly Span[], offset: Offset): Span | null {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const found = spans[low - 1]
  return found !== undefined && offset < found.end ? found : null
}
