// The process of a case: variables, stage and results as the model has them, with the accompaniment that acts on all of it.
import { standingStage, standingVerdict } from '../../../shared/domain/judgements/standing.ts'
import { processBoxes } from '../../../shared/domain/process/boxes.ts'
import { rollupLayers } from '../../../shared/domain/rollup/layers.ts'
import { rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import { fittingStrategies } from '../../../shared/domain/strategies/fitting.ts'
import { offered, strategyKey } from '../../../shared/domain/strategies/library.ts'
import { retiredNamed } from '../../../shared/i18n/part-names.ts'
import type { CaseId, ResultId, WaveId } from '../../../shared/schema/ids.ts'
import type { Judgement } from '../../../shared/schema/judgement.ts'
import type { CaseProcess, ProcessResult } from '../../../shared/schema/process.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listFactCitations } from '../repositories/fact-citations.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { listLinked } from '../repositories/linked-excerpts.ts'
import { listPlanItems } from '../repositories/strategies.ts'
import { findCase } from './cases.ts'
import { loadCase, sourcesOf } from './profile.ts'
import { libraryOf } from './strategy-library.ts'
import { findWave } from './waves.ts'

export const processServices: Pick<ServicesOf<'profile'>, 'profile.process'> = {
  'profile.process': ({ db }, { caseId, wave }) => processOf(db, caseId, wave ?? null),
}

/** @throws case.not_found, wave.not_found */
export function processOf(db: ReadableDb, caseId: CaseId, waveId: WaveId | null): CaseProcess {
  const of = findCase(db, caseId)
  const loaded = loadCase(db, caseId)
  const { model, waves } = loaded
  const sources = sourcesOf(loaded, caseId, waveId === null ? null : findWave(db, waveId))
  const rollup = rollupCase({ ...loaded, sources })
  const cited = listFactCitations(db)
    .filter((each) => each.caseId === caseId && (waveId === null || each.wave === waveId))
    .map(({ indicatorId }) => indicatorId)
  const boxes = processBoxes({ ...loaded, sources, rollup, cited })
  const judgements = listJudgements(db)
  const judged = standingStage(judgements, caseId, waves, waveId)
  const suggestion = rollup.suggestion?.stage ?? null
  const verdictOn = (result: ResultId | null): ProcessResult['judgement'] => {
    if (result === null) return null
    const subject = { kind: 'result', id: result } as const
    const found = standingVerdict(judgements, { caseId, subject, wave: waveId }, waves)
    return found?.verdict == null ? null : { ...factsOf(found), verdict: found.verdict }
  }
  const library = libraryOf(db)
  const plan = listPlanItems(db).filter((item) => item.caseId === caseId)
  const { strategies, ...fit } = fittingStrategies({
    library: offered(model, library),
    judged: judged?.stage ?? null,
    suggested: suggestion,
    layers: rollupLayers({ ...loaded, sources }),
    planned: plan.map(({ strategy }) => strategy),
  })
  const links = listLinked(db, 'plan-item')
  const names = new Map(
    library.map(({ ref, name }) => [strategyKey(ref), retiredNamed(model, 'strategy', ref.id) ?? name]),
  )
  return {
    caseId,
    case: of.name,
    variables: boxes.variables,
    stage: judged?.stage ?? suggestion,
    judgement: judged && { ...factsOf(judged), stage: judged.stage },
    suggestion,
    fragile: rollup.fragile,
    stages: boxes.stages,
    results: boxes.results.map((box) => ({ ...box, judgement: verdictOn(box.result) })),
    accompaniment: {
      fit,
      strategies,
      plan: plan.map(({ id, strategy, status, from, to }) => ({
        id,
        strategy,
        name: names.get(strategyKey(strategy)) ?? { es: strategy.id, en: strategy.id },
        status,
        from,
        to,
        excerpts: links.get(id)?.length ?? 0,
      })),
    },
  }
}

function factsOf({ id, status, wave, author, at }: Judgement) {
  return { id, status, wave, author, at }
}
