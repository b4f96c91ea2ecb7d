// Taking ties away, with what was linked to them.
import type { CaseId, EstablishmentId, TieId } from '../../../shared/schema/ids.ts'
import type { WritableDb } from '../db/sql.ts'
import { deleteLinked } from '../repositories/linked-excerpts.ts'
import { deleteMap, deleteTie, tieIdsOf } from '../repositories/ties.ts'

export function removeTies(db: WritableDb, ids: readonly TieId[]): void {
  for (const id of ids) {
    deleteLinked(db, { kind: 'tie', id })
    deleteTie(db, id)
  }
}

/** When a school goes, its ties go with it. */
export function removeTiesOfSchool(db: WritableDb, school: EstablishmentId): void {
  removeTies(db, tieIdsOf(db, { school }))
}

/** When a case goes. */
export function removeTiesOfCase(db: WritableDb, caseId: CaseId): void {
  removeTies(db, tieIdsOf(db, { caseId }))
  deleteMap(db, caseId)
}
