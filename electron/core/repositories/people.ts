// Establishments, participants, and under which label of a source's turns each participant speaks.
import { z } from 'zod'
import type { CaseId, EstablishmentId, ParticipantId, SourceId } from '../../../shared/schema/ids.ts'
import {
  type Establishment,
  establishment,
  levels,
  type Participant,
  participant,
  type Speaking,
  speaking,
} from '../../../shared/schema/people.ts'
import { jsonColumn } from '../db/columns.ts'
import { all, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'
import { deleteMeetingsWith } from './meetings.ts'
import { deleteMembershipsOf, deleteMembershipsOfCase } from './memberships.ts'
import {
  deleteEstablishmentValues,
  deleteParticipantValues,
  deletePeopleValuesOf,
  listPeopleValues,
} from './people-attributes.ts'

const establishmentRow = establishment.omit({ coordinates: true, mapPoint: true, values: true }).extend({
  levels: jsonColumn(levels),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  x: z.number().nullable(),
  y: z.number().nullable(),
})
const participantRow = participant.omit({ values: true })

const collator = new Intl.Collator('es', { numeric: true })

/** As people look for them: accents beside their letters, and "Persona 2" before "Persona 10". `of`: case by case. */
function byPseudonym<T extends { caseId: CaseId; pseudonym: string }>(of: readonly T[]): T[] {
  const cases = new Map<CaseId, T[]>()
  for (const each of of) {
    const own = cases.get(each.caseId)
    if (own === undefined) cases.set(each.caseId, [each])
    else own.push(each)
  }
  return [...cases.values()].flatMap((own) => own.sort((a, b) => collator.compare(a.pseudonym, b.pseudonym)))
}

/** Case by case, then by pseudonym. */
export function listEstablishments(db: ReadableDb): Establishment[] {
  const values = listPeopleValues(db, 'establishment')
  const rows = all(
    db,
    sql`SELECT e.id, e.case_id AS caseId, e.name, e.pseudonym, e.territory, e.levels, e.latitude, e.longitude,
          e.map_x AS x, e.map_y AS y
        FROM establishment e JOIN study_case c ON c.id = e.case_id ORDER BY c.position, c.id, e.pseudonym, e.id`,
    establishmentRow,
  )
  return byPseudonym(rows).map(({ latitude, longitude, x, y, ...row }) => ({
    ...row,
    coordinates: latitude === null || longitude === null ? null : { latitude, longitude },
    mapPoint: x === null || y === null ? null : { x, y },
    values: values.get(row.id) ?? {},
  }))
}

/** Case by case, then by pseudonym. */
export function listParticipants(db: ReadableDb): Participant[] {
  const values = listPeopleValues(db, 'participant')
  const rows = all(
    db,
    sql`SELECT p.id, p.case_id AS caseId, p.name, p.pseudonym, p.role, p.establishment_id AS establishmentId
        FROM participant p JOIN study_case c ON c.id = p.case_id ORDER BY c.position, c.id, p.pseudonym, p.id`,
    participantRow,
  )
  return byPseudonym(rows).map((row) => ({ ...row, values: values.get(row.id) ?? {} }))
}

/** In the order of sources, then of labels. */
export function listSpeaking(db: ReadableDb): Speaking[] {
  return all(
    db,
    sql`SELECT sp.source_id AS sourceId, sp.speaker, sp.participant_id AS participantId
        FROM source_participant sp JOIN source s ON s.id = sp.source_id ORDER BY s.number, sp.speaker`,
    speaking,
  )
}

/** Its values are set one by one. */
export function insertEstablishment(db: WritableDb, e: Establishment): void {
  run(
    db,
    sql`INSERT INTO establishment
          (id, case_id, name, pseudonym, territory, levels, latitude, longitude, map_x, map_y)
        VALUES (${e.id}, ${e.caseId}, ${e.name}, ${e.pseudonym}, ${e.territory}, ${JSON.stringify(e.levels)},
          ${e.coordinates?.latitude ?? null}, ${e.coordinates?.longitude ?? null},
          ${e.mapPoint?.x ?? null}, ${e.mapPoint?.y ?? null})`,
  )
}

export function updateEstablishment(db: WritableDb, e: Establishment): void {
  run(
    db,
    sql`UPDATE establishment SET name = ${e.name}, pseudonym = ${e.pseudonym}, territory = ${e.territory},
          levels = ${JSON.stringify(e.levels)}, latitude = ${e.coordinates?.latitude ?? null},
          longitude = ${e.coordinates?.longitude ?? null}, map_x = ${e.mapPoint?.x ?? null},
          map_y = ${e.mapPoint?.y ?? null}
        WHERE id = ${e.id}`,
  )
}

/** Whoever belongs to it is of no establishment from now on. */
export function deleteEstablishment(db: WritableDb, id: EstablishmentId): void {
  run(db, sql`UPDATE participant SET establishment_id = NULL WHERE establishment_id = ${id}`)
  deleteEstablishmentValues(db, id)
  run(db, sql`DELETE FROM establishment WHERE id = ${id}`)
}

export function insertParticipant(db: WritableDb, p: Participant): void {
  run(
    db,
    sql`INSERT INTO participant (id, case_id, name, pseudonym, role, establishment_id)
        VALUES (${p.id}, ${p.caseId}, ${p.name}, ${p.pseudonym}, ${p.role}, ${p.establishmentId})`,
  )
}

export function updateParticipant(db: WritableDb, p: Participant): void {
  run(
    db,
    sql`UPDATE participant SET name = ${p.name}, pseudonym = ${p.pseudonym}, role = ${p.role},
          establishment_id = ${p.establishmentId}
        WHERE id = ${p.id}`,
  )
}

/** With every place where the participant was said to speak, every membership and every value. */
export function deleteParticipant(db: WritableDb, id: ParticipantId): void {
  run(db, sql`DELETE FROM source_participant WHERE participant_id = ${id}`)
  deleteMeetingsWith(db, id)
  deleteMembershipsOf(db, id)
  deleteParticipantValues(db, id)
  run(db, sql`DELETE FROM participant WHERE id = ${id}`)
}

export function insertSpeaking(db: WritableDb, s: Speaking): void {
  run(
    db,
    sql`INSERT INTO source_participant (source_id, speaker, participant_id)
        VALUES (${s.sourceId}, ${s.speaker}, ${s.participantId})`,
  )
}

export function deleteSpeaking(db: WritableDb, s: Pick<Speaking, 'sourceId' | 'speaker'>): void {
  run(db, sql`DELETE FROM source_participant WHERE source_id = ${s.sourceId} AND speaker = ${s.speaker}`)
}

export function deleteSpeakingIn(db: WritableDb, id: SourceId): void {
  run(db, sql`DELETE FROM source_participant WHERE source_id = ${id}`)
}

/** Of a source that came to another case: people of the one it was in do not speak in it any more. */
export function dropSpeakersElsewhere(db: WritableDb, id: SourceId): void {
  run(
    db,
    sql`DELETE FROM source_participant WHERE source_id = ${id} AND NOT EXISTS (
          SELECT 1 FROM participant p JOIN source s ON s.case_id = p.case_id
          WHERE p.id = source_participant.participant_id AND s.id = ${id})`,
  )
}

/** Removes everybody of a case, and its establishments. */
export function deletePeopleOf(db: WritableDb, id: CaseId): void {
  run(
    db,
    sql`DELETE FROM source_participant
        WHERE participant_id IN (SELECT id FROM participant WHERE case_id = ${id})`,
  )
  deleteMembershipsOfCase(db, id)
  deletePeopleValuesOf(db, id)
  run(db, sql`DELETE FROM participant WHERE case_id = ${id}`)
  run(db, sql`DELETE FROM establishment WHERE case_id = ${id}`)
}
