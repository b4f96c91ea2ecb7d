// Which way of counting a project's offsets are in, by evidence: the one under which its selections fall on words. What
// the program calls itself is not asked, for the same program counts differently on another system.
import {
  newlineWidths,
  type OffsetReading,
  offsetUnits,
  type ReadingConfidence,
} from '../../schema/project-import.ts'
import { isOnWords, isTight } from './boundaries.ts'
import { placer, type RawText, type Widths, widthsOf } from './offsets.ts'

/** A text and the selections made in it, as its project counts them; each from the smaller offset to the greater. */
export type SelectedText = {
  raw: RawText
  /** The raw text with \n for every line break. */
  canonical: string
  selections: readonly { start: number; end: number }[]
  /** Of the raw text; worked out when they are not given. */
  widths?: Widths
}

export type ScoredReading = OffsetReading & {
  /** Selections that begin and end at the edge of a word, of all. */
  onBoundary: number
  total: number
}

export type ChosenReading = {
  reading: ScoredReading
  confidence: ReadingConfidence
  /** Every reading that places some selection elsewhere than the others do, the best first. */
  readings: ScoredReading[]
}

/**
 * A wrong place falls on two edges of words about once in six; each selection that only the chosen reading brings onto
 * words makes it six times likelier. Three are 200 to 1.
 */
const enoughToBeCertain = 3
/** Of all selections on words, at least, for a reading to be believed. */
const leastShare = 0.8

type Scored = { reading: ScoredReading; tight: number; places: Float64Array }

/**
 * Tries every reading that can make a difference. Of equals the one nearest to the standard is taken: characters before
 * UTF-16 units, line breaks as written, no byte order mark. Null when there is no selection.
 */
export function chooseReading(texts: readonly SelectedText[]): ChosenReading | null {
  const total = texts.reduce((sum, { selections }) => sum + selections.length, 0)
  if (total === 0) return null
  const measured = measure(texts)
  const scored: Scored[] = []
  for (const reading of readingsFor(measured)) {
    const next = score(measured, reading, total)
    if (!scored.some(({ places }) => isSame(places, next.places))) scored.push(next)
  }
  // Sorting is stable: what is tried first comes first among equals.
  scored.sort((a, b) => b.reading.onBoundary - a.reading.onBoundary || b.tight - a.tight)
  const [best, second] = scored
  if (best === undefined) return null
  return {
    reading: best.reading,
    confidence: confidenceOf(best, second),
    readings: scored.map(({ reading }) => reading),
  }
}

/** How one reading does; for a person who chose it. */
export function scoreReading(texts: readonly SelectedText[], reading: OffsetReading): ScoredReading {
  const total = texts.reduce((sum, { selections }) => sum + selections.length, 0)
  const measured = measure(texts)
  return score(measured, reading, total).reading
}

/** The parts of a reading that make no difference: with any other value every selection would be where it is. */
export function indifferentParts(
  texts: readonly SelectedText[],
  { unit, newline, bom }: OffsetReading,
): ('unit' | 'newline' | 'bom')[] {
  const total = texts.reduce((sum, { selections }) => sum + selections.length, 0)
  const measured = measure(texts)
  const kinds = new Set(measured.flatMap(({ widths }) => [...new Set(widths.kind)]))
  const placesOf = (reading: OffsetReading) => score(measured, reading, total).places
  const own = placesOf({ unit, newline, bom })
  const isAlike = (others: readonly OffsetReading[]) => others.every((each) => isSame(own, placesOf(each)))
  const units = kinds.has('pair') ? offsetUnits.map((each) => ({ unit: each, newline, bom })) : []
  const breaks = kinds.has('crlf') || kinds.has('break')
  const newlines = breaks ? newlineWidths.map((each) => ({ unit, newline: each, bom })) : []
  const boms = texts.some(({ raw }) => raw.bom) ? [{ unit, newline, bom: !bom }] : []
  return [
    ...(isAlike(units) ? (['unit'] as const) : []),
    ...(isAlike(newlines) ? (['newline'] as const) : []),
    ...(isAlike(boms) ? (['bom'] as const) : []),
  ]
}

type Measured = SelectedText & { widths: Widths }

const measure = (texts: readonly SelectedText[]): Measured[] =>
  texts.map((text) => ({ ...text, widths: text.widths ?? widthsOf(text.raw.text) }))

/** Readings that can differ in these texts, nearest to the standard first. */
function readingsFor(texts: readonly Measured[]): OffsetReading[] {
  const asked = texts.filter(({ selections }) => selections.length > 0)
  const kinds = new Set(asked.flatMap(({ widths }) => [...new Set(widths.kind)]))
  const units = offsetUnits.filter((unit) => unit === 'code-points' || kinds.has('pair'))
  const newlines = newlineWidths.filter(
    (width) => width === 'one' || kinds.has(width === 'two' ? 'crlf' : 'break'),
  )
  // As written, then joined, then what was lost on the way.
  const order = kinds.has('crlf') ? (['two', 'one', 'always-two'] as const) : (['one', 'always-two'] as const)
  const boms = asked.some(({ raw }) => raw.bom) ? [false, true] : [false]
  return boms.flatMap((bom) =>
    order
      .filter((newline) => newlines.includes(newline))
      .flatMap((newline) => units.map((unit) => ({ unit, newline, bom }))),
  )
}

function score(texts: readonly Measured[], reading: OffsetReading, total: number): Scored {
  const places = new Float64Array(total * 2)
  let at = 0
  let onBoundary = 0
  let tight = 0
  for (const { raw, canonical, widths, selections } of texts) {
    if (selections.length === 0) continue
    const place = placer(raw, widths, reading)
    for (const selection of selections) {
      const start = place(selection.start)
      const end = place(selection.end)
      places[at] = start ?? -1
      places[at + 1] = end ?? -1
      at += 2
      if (start === null || end === null) continue
      if (isOnWords(canonical, { start, end })) onBoundary += 1
      if (isTight(canonical, { start, end })) tight += 1
    }
  }
  return { reading: { ...reading, onBoundary, total }, tight, places }
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  return a.every((place, index) => place === b[index])
}

function confidenceOf({ reading, tight }: Scored, second: Scored | undefined): ReadingConfidence {
  const isBelievable = reading.onBoundary >= reading.total * leastShare
  if (second === undefined) return isBelievable ? 'certain' : 'guess'
  const ahead = reading.onBoundary - second.reading.onBoundary
  if (ahead >= enoughToBeCertain && isBelievable) return 'certain'
  const isTighter = ahead === 0 && tight - second.tight >= enoughToBeCertain
  return ahead > 0 || (isTighter && isBelievable) ? 'likely' : 'guess'
}
