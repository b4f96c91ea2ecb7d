// Establishments, participants, and under which label of a source's turns each participant speaks.
import type { CaseId, EstablishmentId, ParticipantId, SourceId } from '../../../shared/schema/ids.ts'
import {
  type Establishment,
  establishment,
  type Participant,
  participant,
  type Speaking,
  speaking,
} from '../../../shared/schema/people.ts'
import { all, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'

/** Case by case, then by pseudonym. */
export function listEstablishments(db: ReadableDb): Establishment[] {
  return all(
    db,
    sql`SELECT e.id, e.case_id AS caseId, e.name, e.pseudonym FROM establishment e
        JOIN study_case c ON c.id = e.case_id ORDER BY c.position, c.id, e.pseudonym, e.id`,
    establishment,
  )
}

/** Case by case, then by pseudonym. */
export function listParticipants(db: ReadableDb): Participant[] {
  return all(
    db,
    sql`SELECT p.id, p.case_id AS caseId, p.name, p.pseudonym, p.role, p.establishment_id AS establishmentId
        FROM participant p JOIN study_case c ON c.id = p.case_id ORDER BY c.position, c.id, p.pseudonym, p.id`,
    participant,
  )
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

export function insertEstablishment(db: WritableDb, e: Establishment): void {
  run(
    db,
    sql`INSERT INTO establishment (id, case_id, name, pseudonym)
        VALUES (${e.id}, ${e.caseId}, ${e.name}, ${e.pseudonym})`,
  )
}

export function updateEstablishment(db: WritableDb, e: Establishment): void {
  run(db, sql`UPDATE establishment SET name = ${e.name}, pseudonym = ${e.pseudonym} WHERE id = ${e.id}`)
}

/** Whoever belongs to it is of no establishment from now on. */
export function deleteEstablishment(db: WritableDb, id: EstablishmentId): void {
  run(db, sql`UPDATE participant SET establishment_id = NULL WHERE establishment_id = ${id}`)
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

/** With every place where the participant was said to speak. */
export function deleteParticipant(db: WritableDb, id: ParticipantId): void {
  run(db, sql`DELETE FROM source_participant WHERE participant_id = ${id}`)
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
  run(db, sql`DELETE FROM participant WHERE case_id = ${id}`)
  run(db, sql`DELETE FROM establishment WHERE case_id = ${id}`)
}
