// Whether a signed judgement still leans on what it leaned on: the snapshot of its signing against one of now. Only what
// the judgement cites, its model and its wave make it stale; that the suggestion moved is told apart.
import type { CodingId, SourceId } from '../../schema/ids.ts'
import type {
  FrozenCitation,
  FrozenCode,
  FrozenCoding,
  JudgementSnapshot,
} from '../../schema/judgement-snapshot.ts'
import type { Model } from '../../schema/model.ts'
import type { StaleChange, StaleKind } from '../../schema/staleness.ts'
import { modelChanges } from './model-changes.ts'

export type Frozen = { snapshot: JudgementSnapshot; model: Model }

/**
 * What changed between two snapshots of one judgement: by citation in the order it cites, then codes, sources, wave and
 * model. Each change is said once, with all the citations it concerns. Equal snapshots have none.
 */
export function staleChanges(then: Frozen, now: Frozen): StaleChange[] {
  const pairs = then.snapshot.citations.map((before, at) => ({
    before,
    at,
    after: now.snapshot.citations[at],
  }))
  const gone = new Set(
    pairs.flatMap(({ before, after }) =>
      before.source !== null && (after === undefined || after.source === null) ? [before.sourceId] : [],
    ),
  )
  return [
    ...pairs.flatMap(({ before, after, at }) =>
      gone.has(before.sourceId) ? [] : citationChanges(before, after ?? null, at),
    ),
    ...codeChanges(
      pairs.map(({ before, after }) => ({ before: before.coding, after: after?.coding ?? null })),
    ),
    ...sourceChanges(then.snapshot.citations, gone),
    ...waveChanges(then.snapshot, now.snapshot),
    ...(then.snapshot.model.sha256 === now.snapshot.model.sha256
      ? []
      : modelChanges(then.model, now.model).map((change) => ({
          ...nothing,
          kind: 'model' as const,
          ...change,
        }))),
  ]
}

const nothing = {
  citations: [],
  codingId: null,
  codeId: null,
  sourceId: null,
  part: null,
  field: null,
  before: null,
  after: null,
} satisfies Omit<StaleChange, 'kind'>

function citationChanges(before: FrozenCitation, now: FrozenCitation | null, at: number): StaleChange[] {
  const coding = now?.codingId ?? before.codingId
  const of = { ...nothing, citations: [at], codingId: coding, sourceId: before.sourceId }
  const was = before.coding
  const is = now?.coding ?? null
  if (was === null) return is === null ? [] : [{ ...of, kind: 'placed', after: is.quote }]
  if (is === null) return [{ ...of, kind: 'removed', codingId: before.codingId, before: was.quote }]
  const changed = (kind: StaleKind, from: string, to: string): StaleChange[] =>
    from === to ? [] : [{ ...of, kind, before: from, after: to }]
  return [
    ...(is.lost && !was.lost ? [{ ...of, kind: 'lost' as const, before: was.quote }] : []),
    ...(was.lost && !is.lost ? [{ ...of, kind: 'placed' as const, before: was.quote, after: is.quote }] : []),
    ...(was.lost || is.lost ? [] : changed('quote', was.quote, is.quote)),
    ...(was.code.id === is.code.id
      ? []
      : [
          { ...of, codeId: is.code.id, kind: 'recoded' as const, before: was.code.name, after: is.code.name },
        ]),
    ...changed('direction', was.direction, is.direction),
    ...exclusionChanges(was, is, of),
  ]
}

function exclusionChanges(was: FrozenCoding, is: FrozenCoding, of: Omit<StaleChange, 'kind'>): StaleChange[] {
  const before = new Map(was.excluded.map(({ indicatorId, reason }) => [indicatorId, reason]))
  const after = new Map(is.excluded.map(({ indicatorId, reason }) => [indicatorId, reason]))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): StaleChange[] => {
    const from = before.get(id) ?? null
    const to = after.get(id) ?? null
    if (from === to) return []
    const kind = to === null ? 'included' : 'excluded'
    return [{ ...of, kind, part: { kind: 'indicator', id }, before: from, after: to }]
  })
}

const codeFields = [
  ['code-name', 'name'],
  ['code-definition', 'definition'],
  ['code-use-when', 'useWhen'],
  ['code-do-not-use-when', 'doNotUseWhen'],
] as const satisfies readonly (readonly [StaleKind, keyof FrozenCode])[]

/** A code that several citations have is said to have changed once. */
function codeChanges(
  pairs: readonly { before: FrozenCoding | null; after: FrozenCoding | null }[],
): StaleChange[] {
  const citing = new Map<string, { was: FrozenCode; is: FrozenCode; citations: number[] }>()
  for (const [at, { before, after }] of pairs.entries()) {
    if (before === null || after === null || before.code.id !== after.code.id) continue
    const known = citing.get(before.code.id) ?? { was: before.code, is: after.code, citations: [] }
    known.citations.push(at)
    citing.set(before.code.id, known)
  }
  return [...citing.values()].flatMap(({ was, is, citations }) =>
    codeFields.flatMap(([kind, field]): StaleChange[] =>
      was[field] === is[field]
        ? []
        : [{ ...nothing, kind, codeId: was.id, citations, before: was[field], after: is[field] }],
    ),
  )
}

function sourceChanges(citations: readonly FrozenCitation[], gone: ReadonlySet<SourceId>): StaleChange[] {
  return [...gone].map((sourceId) => {
    const cited = citations.flatMap((each, at) => (each.sourceId === sourceId ? [{ ...each, at }] : []))
    const before = cited.find(({ source }) => source !== null)?.source?.title ?? null
    return { ...nothing, kind: 'source-removed', sourceId, citations: cited.map(({ at }) => at), before }
  })
}

function waveChanges(then: JudgementSnapshot, now: JudgementSnapshot): StaleChange[] {
  const [was, is] = [then.wave, now.wave]
  return (['name', 'from', 'to'] as const).flatMap((field): StaleChange[] => {
    const before = was?.[field] ?? null
    const after = is?.[field] ?? null
    const part = { kind: 'wave', id: was?.id ?? is?.id ?? '' }
    return before === after ? [] : [{ ...nothing, kind: 'wave', part, field, before, after }]
  })
}

/** The coding a change is about as the snapshot knew it: after codings were merged the citation names another. */
export function citedThen({ snapshot }: Frozen, { citations }: StaleChange): CodingId | null {
  return snapshot.citations[citations[0] ?? -1]?.codingId ?? null
}
