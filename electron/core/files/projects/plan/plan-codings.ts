// Selections and their codings find their place in the canonical text. A coding keeps its words, and who gave it, and when.
import { placer } from '../../../../../shared/domain/refi/offsets.ts'
import type { Coder, Coding } from '../../../../../shared/schema/coding.ts'
import { codingId } from '../../../../../shared/schema/ids.ts'
import type {
  ItemReason,
  OffsetReading,
  ProjectPreview,
} from '../../../../../shared/schema/project-import.ts'
import type { Span } from '../../../../../shared/schema/text.ts'
import type { CarriedCoding } from '../../refi/carried-notes.ts'
import type { Key, Project, ProjectCoding, ProjectSelection, UnplacedSelection } from '../project.ts'
import { cleanInstant, cleanProse } from './clean.ts'
import { findQuote, type QuoteSearch, quoteSearch, sameWords } from './find-quote.ts'
import { measured } from './measured.ts'
import type { CodePlan } from './plan-codes.ts'
import { stretchOf } from './plan-offsets.ts'
import type { PlacedText, SourcePlan } from './plan-sources.ts'
import { because, type PlannedCoding, type Planning } from './planning.ts'

export type PlacedSelection = {
  text: PlacedText
  span: Span
  selection: ProjectSelection
  /** The codings it has in the study. */
  codings: PlannedCoding[]
}

export type CodingPlan = {
  added: PlannedCoding[]
  /** By the key of a coding or of a selection. */
  of: Map<Key, PlannedCoding>
  selections: Map<Key, PlacedSelection>
  sample: ProjectPreview['sample']
  /** Codings that nobody is said to have given. */
  byNobody: number
}

export type CodingParts = {
  codes: CodePlan
  sources: SourcePlan
  coderOf: (key: Key | null) => Coder | null
  nobody: () => Coder
  reading: OffsetReading
  carried: ReadonlyMap<Key, CarriedCoding>
}

const wordsInReport = 60
const sampleSize = 8

export function planCodings(planning: Planning, project: Project, parts: CodingParts): CodingPlan {
  const plan: CodingPlan = { added: [], of: new Map(), selections: new Map(), sample: [], byNobody: 0 }
  const search = quoteSearch()
  for (const text of parts.sources.texts) {
    const there = text.isKnown ? knownCodings(planning, text) : null
    const { raw, widths } = measured(text.source.text)
    const place = placer(raw, widths, parts.reading)
    for (const selection of text.source.selections) {
      const reasons: ItemReason[] = []
      const span = placeOf(text, selection, place, reasons, search)
      if (span === null) leaveOut(planning, parts.codes, selection, reasons)
      else planSelection(planning, plan, parts, { text, span, selection }, reasons, there)
    }
    planWhole(planning, plan, parts, text, there)
    for (const selection of text.source.unplaced)
      leaveOut(planning, parts.codes, selection, [because('no-place-in-text', text.title)])
  }
  const missing = project.sources.filter((source) => source.text === null)
  for (const source of missing) {
    const why = [because('text-missing', source.name)]
    for (const selection of source.selections) leaveOut(planning, parts.codes, selection, why)
    for (const selection of source.unplaced)
      leaveOut(planning, parts.codes, selection, [because('no-place-in-text', source.name)])
    for (const coding of source.codings)
      planning.report.left('coding', nameOf(parts.codes, coding, source.name), why)
  }
  return plan
}

