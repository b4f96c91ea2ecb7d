// Facts cited for or against indicators, each with what it was when it was cited.
import { z } from 'zod'
import { type FactCitation, factCitation, factSubjectKinds, factThen } from '../../../shared/schema/fact.ts'
import type { CaseId, FactCitationId } from '../../../shared/schema/ids.ts'
import { jsonColumn } from '../db/columns.ts'
import { all, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'
import { deleteLinked } from './linked-excerpts.ts'

const citationRow = factCitation
  .omit({ subject: true })
  .extend({ ofKind: z.enum(factSubjectKinds), ofId: z.string(), was: jsonColumn(factThen) })
  .transform(({ ofKind, ofId, ...row }) => ({
    ...row,
    subject: { kind: ofKind, id: ofId },
  }))

/** In the order they were made. */
export function listFactCitations(db: ReadableDb): FactCitation[] {
  return all(
    db,
    sql`SELECT id, case_id AS caseId, indicator_id AS indicatorId, fact_kind AS kind, of_kind AS ofKind,
          of_id AS ofId, wave_id AS wave, stance, note, author, at, fact_then AS was
        FROM fact_citation ORDER BY at, id`,
    citationRow,
  )
}

export function insertFactCitation(db: WritableDb, c: FactCitation): void {
  run(
    db,
    sql`INSERT INTO fact_citation (id, case_id, indicator_id, fact_kind, of_kind, of_id, wave_id, stance,
          note, author, at, fact_then)
        VALUES (${c.id}, ${c.caseId}, ${c.indicatorId}, ${c.kind}, ${c.subject.kind}, ${c.subject.id}, ${c.wave},
          ${c.stance}, ${c.note}, ${c.author}, ${c.at}, ${JSON.stringify(c.was)})`,
  )
}

/** What is said of it, by whom and when, and the value it was said of. */
export function updateFactCitation(db: WritableDb, c: FactCitation): void {
  run(
    db,
    sql`UPDATE fact_citation SET stance = ${c.stance}, note = ${c.note}, author = ${c.author}, at = ${c.at},
          fact_then = ${JSON.stringify(c.was)}
        WHERE id = ${c.id}`,
  )
}

export function deleteFactCitation(db: WritableDb, id: FactCitationId): void {
  deleteLinked(db, { kind: 'fact', id })
  run(db, sql`DELETE FROM fact_citation WHERE id = ${id}`)
}

export function deleteFactCitationsOf(db: WritableDb, id: CaseId): void {
  for (const each of listFactCitations(db)) if (each.caseId === id) deleteFactCitation(db, each.id)
}
