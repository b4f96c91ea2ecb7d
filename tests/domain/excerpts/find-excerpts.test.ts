import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CodingFacts,
  type ExcerptMaterial,
  findExcerpts,
  foldedText,
} from '../../../shared/domain/excerpts/find-excerpts.ts'
import type { Code } from '../../../shared/schema/codebook.ts'
import { directions } from '../../../shared/schema/coding.ts'
import {
  type ExcerptFilter,
  type ExcerptQuestion,
  excerptGroupings,
  excerptSorts,
} from '../../../shared/schema/excerpts.ts'
import { caseId, codeId, codingId, type SourceId, sourceId } from '../../../shared/schema/ids.ts'
import { sourceKinds, type Turn } from '../../../shared/schema/source.ts'

type Said = CodingFacts & { quote: string; memo: string }
type Study = Omit<ExcerptMaterial, 'codings' | 'words' | 'turns'> & {
  codings: Said[]
  turnsOf: Map<SourceId, Turn[]>
}

const ids = { cases: ['c0', 'c1'], sources: ['s0', 's1', 's2'], codes: ['k0', 'k1', 'k2', 'k3'] } as const
const days = ['2022-12-31', '2023-01-01', '2023-06-15'] as const
const speakers = ['Inés', 'INES', 'Tomás'] as const
const word = fc.constantFrom('red', 'Red', 'año', 'ano', 'AÑO', 'mañana', 'decisión', '  ', '\n', 'x')
const said = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `q${words.join(' ')}`)

const codeOf = (id: string, parentId: string | null, position: number): Code => ({
  ...{
    id: codeId.parse(id),
    parentId: parentId === null ? null : codeId.parse(parentId),
    position,
    name: id,
  },
  ...{ color: '#000000', definition: '', useWhen: '', doNotUseWhen: '', example: '', retired: false },
  ...{ indicators: [], components: [], attributes: [] },
})

const turns = fc
  .array(fc.record({ speaker: fc.constantFrom(...speakers), length: fc.integer({ min: 3, max: 20 }) }))
  .map((parts) => {
    let start = 0
    return parts.map(({ speaker, length }): Turn => {
      const turn = { start, bodyStart: start + 2, end: start + length, speaker, atMs: null }
      start += length + 1
      return turn
    })
  })

const study: fc.Arbitrary<Study> = fc.record({
  sources: fc.tuple(
    ...ids.sources.map((id, n) =>
      fc.record({
        id: fc.constant(sourceId.parse(id)),
        number: fc.constant(n + 1),
        caseId: fc.constantFrom(null, ...ids.cases.map((each) => caseId.parse(each))),
        kind: fc.constantFrom(...sourceKinds),
        date: fc.constantFrom(null, ...days),
      }),
    ),
  ),
  // k1 is below k0, k2 below k1; k3 stands before them all.
  codes: fc.constant([
    codeOf('k0', null, 1),
    codeOf('k1', 'k0', 0),
    codeOf('k2', 'k1', 0),
    codeOf('k3', null, 0),
  ]),
  caseIds: fc.constant(ids.cases.toReversed().map((id) => caseId.parse(id))),
  turnsOf: fc
    .tuple(turns, turns, turns)
    .map((each) => new Map(each.map((own, n) => [sourceId.parse(`s${n}`), own]))),
  codings: fc
    .array(
      fc.record({
        sourceId: fc.constantFrom(...ids.sources, 'gone').map((id) => sourceId.parse(id)),
        start: fc.nat(60),
        length: fc.integer({ min: 1, max: 20 }),
        codeId: fc.constantFrom(...ids.codes).map((id) => codeId.parse(id)),
        coder: fc.constantFrom('Ana', 'Bruno'),
        direction: fc.constantFrom(...directions),
        weight: fc.option(fc.constantFrom(0, 40, 80, 100)),
        createdAt: fc.constantFrom('2024-01-01T00:00:00.000Z', '2024-01-02T00:00:00.000Z'),
        quote: said,
        memo: fc.oneof(fc.constant(''), said),
      }),
      { maxLength: 25 },
    )
    .map((all) =>
      inTextOrder(all).map(({ length, ...each }, n) => ({
        ...each,
        id: codingId.parse(`g${n + 10}`),
        end: each.start + length,
        hasMemo: each.memo !== '',
      })),
    ),
})

