// Judgements, what each cites, who signed them and what a consensus settles.
import { z } from 'zod'
import { type CaseId, type JudgementId, judgementId } from '../../../shared/schema/ids.ts'
import {
  type Affirmation,
  type Citation,
  citation,
  type Judgement,
  judgement,
  judgementSubject,
  type Signature,
  subjectKinds,
} from '../../../shared/schema/judgement.ts'
import { memoBody } from '../../../shared/schema/memo.ts'
import { booleanColumn, jsonColumn } from '../db/columns.ts'
import { all, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'
import { deleteMemosAbout } from './memos.ts'
import { deleteSignaturesOf, listAffirmationFacts, listSignatureFacts } from './signatures.ts'

const judgementRow = z
  .object({
    ...judgement.omit({ status: true, signature: true, affirmations: true, settles: true, citations: true })
      .shape,
    subject: z.enum(subjectKinds),
    subjectId: z.string().nullable(),
    rationaleBody: jsonColumn(memoBody).nullable(),
    blind: booleanColumn,
  })
  .transform(({ subject, subjectId, ...row }) => ({
    ...row,
    subject: judgementSubject.parse(
      subjectId === null ? { kind: subject } : { kind: subject, id: subjectId },
    ),
  }))
const citationRow = citation.extend({ judgementId })
const settlesRow = z.object({ consensusId: judgementId, judgementId })

/** Oldest first. */
export function listJudgements(db: ReadableDb): Judgement[] {
  const citations = Map.groupBy(
    all(
      db,
      sql`SELECT judgement_id AS judgementId, coding_id AS codingId, stance, weight, source_id AS sourceId,
            start_offset AS start, end_offset AS "end", quote
          FROM judgement_citation ORDER BY judgement_id, position`,
      citationRow,
    ),
    (row) => row.judgementId,
  )
  const signatures = new Map(listSignatureFacts(db).map(({ judgementId: id, ...made }) => [id, made]))
  const affirmations = Map.groupBy(listAffirmationFacts(db), (row) => row.judgementId)
  const settled = Map.groupBy(
    all(
      db,
      sql`SELECT consensus_id AS consensusId, judgement_id AS judgementId FROM judgement_settles
          ORDER BY consensus_id, judgement_id`,
      settlesRow,
    ),
    (row) => row.consensusId,
  )
  return all(
    db,
    sql`SELECT id, case_id AS caseId, subject_kind AS subject, subject_id AS subjectId, stage_id AS stage, verdict,
          wave_id AS wave, rationale, rationale_body AS rationaleBody, rival_stage_id AS rivalStage,
          rival_reason AS rivalReason, confidence, blind, revealed_at AS revealedAt, author, at,
          superseded_by AS supersededBy
        FROM judgement ORDER BY at, id`,
    judgementRow,
  ).map((row): Judgement => {
    const signature: Signature | null = signatures.get(row.id) ?? null
    return {
      ...row,
      status: row.supersededBy !== null ? 'superseded' : signature === null ? 'draft' : 'signed',
      signature,
      affirmations: (affirmations.get(row.id) ?? []).map(
        ({ judgementId: _of, ...made }): Affirmation => made,
      ),
      settles: (settled.get(row.id) ?? []).map((each) => each.judgementId),
      citations: (citations.get(row.id) ?? []).map(({ judgementId: _of, ...cited }) => cited),
    }
  })
}

/** The judgement with its citations and what it settles; it is signed apart. */
export function insertJudgement(db: WritableDb, j: Judgement): void {
  const body = j.rationaleBody === null ? null : JSON.stringify(j.rationaleBody)
  const subjectId = j.subject.kind === 'stage' ? null : j.subject.id
  run(
    db,
    sql`INSERT INTO judgement (id, case_id, subject_kind, subject_id, stage_id, verdict, wave_id, rationale,
          rationale_body, rival_stage_id, rival_reason, confidence, blind, revealed_at, author, at, superseded_by)
        VALUES (${j.id}, ${j.caseId}, ${j.subject.kind}, ${subjectId}, ${j.stage}, ${j.verdict}, ${j.wave},
          ${j.rationale}, ${body}, ${j.rivalStage}, ${j.rivalReason}, ${j.confidence}, ${Number(j.blind)},
          ${j.revealedAt}, ${j.author}, ${j.at}, ${j.supersededBy})`,
  )
  for (const [position, cited] of j.citations.entries()) insertCitation(db, j.id, position, cited)
  for (const settled of j.settles)
    run(db, sql`INSERT INTO judgement_settles (consensus_id, judgement_id) VALUES (${j.id}, ${settled})`)
}

function insertCitation(db: WritableDb, id: JudgementId, position: number, cited: Citation): void {
  run(
    db,
    sql`INSERT INTO judgement_citation (judgement_id, position, coding_id, stance, source_id, start_offset,
          end_offset, quote, weight)
        VALUES (${id}, ${position}, ${cited.codingId}, ${cited.stance}, ${cited.sourceId}, ${cited.start},
          ${cited.end}, ${cited.quote}, ${cited.weight})`,
  )
}

export function supersede(db: WritableDb, id: JudgementId, by: JudgementId): void {
  run(db, sql`UPDATE judgement SET superseded_by = ${by} WHERE id = ${id}`)
}

export function reveal(db: WritableDb, id: JudgementId, at: string): void {
  run(db, sql`UPDATE judgement SET revealed_at = ${at} WHERE id = ${id}`)
}

/** Removes every judgement of a case, with its citations, signatures and the memos about it. */
export function deleteJudgementsOf(db: WritableDb, caseId: CaseId): void {
  deleteSignaturesOf(db, caseId)
  run(
    db,
    sql`DELETE FROM judgement_settles
        WHERE consensus_id IN (SELECT id FROM judgement WHERE case_id = ${caseId})`,
  )
  run(
    db,
    sql`DELETE FROM judgement_citation
        WHERE judgement_id IN (SELECT id FROM judgement WHERE case_id = ${caseId})`,
  )
  for (const { id } of all(
    db,
    sql`SELECT id FROM judgement WHERE case_id = ${caseId}`,
    judgement.pick({ id: true }),
  ))
    deleteMemosAbout(db, { kind: 'judgement', id })
  run(db, sql`UPDATE judgement SET superseded_by = NULL WHERE case_id = ${caseId}`)
  run(db, sql`DELETE FROM judgement WHERE case_id = ${caseId}`)
}
