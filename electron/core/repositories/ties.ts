// Ties between schools, and the pictures of maps they are drawn on.
import { z } from 'zod'
import type { CaseId, EstablishmentId, TieId, WaveId } from '../../../shared/schema/ids.ts'
import { type MapPicture, mapPicture, type Tie, tie } from '../../../shared/schema/tie.ts'
import { count } from '../db/columns.ts'
import { all, get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'

/** Case by case, then by giver, receiver and kind; of those alike, wave by wave, what is of no wave first. */
export function listTies(db: ReadableDb): Tie[] {
  return all(
    db,
    sql`SELECT t.id, t.case_id AS caseId, t.giver_id AS giverId, t.receiver_id AS receiverId, t.kind, t.frequency,
          t.wave_id AS waveId, t.note
        FROM tie t
        JOIN study_case c ON c.id = t.case_id
        JOIN establishment giver ON giver.id = t.giver_id
        JOIN establishment receiver ON receiver.id = t.receiver_id
        LEFT JOIN wave w ON w.id = t.wave_id
        ORDER BY c.position, c.id, giver.pseudonym, giver.id, receiver.pseudonym, receiver.id, t.kind DESC,
          t.wave_id IS NOT NULL, w.from_day NULLS FIRST, t.id`,
    tie,
  )
}

export function insertTie(db: WritableDb, t: Tie): void {
  run(
    db,
    sql`INSERT INTO tie (id, case_id, giver_id, receiver_id, kind, frequency, wave_id, note)
        VALUES (${t.id}, ${t.caseId}, ${t.giverId}, ${t.receiverId}, ${t.kind}, ${t.frequency}, ${t.waveId}, ${t.note})`,
  )
}

export function updateTie(db: WritableDb, t: Tie): void {
  run(
    db,
    sql`UPDATE tie SET giver_id = ${t.giverId}, receiver_id = ${t.receiverId}, kind = ${t.kind},
          frequency = ${t.frequency}, wave_id = ${t.waveId}, note = ${t.note}
        WHERE id = ${t.id}`,
  )
}

export function deleteTie(db: WritableDb, id: TieId): void {
  run(db, sql`DELETE FROM tie WHERE id = ${id}`)
}

/** Of a case, or only those that come from or go to a school of it. */
export function tieIdsOf(db: ReadableDb, of: { caseId: CaseId } | { school: EstablishmentId }): TieId[] {
  const row = z.object({ id: tie.shape.id })
  const found =
    'caseId' in of
      ? all(db, sql`SELECT id FROM tie WHERE case_id = ${of.caseId}`, row)
      : all(db, sql`SELECT id FROM tie WHERE giver_id = ${of.school} OR receiver_id = ${of.school}`, row)
  return found.map(({ id }) => id)
}

export function countTiesIn(db: ReadableDb, id: WaveId): number {
  return get(db, sql`SELECT count(*) AS n FROM tie WHERE wave_id = ${id}`, count)?.n ?? 0
}

/** In the order of cases. */
export function listMaps(db: ReadableDb): MapPicture[] {
  return all(
    db,
    sql`SELECT m.case_id AS caseId, m.file_name AS fileName, m.media_type AS mediaType, m.width, m.height,
          m.file_sha256 AS sha256
        FROM map_picture m JOIN study_case c ON c.id = m.case_id ORDER BY c.position, c.id`,
    mapPicture,
  )
}

export function readMapBytes(db: ReadableDb, caseId: CaseId): Uint8Array | undefined {
  return get(
    db,
    sql`SELECT f.bytes FROM map_picture m JOIN imported_file f ON f.sha256 = m.file_sha256
        WHERE m.case_id = ${caseId}`,
    z.object({ bytes: z.instanceof(Uint8Array) }),
  )?.bytes
}

/** In the place of the one the case has. */
export function putMap(db: WritableDb, m: MapPicture): void {
  run(
    db,
    sql`INSERT INTO map_picture (case_id, file_sha256, file_name, media_type, width, height)
        VALUES (${m.caseId}, ${m.sha256}, ${m.fileName}, ${m.mediaType}, ${m.width}, ${m.height})
        ON CONFLICT (case_id) DO UPDATE SET file_sha256 = excluded.file_sha256, file_name = excluded.file_name,
          media_type = excluded.media_type, width = excluded.width, height = excluded.height`,
  )
}

export function deleteMap(db: WritableDb, caseId: CaseId): void {
  run(db, sql`DELETE FROM map_picture WHERE case_id = ${caseId}`)
}
