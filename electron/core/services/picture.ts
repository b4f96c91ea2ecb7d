// The accompaniment model as a picture of many cases: everything read once, counted in one pass.
import { standingStage } from '../../../shared/domain/judgements/standing.ts'
import { standingPlacement, standingPlacements } from '../../../shared/domain/levels/standing.ts'
import { type CountedLayer, countLayers } from '../../../shared/domain/picture/count-layers.ts'
import { suggestedStages } from '../../../shared/domain/picture/suggested-stages.ts'
import {
  type FitMaterial,
  fittingStrategies,
  withEvidence,
} from '../../../shared/domain/strategies/fitting.ts'
import { offered, sameStrategy, strategyKey } from '../../../shared/domain/strategies/library.ts'
import { inWave } from '../../../shared/domain/waves/in-wave.ts'
import type { CaseId, CodingId, IndicatorId, StageId, WaveId } from '../../../shared/schema/ids.ts'
import type { StageJudgement } from '../../../shared/schema/judgement.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type {
  CaseStage,
  Picture,
  PictureCase,
  PictureStep,
  PictureStrategy,
} from '../../../shared/schema/picture.ts'
import type { FittingStrategy, LibraryStrategy } from '../../../shared/schema/strategy.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCases } from '../repositories/cases.ts'
import { listCodes } from '../repositories/codes.ts'
import { listTied } from '../repositories/evidence.ts'
import { listExclusions } from '../repositories/evidence-marks.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { listPlacements } from '../repositories/levels.ts'
import { readModel } from '../repositories/model.ts'
import { listSources } from '../repositories/sources.ts'
import { listPlanItems } from '../repositories/strategies.ts'
import { listWaves } from '../repositories/waves.ts'
import { findCase } from './cases.ts'
import { libraryOf } from './strategy-library.ts'
import { findWave } from './waves.ts'

export const pictureServices: Pick<ServicesOf<'model'>, 'model.picture'> = {
  'model.picture': ({ db }, { caseIds, wave }) => pictureOf(db, caseIds ?? null, wave ?? null),
}

/** Of these cases, or of all, in the order of cases. @throws case.not_found, wave.not_found */
export function pictureOf(db: ReadableDb, caseIds: readonly CaseId[] | null, waveId: WaveId | null): Picture {
  const wave = waveId === null ? null : findWave(db, waveId)
  const wanted = new Set(caseIds?.map((id) => findCase(db, id).id))
  const cases = listCases(db).filter(({ id }) => caseIds === null || wanted.has(id))
  const ids = cases.map(({ id }) => id)
  const sources = listSources(db).filter(
    (source) => source.caseId !== null && (wave === null || inWave(source, wave)),
  )
  const model = readModel(db)
  const input = { model, codes: listCodes(db), cases: ids, sources, codings: weighed(db) }
  const counted = countLayers(input)
  const suggested = suggestedStages(input)
  const judgements = listJudgements(db)
  const waves = listWaves(db)
  const stepsOf = stepReader(db, waves, waveId)
  const library = libraryOf(db)
  const plans = Map.groupBy(listPlanItems(db), ({ caseId }) => caseId)
  const sourcesOf = Map.groupBy(sources, ({ caseId }) => caseId)
  return {
    library,
    cases: cases.map(({ id, name }): PictureCase => {
      const judged = standingStage(judgements, id, waves, waveId)
      const layers = counted.get(id) ?? []
      const stage = { judged: judged?.stage ?? null, suggested: suggested.get(id) ?? null }
      const planned = (plans.get(id) ?? []).map(({ strategy }) => strategy)
      return {
        caseId: id,
        case: name,
        sources: sourcesOf.get(id)?.length ?? 0,
        stage: stageOf(judged, stage.suggested),
        layers: layers.map((layer) => withSteps(layer, (component) => stepsOf(id, component))),
        strategies: strategiesOf(model, library, { ...stage, planned, layers }),
      }
    }),
  }
}

function stageOf(
  judged: Pick<StageJudgement, 'stage' | 'status' | 'wave'> | null,
  suggested: StageId | null,
): CaseStage | null {
  if (judged !== null)
    return { by: 'judgement', stage: judged.stage, status: judged.status, wave: judged.wave, suggested }
  return suggested === null ? null : { by: 'suggestion', stage: suggested }
}

/** Lit ones with their reasons; and what the plan has besides. */
function strategiesOf(
  model: Pick<Model, 'strategies'>,
  library: readonly LibraryStrategy[],
  of: Pick<FitMaterial, 'judged' | 'suggested' | 'planned'> & { layers: readonly CountedLayer[] },
): PictureStrategy[] {
  const layers = of.layers.map(({ components }) => ({
    components: components.map(({ component, supporting, contradicting }) => ({
      component,
      supporting: { passages: supporting },
      contradicting: { passages: contradicting },
    })),
  }))
  const shown =
    (fits: boolean) =>
    (each: FittingStrategy): PictureStrategy => {
      const { ref, standing, supporting, contradicting, inPlan } = each
      return { ref, fits, standing, supporting, contradicting, inPlan }
    }
  const lit = fittingStrategies({ ...of, library: offered(model, library), layers }).strategies
  const planned = new Set(of.planned.map(strategyKey))
  const besides = library.filter(
    ({ ref }) => planned.has(strategyKey(ref)) && !lit.some((each) => sameStrategy(each.ref, ref)),
  )
  return [
    ...lit.map(shown(true)),
    ...besides.map((strategy) => shown(false)(withEvidence({ layers, planned: of.planned }, strategy))),
  ]
}

/** Codings tied to indicators, with what each was excluded for. */
export function weighed(db: ReadableDb) {
  const codings = listTied(db)
  const excluded = new Map<CodingId, IndicatorId[]>()
  for (const { codingId, indicatorId } of listExclusions(db))
    excluded.set(codingId, [...(excluded.get(codingId) ?? []), indicatorId])
  if (excluded.size === 0) return codings
  return codings.map((coding) => {
    const excludedFor = excluded.get(coding.id)
    return excludedFor === undefined ? coding : { ...coding, excludedFor }
  })
}

type Component = CountedLayer['components'][number]['component']

function stepReader(db: ReadableDb, waves: Parameters<typeof standingPlacements>[2], wave: WaveId | null) {
  const placements = listPlacements(db)
  return (caseId: CaseId, component: Component): PictureStep[] => {
    if (placements.length === 0) return []
    const standing = standingPlacements(placements, { caseId, component }, waves)
    const shown = wave === null ? standing : [standingPlacement(standing, wave)]
    return shown.flatMap((each) => (each === null ? [] : [{ id: each.id, step: each.step, wave: each.wave }]))
  }
}

function withSteps(
  layer: CountedLayer,
  stepsOf: (component: Component) => PictureStep[],
): PictureCase['layers'][number] {
  return {
    ...layer,
    components: layer.components.map((each) => ({ ...each, steps: stepsOf(each.component) })),
  }
}
