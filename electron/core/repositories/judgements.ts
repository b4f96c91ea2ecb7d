// Stage judgements and what each cites.
import { type CaseId, type JudgementId, judgementId } from '../../../shared/schema/ids.ts'
import { type Citation, citation, type Judgement, judgement } from '../../../shared/schema/judgement.ts'
import { all, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'
import { deleteMemosAbout } from './memos.ts'

const judgementRow = judgement.omit({ citations: true })
const citationRow = citation.extend({ judgementId })

/** Oldest first. */
export function listJudgements(db: ReadableDb): Judgement[] {
  const citations = Map.groupBy(
    all(
      db,
      sql`SELECT judgement_id AS judgementId, coding_id AS codingId, stance, source_id AS sourceId,
            start_offset AS start, end_offset AS "end", quote
          FROM judgement_citation ORDER BY judgement_id, position`,
      citationRow,
    ),
    (row) => row.judgementId,
  )
  return all(
    db,
    sql`SELECT id, case_id AS caseId, stage_id AS stage, rationale, rival_stage_id AS rivalStage,
          rival_reason AS rivalReason, confidence, author, at, superseded_by AS supersededBy
        FROM judgement ORDER BY at, id`,
    judgementRow,
  ).map((row) => ({
    ...row,
    citations: (citations.get(row.id) ?? []).map(({ judgementId: _of, ...cited }) => cited),
  }))
}

export function insertJudgement(db: WritableDb, j: Judgement): void {
  run(
    db,
    sql`INSERT INTO judgement (id, case_id, stage_id, rationale, rival_stage_id, rival_reason, confidence, author, at,
          superseded_by)
        VALUES (${j.id}, ${j.caseId}, ${j.stage}, ${j.rationale}, ${j.rivalStage}, ${j.rivalReason}, ${j.confidence},
          ${j.author}, ${j.at}, ${j.supersededBy})`,
  )
  for (const [position, cited] of j.citations.entries()) insertCitation(db, j.id, position, cited)
}

function insertCitation(db: WritableDb, id: JudgementId, position: number, cited: Citation): void {
  run(
    db,
    sql`INSERT INTO judgement_citation (judgement_id, position, coding_id, stance, source_id, start_offset,
          end_offset, quote)
        VALUES (${id}, ${position}, ${cited.codingId}, ${cited.stance}, ${cited.sourceId}, ${cited.start},
          ${cited.end}, ${cited.quote})`,
  )
}

/** Marks every judgement of the case that still stands as superseded by `by`, itself left out. */
export function supersedeStanding(db: WritableDb, caseId: CaseId, by: JudgementId): void {
  run(
    db,
    sql`UPDATE judgement SET superseded_by = ${by}
        WHERE case_id = ${caseId} AND superseded_by IS NULL AND id <> ${by}`,
  )
}

/** Removes every judgement of a case, with its citations and the memos about it. */
export function deleteJudgementsOf(db: WritableDb, caseId: CaseId): void {
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
