// Who belongs to a network, and to the team that coordinates it, from when until when.
import type { CaseId, MembershipId, ParticipantId } from '../../../shared/schema/ids.ts'
import { type Membership, membership } from '../../../shared/schema/people.ts'
import { all, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'

/** Case by case, participant by participant, body by body; of one body oldest first. */
export function listMemberships(db: ReadableDb): Membership[] {
  return all(
    db,
    sql`SELECT m.id, m.participant_id AS participantId, m.belongs_to AS body, m.from_day AS "from", m.to_day AS "to"
        FROM membership m JOIN participant p ON p.id = m.participant_id JOIN study_case c ON c.id = p.case_id
        ORDER BY c.position, c.id, p.pseudonym, p.id, m.belongs_to DESC, m.from_day, m.id`,
    membership,
  )
}

export function insertMembership(db: WritableDb, m: Membership): void {
  run(
    db,
    sql`INSERT INTO membership (participant_id, id, belongs_to, from_day, to_day)
        VALUES (${m.participantId}, ${m.id}, ${m.body}, ${m.from}, ${m.to})`,
  )
}

/** The participant stays the same: it is part of the key. */
export function updateMembership(db: WritableDb, m: Membership): void {
  run(
    db,
    sql`UPDATE membership SET belongs_to = ${m.body}, from_day = ${m.from}, to_day = ${m.to} WHERE id = ${m.id}`,
  )
}

export function deleteMembership(db: WritableDb, id: MembershipId): void {
  run(db, sql`DELETE FROM membership WHERE id = ${id}`)
}

export function deleteMembershipsOf(db: WritableDb, id: ParticipantId): void {
  run(db, sql`DELETE FROM membership WHERE participant_id = ${id}`)
}

export function deleteMembershipsOfCase(db: WritableDb, id: CaseId): void {
  run(
    db,
    sql`DELETE FROM membership WHERE participant_id IN (SELECT id FROM participant WHERE case_id = ${id})`,
  )
}
