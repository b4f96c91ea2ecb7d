// What is missing: every place where the claims about a case rest on nothing, on one foot, or on what nobody answered.
import type { Gap, GapKind } from '../../schema/gaps.ts'
import type {
  CaseId,
  CodingId,
  IndicatorId,
  ObjectiveId,
  ParticipantId,
  PlanItemId,
  SourceId,
  StageId,
} from '../../schema/ids.ts'
import type { Judgement } from '../../schema/judgement.ts'
import type { Establishment, Participant } from '../../schema/people.ts'
import { type IndicatorEntries, type LedgerEntry, ledgerEntries } from '../ledger/build-ledger.ts'
import type { LedgerMaterial } from '../ledger/material.ts'

/** What is looked at of a judgement that stands. */
export type JudgedClaim = Pick<Judgement, 'id' | 'citations'> & {
  /** The stage claimed; null for a claim about something else. */
  stage: StageId | null
  /** What the evidence of the claim's time suggests; null: no clear stage. */
  suggestion: StageId | null
  /** The indicators the claim is about. */
  indicators: readonly IndicatorId[]
  unsigned: boolean
  stale: boolean
}

export type GapMaterial = LedgerMaterial & {
  caseId: CaseId
  /** Judgements that stand, and may be seen. */
  judgements: readonly JudgedClaim[]
  /** Answered codings: `coding indicator`. */
  answered: ReadonlySet<string>
  /** Sources with some coding of any code. */
  coded: ReadonlySet<SourceId>
  participants: readonly Pick<Participant, 'id' | 'role' | 'establishmentId'>[]
  establishments: readonly Pick<Establishment, 'id' | 'pseudonym'>[]
  /** What the case agreed to reach; whether somebody looked at it, whatever was seen. */
  objectives: readonly { id: ObjectiveId; text: string; isLooked: boolean }[]
  /** Strategies of its plan that were carried out, and how much of their evidence is later than their beginning. */
  carriedOut: readonly { id: PlanItemId; name: string; later: number }[]
}

type Facts = Partial<Omit<Gap, 'id' | 'kind' | 'caseId' | 'target'>>

/**
 * Those of judgements first, then indicator by indicator in the order of the model, then sources in their order, then
 * objectives and strategies in theirs.
 *
 * - no-evidence: nothing that counts supports or contradicts it.
 * - single-source, -kind, -coder: its supporting evidence comes from exactly one. single-role, -school: the same, said
 *   only when of every supporting passage somebody is known to speak, and of each of them role or school is known.
 * - contrary-unanswered: contrary passages of which no coding was answered.
 * - of a judgement: what it cites for its claim, in the same way; that it cites nothing, or what does not count for any
 *   indicator of its claim that it speaks to.
 * - objective-not-looked-at: nothing was ever seen of it; "not evidenced" was seen.
 * - strategy-without-later-evidence: it was carried out, and no excerpt from then on shows what it led to.
 */
export function findGaps(material: GapMaterial): Gap[] {
  const { caseId, model, sources, coded, objectives, carriedOut } = material
  const make = (kind: GapKind, target: Gap['target'], facts: Facts): Gap => {
    const all = {
      stage: null,
      indicator: null,
      judgement: null,
      source: null,
      objective: null,
      plan: null,
      about: null,
      only: null,
      codings: [],
      ...facts,
    }
    const source = kind === 'uncoded-source' ? all.source : null
    const about = [all.judgement, all.indicator, source, all.objective, all.plan]
    return {
      id: [kind, caseId, ...about.filter((each) => each !== null)].join(' '),
      kind,
      caseId,
      ...all,
      target,
    }
  }
  const entries = ledgerEntries(
    material,
    model.indicators.map(({ id }) => id),
    'text',
  )
  const thin = thinness(material)
  const ofIndicators = model.stages.flatMap((stage) =>
    model.indicators
      .filter((indicator) => indicator.stage === stage.id)
      .flatMap(({ id }) => {
        const found = entries.get(id)
        const about = { stage: stage.id, indicator: id }
        return found === undefined
          ? []
          : indicatorGaps(material, id, found, thin).map(({ kind, ...facts }) =>
              make(kind, 'indicator', { ...about, ...facts }),
            )
      }),
  )
  return [
    ...judgementGaps(material, thin).map(({ kind, ...facts }) => make(kind, 'judgement', facts)),
    ...ofIndicators,
    ...sources
      .filter(({ id }) => !coded.has(id))
      .map(({ id }) => make('uncoded-source', 'source', { source: id })),
    ...objectives
      .filter(({ isLooked }) => !isLooked)
      .map(({ id, text }) => make('objective-not-looked-at', 'objective', { objective: id, about: text })),
    ...carriedOut
      .filter(({ later }) => later === 0)
      .map(({ id, name }) => make('strategy-without-later-evidence', 'plan', { plan: id, about: name })),
  ]
}

type Found = Facts & { kind: GapKind }

