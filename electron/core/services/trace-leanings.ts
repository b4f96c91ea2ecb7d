// Who leans on whom in the whole study, as keys: judgements on what they cite, stages on indicators, indicators on the
// codings that speak to them, codings on sources, sources on files.
import { hiddenFrom } from '../../../shared/domain/judgements/blind.ts'
import { countsFor, rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import type { Code } from '../../../shared/schema/codebook.ts'
import type { CaseId, CodingId, IndicatorId } from '../../../shared/schema/ids.ts'
import type { Judgement } from '../../../shared/schema/judgement.ts'
import type { LinkedExcerpt, LinkOwner } from '../../../shared/schema/linked-excerpt.ts'
import type { Rollup } from '../../../shared/schema/profile.ts'
import type { TraceEdge } from '../../../shared/schema/trace.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCases } from '../repositories/cases.ts'
import { listCodes } from '../repositories/codes.ts'
import { listAnswers, listExclusions } from '../repositories/evidence-marks.ts'
import { listCodingFacts } from '../repositories/excerpts.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { listAllLinked } from '../repositories/linked-excerpts.ts'
import { listSources } from '../repositories/sources.ts'
import { type CaseEvidence, caseEvidence } from './case-evidence.ts'
import { indicatorsOf } from './gaps.ts'

export type StudyLeaning = TraceEdge

export type StudyLeanings = {
  leanings: StudyLeaning[]
  judgements: readonly Judgement[]
  links: readonly LinkedExcerpt[]
  evidence: ReadonlyMap<CaseId, CaseEvidence>
  rollups: ReadonlyMap<CaseId, Rollup>
  codes: readonly Code[]
  /**
   * For judgements among the roots: the indicators of their claims that what they cite speaks to, which the walk down
   * does not meet because a judgement leans on what it cites and not on all its claim's evidence.
   */
  claimsOf: (
    roots: readonly string[],
    keys: ReadonlySet<string>,
  ) => { keys: string[]; leanings: StudyLeaning[] }
}

export const keys = {
  judgement: (id: string) => `judgement:${id}`,
  owner: ({ kind, id }: LinkOwner) => `owner:${kind}:${id}`,
  link: ({ owner, position }: Pick<LinkedExcerpt, 'owner' | 'position'>) =>
    `link:${owner.kind}:${position}:${owner.id}`,
  stage: (of: CaseId, id: string) => `stage:${of}:${id}`,
  indicator: (of: CaseId, id: string) => `indicator:${of}:${id}`,
  code: (id: string) => `code:${id}`,
  coding: (id: string) => `coding:${id}`,
  quote: (of: string, place: number) => `quote:${of}:${place}`,
  source: (id: string) => `source:${id}`,
  file: (sha256: string) => `file:${sha256}`,
}

/** Of the judgements only those `viewer` may see. */
export function studyLeanings(db: ReadableDb, viewer: string): StudyLeanings {
  const all = listJudgements(db)
  const hidden = hiddenFrom(viewer, all)
  const judgements = all.filter(({ id }) => !hidden.has(id))
  const cases = listCases(db)
  const links = listAllLinked(db)
  const evidence = new Map(cases.map(({ id }) => [id, caseEvidence(db, id)]))
  const codes = listCodes(db)
  const spoken = cases.flatMap(({ id }) => {
    const found = evidence.get(id)
    return found === undefined ? [] : ofCase(db, id, found)
  })
  return {
    leanings: [
      ...judgements.flatMap(ofJudgement),
      ...ofLinks(links),
      ...spoken,
      ...ofCodings(db),
      ...ofSources(db),
    ],
    judgements,
    links,
    evidence,
    rollups: new Map([...evidence].map(([id, found]) => [id, rollupCase(found)])),
    codes,
    claimsOf: claims(judgements, evidence, spoken),
  }
}

export function leaning(from: string, to: string, how: TraceEdge['how'], why: string | null): StudyLeaning {
  return { from, to, how, why }
}

function ofJudgement({ id, citations }: Judgement): StudyLeaning[] {
  const own = keys.judgement(id)
  return citations.flatMap(({ codingId, stance, sourceId }, place) => {
    const how = stance === 'for' ? 'cites-for' : 'cites-against'
    if (codingId !== null) return [leaning(own, keys.coding(codingId), how, null)]
    const quote = keys.quote(id, place)
    return [leaning(own, quote, how, null), leaning(quote, keys.source(sourceId), 'in', null)]
  })
}

function ofLinks(links: readonly LinkedExcerpt[]): StudyLeaning[] {
  return links.flatMap((link) => {
    const own = keys.owner(link.owner)
    const how = link.stance === null ? 'shown-by' : link.stance === 'for' ? 'cites-for' : 'cites-against'
    if (link.codingId !== null) return [leaning(own, keys.coding(link.codingId), how, null)]
    const quote = keys.link(link)
    return [leaning(own, quote, how, null), leaning(quote, keys.source(link.sourceId), 'in', null)]
  })
}

function ofCase(db: ReadableDb, caseId: CaseId, { model, codes, codings }: CaseEvidence): StudyLeaning[] {
  const key = (codingId: CodingId, indicatorId: IndicatorId) => `${codingId} ${indicatorId}`
  const reasons = new Map(
    listExclusions(db).map((each) => [key(each.codingId, each.indicatorId), each.reason]),
  )
  const answers = new Map(
    listAnswers(db).map((each) => [key(each.codingId, each.indicatorId), each.argument]),
  )
  const tied = new Map(codes.map((code) => [code.id, [...new Set(code.indicators)]]))
  const known = new Set(model.indicators.map(({ id }) => id))
  return [
    ...model.indicators.map(({ id, stage }) =>
      leaning(keys.stage(caseId, stage), keys.indicator(caseId, id), 'rests', null),
    ),
    ...codings.flatMap((coding) =>
      (tied.get(coding.codeId) ?? [])
        .filter((indicator) => known.has(indicator))
        .map((indicator) => {
          const counts = countsFor(coding, indicator)
          const why = (counts ? answers : reasons).get(key(coding.id, indicator)) ?? null
          return leaning(
            keys.indicator(caseId, indicator),
            keys.coding(coding.id),
            counts ? coding.direction : 'excluded',
            why,
          )
        }),
    ),
  ]
}

function ofCodings(db: ReadableDb): StudyLeaning[] {
  return listCodingFacts(db).map(({ id, sourceId }) =>
    leaning(keys.coding(id), keys.source(sourceId), 'in', null),
  )
}

function ofSources(db: ReadableDb): StudyLeaning[] {
  return listSources(db).map(({ id, sha256 }) =>
    leaning(keys.source(id), keys.file(sha256), 'imported', null),
  )
}

function claims(
  judgements: readonly Judgement[],
  evidence: ReadonlyMap<CaseId, CaseEvidence>,
  spoken: readonly StudyLeaning[],
): StudyLeanings['claimsOf'] {
  return (roots, reached) => {
    const leanings = judgements
      .filter(({ id }) => roots.includes(keys.judgement(id)))
      .flatMap((judgement) => {
        const model = evidence.get(judgement.caseId)?.model
        if (model === undefined) return []
        const about = new Set(
          indicatorsOf(model, judgement).map((id) => keys.indicator(judgement.caseId, id)),
        )
        const used = spoken.filter(({ from, to }) => about.has(from) && reached.has(to))
        const own = keys.judgement(judgement.id)
        return [...new Set(used.map(({ from }) => from))]
          .map((indicator) => leaning(own, indicator, 'about', null))
          .concat(used)
      })
    const added = new Set(leanings.flatMap(({ from, to }) => [from, to]).filter((key) => !reached.has(key)))
    return { keys: [...added], leanings }
  }
}
