// Cases, the attributes they can have, and the values they do have.
import { z } from 'zod'
import {
  type Attribute,
  type AttributeValue,
  attribute,
  attributeValue,
  type StudyCase,
  studyCase,
} from '../../../shared/schema/case.ts'
import { type AttributeId, attributeId, type CaseId, caseId } from '../../../shared/schema/ids.ts'
import { name } from '../../../shared/schema/text.ts'
import { count, jsonColumn } from '../db/columns.ts'
import { all, get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'
import { deleteMemosAbout } from './memos.ts'

const caseRow = studyCase.omit({ values: true })
const valueRow = z.object({ caseId, attributeId: attributeId, value: jsonColumn(attributeValue) })
const attributeRow = z.object({ ...attribute.shape, options: jsonColumn(z.array(name)) })

export function listCases(db: ReadableDb): StudyCase[] {
  const values = Map.groupBy(
    all(
      db,
      sql`SELECT case_id AS caseId, attribute_id AS attributeId, value FROM case_attribute_value`,
      valueRow,
    ),
    (row) => row.caseId,
  )
  return all(db, sql`SELECT id, name, description FROM study_case ORDER BY position, id`, caseRow).map(
    (row) => ({
      ...row,
      values: Object.fromEntries((values.get(row.id) ?? []).map((v) => [v.attributeId, v.value])),
    }),
  )
}

export function insertCase(db: WritableDb, row: { id: CaseId; name: string; description: string }): void {
  run(
    db,
    sql`INSERT INTO study_case (id, position, name, description)
        VALUES (${row.id}, (SELECT coalesce(max(position), -1) + 1 FROM study_case), ${row.name}, ${row.description})`,
  )
}

export function updateCase(db: WritableDb, row: { id: CaseId; name: string; description: string }): void {
  run(
    db,
    sql`UPDATE study_case SET name = ${row.name}, description = ${row.description} WHERE id = ${row.id}`,
  )
}

/** Removes a case with its values and the memos about it. Its judgements must be gone already. */
export function deleteCase(db: WritableDb, id: CaseId): void {
  deleteMemosAbout(db, { kind: 'case', id })
  run(db, sql`DELETE FROM case_attribute_value WHERE case_id = ${id}`)
  run(db, sql`DELETE FROM study_case WHERE id = ${id}`)
}

export function countSourcesOf(db: ReadableDb, id: CaseId): number {
  return get(db, sql`SELECT count(*) AS n FROM source WHERE case_id = ${id}`, count)?.n ?? 0
}

export function listAttributes(db: ReadableDb): Attribute[] {
  return all(
    db,
    sql`SELECT id, 'case' AS "of", name, type, options FROM case_attribute ORDER BY position, id`,
    attributeRow,
  )
}

export function insertAttribute(db: WritableDb, attribute: Attribute): void {
  run(
    db,
    sql`INSERT INTO case_attribute (id, position, name, type, options)
        VALUES (${attribute.id}, (SELECT coalesce(max(position), -1) + 1 FROM case_attribute), ${attribute.name},
                ${attribute.type}, ${JSON.stringify(attribute.options)})`,
  )
}

export function updateAttribute(db: WritableDb, attribute: Attribute): void {
  run(
    db,
    sql`UPDATE case_attribute SET name = ${attribute.name}, options = ${JSON.stringify(attribute.options)}
        WHERE id = ${attribute.id}`,
  )
}

export function deleteAttribute(db: WritableDb, id: AttributeId): void {
  run(db, sql`DELETE FROM case_attribute_value WHERE attribute_id = ${id}`)
  run(db, sql`DELETE FROM case_attribute WHERE id = ${id}`)
}

/** Null removes the value: "not recorded". */
export function setValue(
  db: WritableDb,
  of: { caseId: CaseId; attributeId: AttributeId },
  value: AttributeValue,
): void {
  if (value === null) {
    run(
      db,
      sql`DELETE FROM case_attribute_value WHERE case_id = ${of.caseId} AND attribute_id = ${of.attributeId}`,
    )
    return
  }
  run(
    db,
    sql`INSERT INTO case_attribute_value (case_id, attribute_id, value)
        VALUES (${of.caseId}, ${of.attributeId}, ${JSON.stringify(value)})
        ON CONFLICT (case_id, attribute_id) DO UPDATE SET value = excluded.value`,
  )
}
