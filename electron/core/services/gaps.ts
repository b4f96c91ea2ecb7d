// What is missing, case by case: the evidence as it is, and the judgements that stand and may be seen.

import { AppError } from '../../../shared/api/errors.ts'
import {
  findGaps,
  type GapMaterial,
  gapsOfJudgement,
  type JudgedClaim,
} from '../../../shared/domain/gaps/find-gaps.ts'
import { hiddenFrom } from '../../../shared/domain/judgements/blind.ts'
import { passing } from '../../../shared/domain/ledger/material.ts'
import { rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import { laterEvidence } from '../../../shared/domain/strategies/later-evidence.ts'
import type { Gap } from '../../../shared/schema/gaps.ts'
import type { CaseId, IndicatorId, StageId, WaveId } from '../../../shared/schema/ids.ts'
import type { Judgement } from '../../../shared/schema/judgement.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCases } from '../repositories/cases.ts'
import { codedSources } from '../repositories/evidence.ts'
import { listAnswers } from '../repositories/evidence-marks.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { listLinked } from '../repositories/linked-excerpts.ts'
import { listAttainments, listObjectives } from '../repositories/objectives.ts'
import { listEstablishments, listParticipants } from '../repositories/people.ts'
import { listSources } from '../repositories/sources.ts'
import { listPlanItems } from '../repositories/strategies.ts'
import { type CaseEvidence, caseEvidence } from './case-evidence.ts'
import { findCase } from './cases.ts'
import { planItemNames } from './plan-owners.ts'
import { standingsOf } from './staleness.ts'

export const gapServices: ServicesOf<'gaps'> = {
  'gaps.list': ({ db, coder }, { caseId, judgementId }) => {
    const judgements = standingSeenBy(coder, listJudgements(db))
    if (judgementId === undefined) {
      const cases = caseId === undefined ? listCases(db) : [findCase(db, caseId)]
      return cases.flatMap(({ id }) => gapsOf(db, id, judgements).gaps)
    }
    const of = judgements.find(({ id }) => id === judgementId)
    if (of === undefined) throw new AppError('judgement.not_found', { judgement: judgementId })
    const { gaps, claims } = gapsOf(db, of.caseId, judgements)
    return claims.filter(({ id }) => id === judgementId).flatMap((claim) => gapsOfJudgement(gaps, claim))
  },
}

function standingSeenBy(viewer: string, all: readonly Judgement[]): Judgement[] {
  const hidden = hiddenFrom(viewer, all)
  return all.filter(({ id, supersededBy }) => supersededBy === null && !hidden.has(id))
}

/** What is missing of a case, given the judgements that stand. */
export function gapsOfCase(db: ReadableDb, caseId: CaseId, judgements: readonly Judgement[]): Gap[] {
  return gapsOf(db, caseId, judgements).gaps
}

/** What is missing of a case, beside the claims about it that were looked at. */
function gapsOf(
  db: ReadableDb,
  caseId: CaseId,
  judgements: readonly Judgement[],
): { gaps: Gap[]; claims: JudgedClaim[] } {
  const evidence = caseEvidence(db, caseId)
  const suggested = suggestions(evidence)
  const own = judgements.filter((each) => each.caseId === caseId)
  const stale = new Set(
    standingsOf(db, own).flatMap(({ judgementId, changes }) => (changes.length > 0 ? [judgementId] : [])),
  )
  const claims = own.map(
    (judgement): JudgedClaim => ({
      id: judgement.id,
      stage: judgement.stage,
      suggestion: suggested(judgement.wave),
      indicators: indicatorsOf(evidence.model, judgement),
      citations: judgement.citations,
      unsigned: judgement.signature === null,
      stale: stale.has(judgement.id),
    }),
  )
  const gaps = findGaps({
    ...evidence,
    caseId,
    judgements: claims,
    answered: new Set(listAnswers(db).map(({ codingId, indicatorId }) => `${codingId} ${indicatorId}`)),
    coded: codedSources(db),
    participants: listParticipants(db),
    establishments: listEstablishments(db),
    ...plannedOf(db, caseId),
  })
  return { gaps, claims }
}

/** What the case agreed on and carried out. */
function plannedOf(db: ReadableDb, caseId: CaseId): Pick<GapMaterial, 'objectives' | 'carriedOut'> {
  const looked = new Set(listAttainments(db).map(({ objectiveId }) => objectiveId))
  const links = listLinked(db, 'plan-item')
  const sources = listSources(db)
  const named = planItemNames(db)
  return {
    objectives: listObjectives(db)
      .filter((objective) => objective.caseId === caseId)
      .map(({ id, text }) => ({ id, text, isLooked: looked.has(id) })),
    carriedOut: listPlanItems(db)
      .filter((item) => item.caseId === caseId && item.status === 'done')
      .map((item) => ({
        id: item.id,
        name: named(item),
        later: laterEvidence(item, links.get(item.id) ?? [], sources).length,
      })),
  }
}

/** The suggestion in a wave, or in all the time of the case; each worked out once. */
function suggestions(evidence: CaseEvidence): (wave: WaveId | null) => StageId | null {
  const known = new Map<WaveId | null, StageId | null>()
  return (wave) => {
    const left = wave === null ? evidence : passing(evidence, { wave }, evidence.waves)
    const stage = known.has(wave) ? known.get(wave) : rollupCase(left).suggestion?.stage
    known.set(wave, stage ?? null)
    return stage ?? null
  }
}

/** The indicators a claim is about: a stage's, a component's, a result's, or the one itself. */
export function indicatorsOf(
  model: Pick<Model, 'indicators'>,
  { subject, stage }: Pick<Judgement, 'subject' | 'stage'>,
): IndicatorId[] {
  const about = (indicator: Model['indicators'][number]): boolean => {
    switch (subject.kind) {
      case 'stage':
        return indicator.stage === stage
      case 'indicator':
        return indicator.id === subject.id
      case 'component':
        return indicator.component === subject.id
      case 'result':
        return indicator.result === subject.id
    }
  }
  return model.indicators.filter(about).map(({ id }) => id)
}