/** By its offsets, unless the words it was made of are not there: then by those. */
function placeOf(
  text: PlacedText,
  selection: ProjectSelection,
  place: (offset: number) => number | null,
  reasons: ItemReason[],
  search: QuoteSearch,
): Span | null {
  const own: ItemReason[] = []
  const span = spanOf(text, selection, place, own)
  const { quote } = selection
  const isRight = span !== null && own.length === 0
  if (
    quote === null ||
    quote.trim() === '' ||
    (isRight && sameWords(text.canonical.slice(span.start, span.end), quote))
  ) {
    reasons.push(...own)
    return span
  }
  const { start, end } = selection
  const found = findQuote(search, text.canonical, { quote, near: span?.start ?? place(start) ?? 0 })
  if (found !== null && found !== 'unsought') {
    reasons.push(because(reasonOf[found.how], found.how === 'alike' ? quote : `${start}-${end}`))
    return found.span
  }
  reasons.push(because(found === null ? 'quote-lost' : 'quote-unsought', quote))
  if (selection.description.trim() !== '')
    reasons.push(because('description-left-out', selection.description))
  return null
}

const reasonOf = {
  only: 'reanchored',
  nearest: 'reanchored-nearest',
  alike: 'reanchored-alike',
} as const

function spanOf(
  { canonical }: PlacedText,
  selection: ProjectSelection,
  place: (offset: number) => number | null,
  reasons: ItemReason[],
): Span | null {
  const stretch = stretchOf(selection)
  const written = `${selection.start}-${selection.end}`
  if (stretch === null) {
    reasons.push(because('empty-selection', written))
    return null
  }
  if (selection.start > selection.end) reasons.push(because('reversed', written))
  const first = stretch.start < 0 ? 0 : place(stretch.start)
  const last = stretch.end < 0 ? null : (place(stretch.end) ?? canonical.length)
  if (first === null || last === null || first >= last) {
    const isEmpty = first !== null && last !== null && place(stretch.end) !== null
    reasons.push(because(isEmpty ? 'empty-selection' : 'out-of-range', written))
    return null
  }
  if (stretch.start < 0 || place(stretch.end) === null) reasons.push(because('cut-to-text', written))
  const start = isWithinPair(canonical, first) ? first - 1 : first
  const end = isWithinPair(canonical, last) ? last + 1 : last
  if (start !== first || end !== last) reasons.push(because('whole-characters', written))
  return { start, end }
}

function isWithinPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff
}

type Known = (coding: PlannedCoding) => Coding | undefined

/** The very same coding once more adds nothing. */
function knownCodings({ existing }: Planning, text: PlacedText): Known {
  const keyOf = (c: Pick<PlannedCoding, 'start' | 'end' | 'codeId' | 'direction' | 'memo'>, coder: string) =>
    JSON.stringify([c.start, c.end, c.codeId, c.direction, c.memo, coder])
  const there = new Map(existing.codingsOf(text.id).map((coding) => [keyOf(coding, coding.coder), coding]))
  return (coding) => there.get(keyOf(coding, coding.coder))
}

function planSelection(
  planning: Planning,
  plan: CodingPlan,
  parts: CodingParts,
  at: Omit<PlacedSelection, 'codings'>,
  reasons: readonly ItemReason[],
  there: Known | null,
): void {
  const { selection, text, span } = at
  if (plan.sample.length < sampleSize) plan.sample.push(sampleOf(text, span))
  const placed: PlacedSelection = { ...at, codings: [] }
  if (!plan.selections.has(selection.key)) plan.selections.set(selection.key, placed)
  const memo = selection.description
  for (const coding of selection.codings) {
    const by = coding.by ?? selection.made.by
    const made = { ...coding, by, at: coding.at ?? selection.made.at }
    const planned = planCoding(planning, plan, parts, { text, span, memo, made }, reasons, there)
    if (planned !== null) placed.codings.push(planned)
  }
  const [first] = placed.codings
  if (first !== undefined && !plan.of.has(selection.key)) plan.of.set(selection.key, first)
}

type Wanted = { text: PlacedText; span: Span; memo: string; made: ProjectCoding }

