// A case wave by wave: the roll-up of each, what was judged of it, and how densely its time is covered.
import { openToAll } from '../../../shared/domain/judgements/blind.ts'
import { isStageJudgement, standingStage } from '../../../shared/domain/judgements/standing.ts'
import { rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import type { CaseId, SourceId } from '../../../shared/schema/ids.ts'
import type { Trajectory, WavePoint } from '../../../shared/schema/trajectory.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { findCase } from './cases.ts'
import { loadCase, sourcesOf } from './profile.ts'

export const trajectoryServices: Pick<ServicesOf<'profile'>, 'profile.trajectory'> = {
  'profile.trajectory': ({ db }, { caseId }) => trajectoryOf(db, findCase(db, caseId).id),
}

function trajectoryOf(db: ReadableDb, caseId: CaseId): Trajectory {
  const loaded = loadCase(db, caseId)
  const judgements = openToAll(listJudgements(db)).filter((each) => each.caseId === caseId)
  const codings = new Map<SourceId, number>()
  for (const { sourceId } of loaded.codings) codings.set(sourceId, (codings.get(sourceId) ?? 0) + 1)
  const sources = sourcesOf(loaded, caseId, null)
  return {
    waves: loaded.waves.map((wave): WavePoint => {
      const within = sourcesOf(loaded, caseId, wave)
      const { suggestion, stages } = rollupCase({ ...loaded, sources: within })
      return {
        wave,
        sources: within.length,
        codings: within.reduce((sum, { id }) => sum + (codings.get(id) ?? 0), 0),
        suggestion: suggestion?.stage ?? null,
        stages: stages.map(({ stage, fit, coverage, reached }) => ({ stage, fit, coverage, reached })),
        judgement: standingStage(judgements, caseId, loaded.waves, wave.id),
      }
    }),
    density: sources
      .flatMap(({ id, date }) =>
        date === null ? [] : [{ sourceId: id, date, codings: codings.get(id) ?? 0 }],
      )
      .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
    undated: sources.filter(({ date }) => date === null).length,
    judgements: judgements
      .filter(isStageJudgement)
      .filter(
        ({ wave, signature, supersededBy }) => wave === null && (signature !== null || supersededBy === null),
      ),
  }
}