function inTextOrder<T extends { sourceId: string; start: number; length: number }>(
  codings: readonly T[],
): T[] {
  return codings.toSorted(
    (a, b) => a.sourceId.localeCompare(b.sourceId) || a.start - b.start || a.length - b.length,
  )
}

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 })
const filter = fc.record(
  {
    codeIds: some(ids.codes).map((all) => all.map((id) => codeId.parse(id))),
    subtree: fc.boolean(),
    caseIds: some(ids.cases).map((all) => all.map((id) => caseId.parse(id))),
    sourceIds: some(ids.sources).map((all) => all.map((id) => sourceId.parse(id))),
    kinds: some(sourceKinds),
    coders: some(['Ana', 'Bruno']),
    directions: some(directions),
    from: fc.constantFrom(...days),
    to: fc.constantFrom(...days),
    speakers: some(['inés', 'TOMÁS']),
    weightFrom: fc.constantFrom(0, 40, 41),
    weightTo: fc.constantFrom(0, 80, 100),
    memo: fc.boolean(),
    text: fc.constantFrom('ano', 'AÑO', 'decision', 'red  ano', ' ', 'qred'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ExcerptFilter>
const question: fc.Arbitrary<ExcerptQuestion> = fc.record({
  filter: fc.oneof(filter, fc.constant({})),
  sort: fc.constantFrom(...excerptSorts),
  groupBy: fc.constantFrom(...excerptGroupings),
})

const material = ({ turnsOf, ...rest }: Study): ExcerptMaterial => ({
  ...rest,
  turns: (id) => turnsOf.get(id) ?? [],
  words: (coding) => {
    const { quote, memo } = rest.codings.find(({ id }) => id === coding.id) ?? { quote: '', memo: '' }
    return memo === '' ? [foldedText(quote)] : [foldedText(quote), foldedText(memo)]
  },
})

/** Lower case, without marks but for ñ's, blanks alike. */
function plain(text: string): string {
  const bare = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ñ', '~')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
  return bare.replace(/\s+/g, ' ').trim()
}

/** One condition after the other, as they are written; each unit of the excerpt is looked at for who says it. */
function obviouslyAsked(study: Study, f: ExcerptFilter, coding: Said): boolean {
  const source = study.sources.find(({ id }) => id === coding.sourceId)
  if (source === undefined) return false
  const above = (id: string): string[] => {
    const parent = study.codes.find((code) => code.id === id)?.parentId ?? null
    return parent === null ? [id] : [id, ...above(parent)]
  }
  const family: readonly string[] = f.subtree ? above(coding.codeId) : [coding.codeId]
  if (f.codeIds && !f.codeIds.some((id) => family.includes(id))) return false
  if (f.caseIds && !f.caseIds.some((id) => id === source.caseId)) return false
  if (f.sourceIds && !f.sourceIds.includes(source.id)) return false
  if (f.kinds && !f.kinds.includes(source.kind)) return false
  if (f.coders && !f.coders.includes(coding.coder)) return false
  if (f.directions && !f.directions.includes(coding.direction)) return false
  if (f.from && (source.date === null || source.date < f.from)) return false
  if (f.to && (source.date === null || source.date > f.to)) return false
  if (f.weightFrom !== undefined && (coding.weight ?? -1) < f.weightFrom) return false
  if (f.weightTo !== undefined && (coding.weight ?? 101) > f.weightTo) return false
  if (f.memo !== undefined && (coding.memo !== '') !== f.memo) return false
  if (f.speakers) {
    const spoken = new Set<string>()
    for (let at = coding.start; at < coding.end; at++)
      for (const turn of study.turnsOf.get(source.id) ?? [])
        if (turn.bodyStart <= at && at < turn.end) spoken.add(plain(turn.speaker))
    if (!f.speakers.some((speaker) => spoken.has(plain(speaker)))) return false
  }
  const text = plain(f.text ?? '')
  return text === '' || plain(coding.quote).includes(text) || plain(coding.memo).includes(text)
}

/** What a coding is put in order by: its group, what is sorted by, its place. Nulls come last. */
function obviousOrder(
  study: Study,
  { sort, groupBy }: ExcerptQuestion,
  coding: Said,
): (string | number | null)[] {
  const source = study.sources.find(({ id }) => id === coding.sourceId)
  const inBook = ['k3', 'k0', 'k1', 'k2'].indexOf(coding.codeId)
  const group = {
    none: 0,
    code: inBook,
    case: source?.caseId === null || source === undefined ? null : study.caseIds.indexOf(source.caseId),
    source: source?.number ?? null,
  }[groupBy]
  const by = {
    text: 0,
    date: source?.date ?? null,
    coded: coding.createdAt.startsWith('2024-01-02') ? 0 : 1,
    weight: coding.weight === null ? null : -coding.weight,
    code: inBook,
  }[sort]
  return [group, by, source?.number ?? null, coding.start, coding.end, coding.id]
}

function compare(a: (string | number | null)[], b: (string | number | null)[]): number {
  for (const [n, left] of a.entries()) {
    const right = b[n] ?? null
    if (left === right) continue
    if (left === null) return 1
    if (right === null) return -1
    return left < right ? -1 : 1
  }
  return 0
}

describe('finding excerpts', () => {
  it('answers what a plain reading of every condition answers, in its order', () => {
    fc.assert(
      fc.property(study, question, (made, asked) => {
        const wanted = made.codings
          .filter((coding) => obviouslyAsked(made, asked.filter, coding))
          .sort((a, b) => compare(obviousOrder(made, asked, a), obviousOrder(made, asked, b)))
        const found = findExcerpts(material(made), asked)
        expect(found.ids).toEqual(wanted.map(({ id }) => id))
        expect(found.lengths).toEqual(wanted.map(({ start, end }) => end - start))
        expect(found.sources).toBe(new Set(wanted.map((coding) => coding.sourceId)).size)
      }),
      { numRuns: 1500 },
    )
  })

  it('counts every excerpt in exactly one group, and names no group twice', () => {
    fc.assert(
      fc.property(study, question, (made, asked) => {
        const { ids: found, groups } = findExcerpts(material(made), asked)
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(
          asked.groupBy === 'none' ? 0 : found.length,
        )
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
      }),
    )
  })
})