function planCoding(
  planning: Planning,
  plan: CodingPlan,
  parts: CodingParts,
  { text, span, memo, made }: Wanted,
  because_: readonly ItemReason[],
  there: Known | null,
): PlannedCoding | null {
  const reasons: ItemReason[] = [...because_]
  const quote = text.canonical.slice(span.start, span.end)
  const name = nameOf(parts.codes, made, quote)
  const code = made.code === null ? undefined : parts.codes.of.get(made.code)
  if (code === undefined) {
    planning.report.left('coding', name, [because('unknown-code', made.code ?? '')])
    return null
  }
  const said = parts.coderOf(made.by)
  if (said === null && made.by !== null) reasons.push(because('unknown-user', made.by))
  if (said === null) plan.byNobody += 1
  const coder = said ?? parts.nobody()
  const carried = parts.carried.get(made.key)
  const draft = {
    sourceId: text.id,
    ...span,
    codeId: code.id,
    coderId: coder.id,
    coder: coder.name,
    direction: carried?.direction ?? ('neutral' as const),
    weight: carried?.weight ?? null,
    quote,
    memo: cleanProse(memo, reasons),
    createdAt: cleanInstant(made.at) ?? planning.now,
  }
  const same: PlannedCoding = { ...draft, id: codingId.parse('same') }
  const known = there?.(same)
  if (known !== undefined) {
    planning.report.left('coding', name, [because('same-already', '')])
    // What is said of it, and what links to it, means the one that is there.
    const kept = { ...known, coderId: coder.id }
    if (!plan.of.has(made.key)) plan.of.set(made.key, kept)
    return kept
  }
  const coding = { ...draft, id: codingId.parse(planning.idFor('coding', made.key, reasons)) }
  plan.added.push(coding)
  if (!plan.of.has(made.key)) plan.of.set(made.key, coding)
  planning.report.took('coding', name, reasons)
  return coding
}

/** Codes given to a source as a whole are given to all of its text. */
function planWhole(
  planning: Planning,
  plan: CodingPlan,
  parts: CodingParts,
  text: PlacedText,
  there: Known | null,
): void {
  const span = { start: 0, end: text.canonical.length }
  for (const made of text.source.codings) {
    if (span.end === 0)
      planning.report.left('coding', nameOf(parts.codes, made, text.title), [
        because('text-empty', text.title),
      ])
    else
      planCoding(
        planning,
        plan,
        parts,
        { text, span, memo: '', made },
        [because('whole-source', text.title)],
        there,
      )
  }
}

/** A selection whose place is not known is told coding by coding. */
function leaveOut(
  planning: Planning,
  codes: CodePlan,
  selection: UnplacedSelection,
  why: readonly ItemReason[],
): void {
  const { description } = selection
  const isSaid = description.trim() === '' || why.some(({ kind }) => kind === 'description-left-out')
  const reasons = isSaid ? why : [...why, because('description-left-out', description)]
  // A stretch of a picture has no words of its own: it is called after the picture.
  const picture = why.find(({ kind }) => kind === 'no-place-in-text')
  const words = selection.name.trim() === '' ? (picture?.detail ?? '') : selection.name
  if (selection.codings.length === 0) planning.report.left('selection', words, reasons)
  for (const coding of selection.codings)
    planning.report.left('coding', nameOf(codes, coding, words), reasons)
}

function nameOf(codes: CodePlan, { code }: Pick<ProjectCoding, 'code'>, words: string): string {
  const found = code === null ? undefined : codes.of.get(code)
  const path = found === undefined ? (code ?? '') : codes.pathOf(found.id)
  const short = words.slice(0, 400).replace(/\s+/g, ' ').trim()
  return `${path}: ${short.length > wordsInReport ? `${short.slice(0, wordsInReport).toWellFormed()}…` : short}`
}

function sampleOf({ canonical, title }: PlacedText, { start, end }: Span): ProjectPreview['sample'][number] {
  return {
    source: title,
    before: canonical.slice(Math.max(0, start - 40), start).toWellFormed(),
    quote: canonical.slice(start, Math.min(end, start + 200)).toWellFormed(),
    after: canonical.slice(end, end + 40).toWellFormed(),
  }
}
