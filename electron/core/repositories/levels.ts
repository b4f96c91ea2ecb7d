// Placements on the steps of components.
import type { CaseId, LevelPlacementId, WaveId } from '../../../shared/schema/ids.ts'
import { type LevelPlacement, levelPlacement } from '../../../shared/schema/level.ts'
import { count } from '../db/columns.ts'
import { all, get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'
import { deleteLinked } from './linked-excerpts.ts'

/** Oldest first. A step that the model filed under another component since takes its placements along. */
export function listPlacements(db: ReadableDb): LevelPlacement[] {
  return all(
    db,
    sql`SELECT p.id, p.case_id AS caseId, coalesce(a.component_id, p.component_id) AS component,
          p.attribute_id AS step, p.wave_id AS wave, p.note, p.author, p.at, p.superseded_by AS supersededBy
        FROM level_placement p LEFT JOIN component_attribute a ON a.id = p.attribute_id
        ORDER BY p.at, p.id`,
    levelPlacement,
  )
}

export function insertPlacement(db: WritableDb, p: LevelPlacement): void {
  run(
    db,
    sql`INSERT INTO level_placement (id, case_id, component_id, attribute_id, wave_id, note, author, at, superseded_by)
        VALUES (${p.id}, ${p.caseId}, ${p.component}, ${p.step}, ${p.wave}, ${p.note}, ${p.author}, ${p.at},
          ${p.supersededBy})`,
  )
}

export function supersedePlacement(db: WritableDb, id: LevelPlacementId, by: LevelPlacementId): void {
  run(db, sql`UPDATE level_placement SET superseded_by = ${by} WHERE id = ${id}`)
}

/** Placements of any case made in it, superseded ones included. */
export function countPlacementsIn(db: ReadableDb, id: WaveId): number {
  return get(db, sql`SELECT count(*) AS n FROM level_placement WHERE wave_id = ${id}`, count)?.n ?? 0
}

/** With the excerpts they cite. */
export function deletePlacementsOf(db: WritableDb, caseId: CaseId): void {
  for (const placement of listPlacements(db))
    if (placement.caseId === caseId) deleteLinked(db, { kind: 'level', id: placement.id })
  run(db, sql`UPDATE level_placement SET superseded_by = NULL WHERE case_id = ${caseId}`)
  run(db, sql`DELETE FROM level_placement WHERE case_id = ${caseId}`)
}
