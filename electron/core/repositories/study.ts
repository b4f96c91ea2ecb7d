// The study's own row.
import { z } from 'zod'
import { type Language, language } from '../../../shared/schema/text.ts'
import { count } from '../db/columns.ts'
import { get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'

const studyRow = z.object({ id: z.string(), title: z.string(), language })
export type StudyRow = z.output<typeof studyRow>

export function readStudy(db: ReadableDb): StudyRow {
  const found = get(db, sql`SELECT id, title, language FROM study`, studyRow)
  if (found === undefined) throw new Error('The study has no row of its own.')
  return found
}

export function insertStudy(
  db: WritableDb,
  study: { id: string; title: string; language: Language; createdAt: string },
): void {
  run(
    db,
    sql`INSERT INTO study (id, title, language, created_at)
        VALUES (${study.id}, ${study.title}, ${study.language}, ${study.createdAt})`,
  )
}

export function renameStudy(db: WritableDb, title: string): void {
  run(db, sql`UPDATE study SET title = ${title}`)
}

export function countAll(db: ReadableDb): { cases: number; sources: number; codes: number; codings: number } {
  return {
    cases: get(db, sql`SELECT count(*) AS n FROM study_case`, count)?.n ?? 0,
    sources: get(db, sql`SELECT count(*) AS n FROM source`, count)?.n ?? 0,
    codes: get(db, sql`SELECT count(*) AS n FROM code`, count)?.n ?? 0,
    codings: get(db, sql`SELECT count(*) AS n FROM coding`, count)?.n ?? 0,
  }
}
