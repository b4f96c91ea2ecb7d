// The objectives networks agreed on, and what was seen of them.
import type { AttainmentId, CaseId, ObjectiveId } from '../../../shared/schema/ids.ts'
import { type Attainment, attainment, type Objective, objective } from '../../../shared/schema/objective.ts'
import { all, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'
import { deleteLinked } from './linked-excerpts.ts'

/** Case by case, in the order the network gave them. */
export function listObjectives(db: ReadableDb): Objective[] {
  return all(
    db,
    sql`SELECT o.id, o.case_id AS caseId, o.text, o.instrument, o.agreed_on AS agreedOn
        FROM objective o JOIN study_case c ON c.id = o.case_id ORDER BY c.position, c.id, o.position, o.id`,
    objective,
  )
}

export function insertObjective(db: WritableDb, o: Objective): void {
  run(
    db,
    sql`INSERT INTO objective (id, case_id, position, text, instrument, agreed_on)
        VALUES (${o.id}, ${o.caseId},
          (SELECT coalesce(max(position), -1) + 1 FROM objective WHERE case_id = ${o.caseId}), ${o.text},
          ${o.instrument}, ${o.agreedOn})`,
  )
}

export function updateObjective(db: WritableDb, o: Objective): void {
  run(
    db,
    sql`UPDATE objective SET text = ${o.text}, instrument = ${o.instrument}, agreed_on = ${o.agreedOn}
        WHERE id = ${o.id}`,
  )
}

export function setObjectivePosition(db: WritableDb, id: ObjectiveId, position: number): void {
  run(db, sql`UPDATE objective SET position = ${position} WHERE id = ${id} AND position <> ${position}`)
}

/** With everything that was seen of it, and what was linked to that. */
export function deleteObjective(db: WritableDb, id: ObjectiveId): void {
  for (const each of listAttainments(db)) if (each.objectiveId === id) deleteAttainment(db, each.id)
  run(db, sql`DELETE FROM objective WHERE id = ${id}`)
}

/** Oldest day first; of one day, as they were written. */
export function listAttainments(db: ReadableDb): Attainment[] {
  return all(
    db,
    sql`SELECT id, objective_id AS objectiveId, day, value, note, author, at FROM attainment
        ORDER BY day, at, id`,
    attainment,
  )
}

export function insertAttainment(db: WritableDb, a: Attainment): void {
  run(
    db,
    sql`INSERT INTO attainment (id, objective_id, day, value, note, author, at)
        VALUES (${a.id}, ${a.objectiveId}, ${a.day}, ${a.value}, ${a.note}, ${a.author}, ${a.at})`,
  )
}

export function updateAttainment(db: WritableDb, a: Attainment): void {
  run(db, sql`UPDATE attainment SET day = ${a.day}, value = ${a.value}, note = ${a.note} WHERE id = ${a.id}`)
}

/** With what was linked to it. */
export function deleteAttainment(db: WritableDb, id: AttainmentId): void {
  deleteLinked(db, { kind: 'attainment', id })
  run(db, sql`DELETE FROM attainment WHERE id = ${id}`)
}

/** Every objective of a case, with what was seen of it. */
export function deleteObjectivesOf(db: WritableDb, id: CaseId): void {
  for (const each of listObjectives(db)) if (each.caseId === id) deleteObjective(db, each.id)
}
