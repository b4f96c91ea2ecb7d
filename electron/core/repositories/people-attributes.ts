// Attributes of establishments and of participants, and the values these have. Those of cases are in cases.ts.
import { z } from 'zod'
import {
  type Attribute,
  type AttributeValue,
  type AttributeValues,
  attribute,
  attributeValue,
  type PeopleOwner,
} from '../../../shared/schema/case.ts'
import {
  type AttributeId,
  attributeId,
  type CaseId,
  type EstablishmentId,
  type ParticipantId,
} from '../../../shared/schema/ids.ts'
import { name } from '../../../shared/schema/text.ts'
import { jsonColumn } from '../db/columns.ts'
import { all, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'

const attributeRow = z.object({ ...attribute.shape, options: jsonColumn(z.array(name)) })
const valueRow = z.object({ owner: z.string(), attributeId, value: jsonColumn(attributeValue) })

export function listPeopleAttributes(db: ReadableDb, of: PeopleOwner): Attribute[] {
  return all(
    db,
    sql`SELECT id, owner_kind AS "of", name, type, options FROM people_attribute WHERE owner_kind = ${of}
        ORDER BY position, id`,
    attributeRow,
  )
}

export function insertPeopleAttribute(db: WritableDb, of: PeopleOwner, a: Attribute): void {
  run(
    db,
    sql`INSERT INTO people_attribute (id, owner_kind, position, name, type, options)
        VALUES (${a.id}, ${of},
          (SELECT coalesce(max(position), -1) + 1 FROM people_attribute WHERE owner_kind = ${of}),
          ${a.name}, ${a.type}, ${JSON.stringify(a.options)})`,
  )
}

export function updatePeopleAttribute(db: WritableDb, a: Attribute): void {
  run(
    db,
    sql`UPDATE people_attribute SET name = ${a.name}, options = ${JSON.stringify(a.options)} WHERE id = ${a.id}`,
  )
}

/** With every value anybody has for it. */
export function deletePeopleAttribute(db: WritableDb, id: AttributeId): void {
  run(db, sql`DELETE FROM establishment_attribute_value WHERE attribute_id = ${id}`)
  run(db, sql`DELETE FROM participant_attribute_value WHERE attribute_id = ${id}`)
  run(db, sql`DELETE FROM people_attribute WHERE id = ${id}`)
}

/** Values by the id of whoever has them; who has none is not there. */
export function listPeopleValues(db: ReadableDb, of: PeopleOwner): ReadonlyMap<string, AttributeValues> {
  const rows =
    of === 'establishment'
      ? all(
          db,
          sql`SELECT establishment_id AS owner, attribute_id AS attributeId, value
              FROM establishment_attribute_value ORDER BY establishment_id, attribute_id`,
          valueRow,
        )
      : all(
          db,
          sql`SELECT participant_id AS owner, attribute_id AS attributeId, value
              FROM participant_attribute_value ORDER BY participant_id, attribute_id`,
          valueRow,
        )
  const found = new Map<string, AttributeValues>()
  for (const { owner, attributeId: id, value } of rows)
    found.set(owner, Object.assign(found.get(owner) ?? {}, { [id]: value }))
  return found
}

/** Null removes the value: "not recorded". */
export function setEstablishmentValue(
  db: WritableDb,
  id: EstablishmentId,
  of: AttributeId,
  value: AttributeValue,
): void {
  run(
    db,
    value === null
      ? sql`DELETE FROM establishment_attribute_value WHERE establishment_id = ${id} AND attribute_id = ${of}`
      : sql`INSERT INTO establishment_attribute_value (establishment_id, attribute_id, value)
            VALUES (${id}, ${of}, ${JSON.stringify(value)})
            ON CONFLICT (establishment_id, attribute_id) DO UPDATE SET value = excluded.value`,
  )
}

/** Null removes the value: "not recorded". */
export function setParticipantValue(
  db: WritableDb,
  id: ParticipantId,
  of: AttributeId,
  value: AttributeValue,
): void {
  run(
    db,
    value === null
      ? sql`DELETE FROM participant_attribute_value WHERE participant_id = ${id} AND attribute_id = ${of}`
      : sql`INSERT INTO participant_attribute_value (participant_id, attribute_id, value)
            VALUES (${id}, ${of}, ${JSON.stringify(value)})
            ON CONFLICT (participant_id, attribute_id) DO UPDATE SET value = excluded.value`,
  )
}

export function deleteEstablishmentValues(db: WritableDb, id: EstablishmentId): void {
  run(db, sql`DELETE FROM establishment_attribute_value WHERE establishment_id = ${id}`)
}

export function deleteParticipantValues(db: WritableDb, id: ParticipantId): void {
  run(db, sql`DELETE FROM participant_attribute_value WHERE participant_id = ${id}`)
}

/** Of everybody of a case, and of its establishments. */
export function deletePeopleValuesOf(db: WritableDb, id: CaseId): void {
  run(
    db,
    sql`DELETE FROM establishment_attribute_value
        WHERE establishment_id IN (SELECT id FROM establishment WHERE case_id = ${id})`,
  )
  run(
    db,
    sql`DELETE FROM participant_attribute_value
        WHERE participant_id IN (SELECT id FROM participant WHERE case_id = ${id})`,
  )
}
