// Waves, in the order of time.
import type { WaveId } from '../../../shared/schema/ids.ts'
import { type Wave, wave } from '../../../shared/schema/wave.ts'
import { count } from '../db/columns.ts'
import { all, get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'

/** Earliest first; one open to the past before all. */
export function listWaves(db: ReadableDb): Wave[] {
  return all(
    db,
    sql`SELECT id, name, from_day AS "from", to_day AS "to" FROM wave ORDER BY from_day NULLS FIRST, id`,
    wave,
  )
}

export function insertWave(db: WritableDb, w: Wave): void {
  run(db, sql`INSERT INTO wave (id, name, from_day, to_day) VALUES (${w.id}, ${w.name}, ${w.from}, ${w.to})`)
}

export function updateWave(db: WritableDb, w: Wave): void {
  run(db, sql`UPDATE wave SET name = ${w.name}, from_day = ${w.from}, to_day = ${w.to} WHERE id = ${w.id}`)
}

export function deleteWave(db: WritableDb, id: WaveId): void {
  run(db, sql`DELETE FROM wave WHERE id = ${id}`)
}

/** Judgements of any case made in it, superseded ones included. */
export function countJudgementsIn(db: ReadableDb, id: WaveId): number {
  return get(db, sql`SELECT count(*) AS n FROM judgement WHERE wave_id = ${id}`, count)?.n ?? 0
}
