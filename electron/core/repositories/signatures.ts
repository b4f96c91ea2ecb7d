// Signatures and affirmations of judgements, with what each froze.
import { z } from 'zod'
import { type CaseId, type JudgementId, judgementId } from '../../../shared/schema/ids.ts'
import { type Affirmation, affirmation, type Signature, signature } from '../../../shared/schema/judgement.ts'
import { type JudgementSnapshot, judgementSnapshot } from '../../../shared/schema/judgement-snapshot.ts'
import { type Model, model } from '../../../shared/schema/model.ts'
import { jsonColumn } from '../db/columns.ts'
import { all, get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'

const signatureRow = signature.extend({ judgementId })
const affirmationRow = affirmation.extend({ judgementId })
const snapshotRow = z.object({ judgementId, at: z.string(), snapshot: jsonColumn(judgementSnapshot) })

export type KeptSnapshot = z.output<typeof snapshotRow>

/** Who signed what and when, without what it froze. */
export function listSignatureFacts(db: ReadableDb): (Signature & { judgementId: JudgementId })[] {
  return all(
    db,
    sql`SELECT judgement_id AS judgementId, signed_by AS "by", at, json_extract(snapshot, '$.seq') AS seq,
          json_extract(snapshot, '$.model.version') AS modelVersion
        FROM judgement_signature ORDER BY at, judgement_id`,
    signatureRow,
  )
}

/** Oldest first. */
export function listAffirmationFacts(db: ReadableDb): (Affirmation & { judgementId: JudgementId })[] {
  return all(
    db,
    sql`SELECT judgement_id AS judgementId, id, affirmed_by AS "by", at, json_extract(snapshot, '$.seq') AS seq,
          json_extract(snapshot, '$.model.version') AS modelVersion, note
        FROM judgement_affirmation ORDER BY at, id`,
    affirmationRow,
  )
}

/** What was frozen at a judgement's signature, then at each affirmation, oldest first; empty for a draft. */
export function snapshotsOf(db: ReadableDb, id: JudgementId): KeptSnapshot[] {
  return [
    ...all(
      db,
      sql`SELECT judgement_id AS judgementId, at, snapshot FROM judgement_signature WHERE judgement_id = ${id}`,
      snapshotRow,
    ),
    ...all(
      db,
      sql`SELECT judgement_id AS judgementId, at, snapshot FROM judgement_affirmation WHERE judgement_id = ${id}
          ORDER BY at, id`,
      snapshotRow,
    ),
  ]
}

export function insertSignature(
  db: WritableDb,
  id: JudgementId,
  made: Pick<Signature, 'by' | 'at'>,
  snapshot: JudgementSnapshot,
): void {
  run(
    db,
    sql`INSERT INTO judgement_signature (judgement_id, signed_by, at, snapshot)
        VALUES (${id}, ${made.by}, ${made.at}, ${JSON.stringify(snapshot)})`,
  )
}

export function insertAffirmation(
  db: WritableDb,
  of: JudgementId,
  made: Pick<Affirmation, 'id' | 'by' | 'at' | 'note'>,
  snapshot: JudgementSnapshot,
): void {
  run(
    db,
    sql`INSERT INTO judgement_affirmation (judgement_id, id, affirmed_by, at, note, snapshot)
        VALUES (${of}, ${made.id}, ${made.by}, ${made.at}, ${made.note}, ${JSON.stringify(snapshot)})`,
  )
}

export function deleteSignaturesOf(db: WritableDb, caseId: CaseId): void {
  run(
    db,
    sql`DELETE FROM judgement_affirmation
        WHERE judgement_id IN (SELECT id FROM judgement WHERE case_id = ${caseId})`,
  )
  run(
    db,
    sql`DELETE FROM judgement_signature
        WHERE judgement_id IN (SELECT id FROM judgement WHERE case_id = ${caseId})`,
  )
}

/** Keeps a model under the hash of its JSON; one that is kept already stays. */
export function keepModel(db: WritableDb, sha256: string, json: string): void {
  run(db, sql`INSERT OR IGNORE INTO frozen_model (sha256, model) VALUES (${sha256}, ${json})`)
}

export function readFrozenModel(db: ReadableDb, sha256: string): Model | undefined {
  return get(
    db,
    sql`SELECT model FROM frozen_model WHERE sha256 = ${sha256}`,
    z.object({ model: jsonColumn(model) }),
  )?.model
}

/** As stored: what the hash is taken over. For the check. */
export function listFrozenModels(db: ReadableDb): { sha256: string; model: string }[] {
  return all(
    db,
    sql`SELECT sha256, model FROM frozen_model ORDER BY sha256`,
    z.object({ sha256: z.string(), model: z.string() }),
  )
}

/** Every snapshot there is, signatures before affirmations, for the check and the dump. */
export function listSnapshots(db: ReadableDb): KeptSnapshot[] {
  return all(
    db,
    sql`SELECT judgement_id AS judgementId, at, snapshot FROM judgement_signature
        UNION ALL SELECT judgement_id, at, snapshot FROM judgement_affirmation
        ORDER BY judgementId, at`,
    snapshotRow,
  )
}
