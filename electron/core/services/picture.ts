// The accompaniment model as a picture of many cases: everything read once, counted in one pass.
import { standingStage } from '../../../shared/domain/judgements/standing.ts'
import { standingPlacement, standingPlacements } from '../../../shared/domain/levels/standing.ts'
import { type CountedLayer, countLayers } from '../../../shared/domain/picture/count-layers.ts'
import { suggestedStages } from '../../../shared/domain/picture/suggested-stages.ts'
import { inWave } from '../../../shared/domain/waves/in-wave.ts'
import type { CaseId, CodingId, IndicatorId, WaveId } from '../../../shared/schema/ids.ts'
import type { CaseStage, Picture, PictureCase, PictureStep } from '../../../shared/schema/picture.ts'
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
import { listWaves } from '../repositories/waves.ts'
import { findCase } from './cases.ts'
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
  const input = { model: readModel(db), codes: listCodes(db), cases: ids, sources, codings: weighed(db) }
  const counted = countLayers(input)
  const suggested = suggestedStages(input)
  const judgements = listJudgements(db)
  const waves = listWaves(db)
  const stepsOf = stepReader(db, waves, waveId)
  return {
    cases: cases.map(({ id, name }): PictureCase => {
      const judged = standingStage(judgements, id, waves, waveId)
      const suggestion = suggested.get(id) ?? null
      const stage: CaseStage | null =
        judged !== null
          ? { by: 'judgement', stage: judged.stage, status: judged.status, wave: judged.wave }
          : suggestion === null
            ? null
            : { by: 'suggestion', stage: suggestion }
      return {
        caseId: id,
        case: name,
        sources: sources.filter(({ caseId }) => caseId === id).length,
        stage,
        layers: (counted.get(id) ?? []).map((layer) =>
          withSteps(layer, (component) => stepsOf(id, component)),
        ),
      }
    }),
  }
}

function weighed(db: ReadableDb) {
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
