// Waves: spans of time that profiles and judgements can be of. They never share a day, so a source is in one at most.
import { AppError } from '../../../shared/api/errors.ts'
import { inWave } from '../../../shared/domain/waves/in-wave.ts'
import { overlapping } from '../../../shared/domain/waves/overlap.ts'
import { type WaveId, waveId } from '../../../shared/schema/ids.ts'
import type { Wave } from '../../../shared/schema/wave.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { countPlacementsIn } from '../repositories/levels.ts'
import { listSources } from '../repositories/sources.ts'
import { countTiesIn } from '../repositories/ties.ts'
import { countJudgementsIn, deleteWave, insertWave, listWaves, updateWave } from '../repositories/waves.ts'

export const waveServices: ServicesOf<'waves'> = {
  'waves.list': ({ db }) => {
    const sources = listSources(db)
    return listWaves(db).map((wave) => ({
      ...wave,
      sources: sources.filter((source) => inWave(source, wave)).length,
      judgements: countJudgementsIn(db, wave.id),
    }))
  },
  'waves.create': ({ db, newId, describe }, { name, from, to }) => {
    const wave = { id: waveId.parse(newId()), name, from, to }
    refuse(db, wave)
    describe(name)
    insertWave(db, wave)
    return wave
  },
  'waves.update': ({ db, describe }, { id, ...changes }) => {
    const known = findWave(db, id)
    const wave = {
      id,
      name: changes.name ?? known.name,
      from: changes.from === undefined ? known.from : changes.from,
      to: changes.to === undefined ? known.to : changes.to,
    }
    refuse(db, wave)
    describe(wave.name)
    updateWave(db, wave)
    return null
  },
  'waves.remove': ({ db, describe }, { id }) => {
    const { name } = findWave(db, id)
    const count = countJudgementsIn(db, id)
    if (count > 0) throw new AppError('wave.has_judgements', { name, count })
    const placed = countPlacementsIn(db, id)
    if (placed > 0) throw new AppError('wave.has_placements', { name, count: placed })
    const ties = countTiesIn(db, id)
    if (ties > 0) throw new AppError('wave.has_ties', { name, count: ties })
    describe(name)
    deleteWave(db, id)
    return null
  },
}

/** @throws wave.not_found */
export function findWave(db: ReadableDb, id: WaveId): Wave {
  const found = listWaves(db).find((each) => each.id === id)
  if (found === undefined) throw new AppError('wave.not_found', { wave: id })
  return found
}

/** @throws wave.name_taken, wave.backwards, wave.overlaps */
function refuse(db: ReadableDb, wave: Wave): void {
  const { id, name, from, to } = wave
  const waves = listWaves(db)
  if (waves.some((each) => each.id !== id && each.name === name))
    throw new AppError('wave.name_taken', { name })
  if (from !== null && to !== null && from > to) throw new AppError('wave.backwards', {})
  const met = overlapping(wave, waves)
  if (met !== null) throw new AppError('wave.overlaps', { name: met.name })
}
