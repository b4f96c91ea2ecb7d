// From coded excerpts to the stage profile: loads a case, lets the pure roll-up compute, adds the judgement.

import type { Parsed } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { standingStage } from '../../../shared/domain/judgements/standing.ts'
import { passing } from '../../../shared/domain/ledger/material.ts'
import type { WeighedCoding } from '../../../shared/domain/rollup/input.ts'
import { rollupLayers } from '../../../shared/domain/rollup/layers.ts'
import { leaveOneOut } from '../../../shared/domain/rollup/leave-one-out.ts'
import { groupPassages } from '../../../shared/domain/rollup/passages.ts'
import { countsFor, rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import { remaining } from '../../../shared/domain/rollup/what-if.ts'
import { inWave } from '../../../shared/domain/waves/in-wave.ts'
import type { StudyCase } from '../../../shared/schema/case.ts'
import type { Code } from '../../../shared/schema/codebook.ts'
import type { Coding, Direction, Excerpt } from '../../../shared/schema/coding.ts'
import type { CaseId, CodeId, WaveId } from '../../../shared/schema/ids.ts'
import type { Judgement } from '../../../shared/schema/judgement.ts'
import type { Sensitivity } from '../../../shared/schema/ledger.ts'
import type { Model, ModelInForce } from '../../../shared/schema/model.ts'
import type { CaseProfile, Evidence, LayerTally, Passage } from '../../../shared/schema/profile.ts'
import type { Source } from '../../../shared/schema/source.ts'
import type { Wave } from '../../../shared/schema/wave.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCases } from '../repositories/cases.ts'
import { listCodes } from '../repositories/codes.ts'
import { listCodings, listCodingsOfCase } from '../repositories/codings.ts'
import { listAnswers, listExclusions } from '../repositories/evidence-marks.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { readModelInForce } from '../repositories/model.ts'
import { listSources } from '../repositories/sources.ts'
import { listWaves } from '../repositories/waves.ts'
import { caseEvidence } from './case-evidence.ts'
import { findCase } from './cases.ts'
import { excerptReader } from './excerpts.ts'
import { findWave } from './waves.ts'

type EvidenceOf = Parsed<'profile.evidence'>['of']

export const profileServices: Omit<ServicesOf<'profile'>, 'profile.trajectory' | 'profile.process'> = {
  'profile.list': ({ db }, { caseId, wave }) => {
    const judgements = listJudgements(db)
    const cases = caseId === undefined ? listCases(db) : [findCase(db, caseId)]
    const loaded = caseId === undefined ? load(db) : loadCase(db, caseId)
    const of = wave === undefined ? null : findWave(db, wave)
    return cases.map((each) => profileOf(loaded, each, judgements, of))
  },
  'profile.whatIf': ({ db }, { caseId, without }) => {
    const evidence = caseEvidence(db, findCase(db, caseId).id)
    return rollupCase({ ...evidence, ...remaining(evidence.sources, evidence.codings, without) })
  },
  'profile.sensitivity': ({ db }, { caseId, wave }) => sensitivityOf(db, findCase(db, caseId).id, wave),
  'profile.layers': ({ db }, { caseId, wave }) =>
    layersOf(loadCase(db, caseId), findCase(db, caseId).id, wave === undefined ? null : findWave(db, wave)),
  'profile.evidence': ({ db }, { caseId, of, wave }) =>
    evidenceOf(db, findCase(db, caseId).id, of, wave === undefined ? null : findWave(db, wave)),
}

/** Everything the roll-up of any case reads. */
export type Loaded = {
  model: ModelInForce
  codes: Code[]
  sources: Source[]
  codings: WeighedCoding[]
  waves: Wave[]
}

export function load(db: ReadableDb): Loaded {
  return {
    model: readModelInForce(db),
    codes: listCodes(db),
    sources: listSources(db),
    codings: withExclusions(db, listCodings(db, null)),
    waves: listWaves(db),
  }
}

/** The same for one case: its own codings only. */
export function loadCase(db: ReadableDb, caseId: CaseId): Loaded {
  const codings = withExclusions(db, listCodingsOfCase(db, caseId))
  return {
    model: readModelInForce(db),
    codes: listCodes(db),
    sources: listSources(db),
    codings,
    waves: listWaves(db),
  }
}

function withExclusions(db: ReadableDb, codings: readonly Coding[]): WeighedCoding[] {
  const byCoding = Map.groupBy(listExclusions(db), ({ codingId }) => codingId)
  return codings.map((coding) => {
    const excluded = byCoding.get(coding.id)
    return excluded === undefined
      ? coding
      : { ...coding, excludedFor: excluded.map(({ indicatorId }) => indicatorId) }
  })
}

/** The profile of one case, with the judgement that stands; with a wave, of what was gathered and judged in it. */
export function profileOf(
  loaded: Loaded,
  of: StudyCase,
  judgements: readonly Judgement[],
  wave: Wave | null,
): CaseProfile {
  return {
    case: of.name,
    caseId: of.id,
    modelVersion: loaded.model.version,
    judgement: standingStage(judgements, of.id, loaded.waves, wave?.id ?? null),
    ...rollupCase({ ...loaded, sources: sourcesOf(loaded, of.id, wave) }),
  }
}

/** @throws wave.not_found */
function sensitivityOf(db: ReadableDb, caseId: CaseId, wave: WaveId | undefined): Sensitivity {
  const whole = caseEvidence(db, caseId)
  if (wave !== undefined && !whole.waves.some(({ id }) => id === wave))
    throw new AppError('wave.not_found', { wave })
  const evidence = wave === undefined ? whole : passing(whole, { wave }, whole.waves)
  const { suggestion, fragile, flipSet, stages } = rollupCase(evidence)
  return {
    caseId,
    suggestion: suggestion?.stage ?? null,
    fragile,
    flipSet,
    stages: stages.map(({ stage, fit, coverage, reached }) => ({ stage, fit, coverage, reached })),
    without: leaveOneOut(
      evidence.model,
      stages,
      evidence.sources.map(({ id }) => id),
    ),
  }
}

export function layersOf(loaded: Loaded, caseId: CaseId, wave: Wave | null): LayerTally[] {
  return rollupLayers({ ...loaded, sources: sourcesOf(loaded, caseId, wave) })
}

/** The passages behind one number of the profile or of the layers, by direction. @throws model.part_not_found */
export function evidenceOf(db: ReadableDb, caseId: CaseId, of: EvidenceOf, wave: Wave | null): Evidence {
  const loaded = loadCase(db, caseId)
  const tied = codesTiedTo(loaded, of)
  const sources = sourcesOf(loaded, caseId, wave).map((source) => source.id)
  const within = new Set(sources)
  const reader = excerptReader(db)
  const shown = ({ excludedFor: _, ...coding }: WeighedCoding) => reader.excerpt(coding)
  const speaking = loaded.codings.filter((coding) => tied.has(coding.codeId) && within.has(coding.sourceId))
  const counting = speaking.filter((coding) => of.type !== 'indicator' || countsFor(coding, of.id))
  const inDirection = (direction: Direction): Passage[] =>
    groupPassages(
      counting.filter((coding) => coding.direction === direction),
      sources,
    ).map(({ members, ...span }) => ({
      ...span,
      quote: reader.quote(span.sourceId, span),
      locator: reader.locator(span.sourceId, span),
      excerpts: members.map(shown),
    }))
  return {
    supporting: inDirection('supports'),
    contradicting: inDirection('contradicts'),
    neutral: inDirection('neutral'),
    ...marksOn(db, speaking, of, shown),
  }
}

/** What was said of the codings as evidence for an indicator. */
function marksOn(
  db: ReadableDb,
  codings: readonly WeighedCoding[],
  of: EvidenceOf,
  shown: (coding: WeighedCoding) => Excerpt,
): Pick<Evidence, 'excluded' | 'answers'> {
  if (of.type !== 'indicator') return { excluded: [], answers: [] }
  const byId = new Map(codings.map((coding) => [coding.id, coding]))
  return {
    excluded: listExclusions(db).flatMap((exclusion) => {
      const coding = byId.get(exclusion.codingId)
      return exclusion.indicatorId !== of.id || coding === undefined
        ? []
        : [{ ...exclusion, excerpt: shown(coding) }]
    }),
    answers: listAnswers(db).filter(
      ({ indicatorId, codingId }) => indicatorId === of.id && byId.has(codingId),
    ),
  }
}

/** A case's sources, with a wave those of it. */
export function sourcesOf({ sources }: Pick<Loaded, 'sources'>, caseId: CaseId, wave: Wave | null): Source[] {
  return sources.filter((source) => source.caseId === caseId && (wave === null || inWave(source, wave)))
}

/** A component holds what is tied to it or to its attributes, a layer what its components hold. */
function codesTiedTo({ model, codes }: Loaded, of: EvidenceOf): Set<CodeId> {
  const parts = new Set<string>(partsOf(model, of))
  const ties = (code: Code): readonly string[] => {
    if (of.type === 'indicator') return code.indicators
    return of.type === 'attribute' ? code.attributes : [...code.components, ...code.attributes]
  }
  return new Set(codes.filter((code) => ties(code).some((tie) => parts.has(tie))).map((code) => code.id))
}

function partsOf(model: Model, of: EvidenceOf): string[] {
  const withAttributes = (component: Model['components'][number]) => [
    component.id,
    ...component.attributes.map((attribute) => attribute.id),
  ]
  switch (of.type) {
    case 'indicator':
      return known(model.indicators, of.id).map((part) => part.id)
    case 'attribute':
      return known(
        model.components.flatMap((component) => component.attributes),
        of.id,
      ).map((part) => part.id)
    case 'component':
      return known(model.components, of.id).flatMap(withAttributes)
    case 'layer':
      known(model.stages, of.id)
      return model.components.filter((component) => component.stage === of.id).flatMap(withAttributes)
  }
}

function known<T extends { id: string }>(parts: readonly T[], id: string): T[] {
  const found = parts.filter((part) => part.id === id)
  if (found.length === 0) throw new AppError('model.part_not_found', { id })
  return found
}