function indicatorGaps(
  { answered }: GapMaterial,
  id: IndicatorId,
  { supports, contradicts }: IndicatorEntries,
  thin: Thinness,
): Found[] {
  const unanswered = contradicts.filter(({ members }) =>
    members.every((coding) => !answered.has(`${coding.id} ${id}`)),
  )
  const open: Found[] =
    unanswered.length === 0
      ? []
      : [
          {
            kind: 'contrary-unanswered',
            codings: unanswered.flatMap(({ members }) => members.map((coding) => coding.id)),
          },
        ]
  if (supports.length + contradicts.length === 0) return [{ kind: 'no-evidence' }]
  return [
    ...open,
    ...thin(
      supports.flatMap(({ members }) => members),
      supports,
    ),
  ]
}

type Evidence = GapMaterial['codings']
/** `passages`: the stretches somebody must be known to say; each coding by itself where they are not given. */
type Thinness = (codings: Evidence, passages?: readonly Pick<LedgerEntry, 'members'>[]) => Found[]

/** On how few sources, kinds, people a body of evidence rests. Nothing rests on nobody. */
function thinness({ sources, participants, establishments, participantsOf }: GapMaterial): Thinness {
  const kinds = new Map(sources.map(({ id, kind }) => [id, kind]))
  const people = new Map(participants.map((each) => [each.id, each]))
  const schools = new Map(establishments.map(({ id, pseudonym }) => [id, pseudonym]))
  const roleOf = (id: ParticipantId) => people.get(id)?.role || null
  const schoolOf = (id: ParticipantId) => {
    const school = people.get(id)?.establishmentId ?? null
    return school === null ? null : (schools.get(school) ?? null)
  }
  return (codings, passages) => {
    const source = onlyOf(codings.map((coding) => coding.sourceId))
    const found: Found[] = []
    if (source !== null) found.push({ kind: 'single-source', source })
    const add = (kind: GapKind, only: string | null) => {
      if (only !== null) found.push({ kind, only })
    }
    add('single-kind', onlyOf(codings.map((coding) => kinds.get(coding.sourceId) ?? null)))
    add('single-coder', onlyOf(codings.map((coding) => coding.coder)))
    const speakers = (passages ?? codings.map((coding) => ({ members: [coding] }))).map(({ members }) => [
      ...new Set(members.flatMap((coding) => [...participantsOf(coding)])),
    ])
    // Of what nobody is known to say it cannot be told that one role or one school says it all.
    if (speakers.some((each) => each.length === 0)) return found
    add('single-role', onlyOf(speakers.flat().map(roleOf)))
    add('single-school', onlyOf(speakers.flat().map(schoolOf)))
    return found
  }
}

/** The one value all have; null when there are none, several, or one is not known. */
function onlyOf<T extends string>(values: readonly (T | null)[]): T | null {
  const [first = null] = values
  return values.every((value) => value === first) ? first : null
}

function judgementGaps(material: GapMaterial, thin: Thinness): Found[] {
  const { judgements } = material
  const unjudged: Found[] = judgements.some(({ stage }) => stage !== null) ? [] : [{ kind: 'not-judged' }]
  return [...unjudged, ...judgements.flatMap((judgement) => gapsOf(material, judgement, thin))]
}

function gapsOf(material: GapMaterial, claim: JudgedClaim, thin: Thinness): Found[] {
  const { stage, id: judgement } = claim
  const about = { stage, judgement }
  const found: Found[] = []
  if (stage !== null && stage !== claim.suggestion) found.push({ kind: 'suggestion-differs', ...about })
  if (claim.unsigned) found.push({ kind: 'unsigned', ...about })
  if (claim.stale) found.push({ kind: 'stale', ...about })
  if (claim.citations.length === 0) return [...found, { kind: 'cites-nothing', ...about }]
  const byId = new Map(material.codings.map((coding) => [coding.id, coding]))
  const cited = claim.citations.flatMap(({ codingId, stance }) => {
    const coding = codingId === null ? undefined : byId.get(codingId)
    return coding === undefined ? [] : [{ coding, stance }]
  })
  const left = cited
    .filter(({ coding }) => countsForNone(material, claim, coding))
    .map(({ coding }) => coding.id)
  if (left.length > 0) found.push({ kind: 'cites-excluded', ...about, codings: distinct(left) })
  const inFavour = cited.filter(({ stance }) => stance === 'for').map(({ coding }) => coding)
  return [...found, ...thin(inFavour).map((each) => ({ ...each, ...about }))]
}

/** It speaks to some indicator of the claim, and was excluded for every one it speaks to. */
function countsForNone(
  { codes }: GapMaterial,
  { indicators }: JudgedClaim,
  { codeId, excludedFor = [] }: Evidence[number],
): boolean {
  const spoken = indicators.filter((id) =>
    codes.some((code) => code.id === codeId && code.indicators.includes(id)),
  )
  return spoken.length > 0 && spoken.every((id) => excludedFor.includes(id))
}

function distinct(ids: readonly CodingId[]): CodingId[] {
  return [...new Set(ids)]
}

/** Those that weaken one judgement: its own, and those of the indicators its claim is about. */
export function gapsOfJudgement(
  gaps: readonly Gap[],
  { id, indicators }: Pick<JudgedClaim, 'id' | 'indicators'>,
): Gap[] {
  const about = new Set(indicators)
  return gaps.filter(({ judgement, indicator }) =>
    judgement === null ? indicator !== null && about.has(indicator) : judgement === id,
  )
}
