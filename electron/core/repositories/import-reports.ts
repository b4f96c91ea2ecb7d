// Reports on projects that were imported: kept with the study, so that years later it can be said what did not come along.
import { z } from 'zod'
import {
  type ProjectReport,
  type ProjectReportEntry,
  projectReport,
  projectReportEntry,
} from '../../../shared/schema/project-import.ts'
import { jsonColumn } from '../db/columns.ts'
import { all, get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'

const bodySchema = projectReport.pick({ name: true, origin: true, items: true, offsets: true })
const reportRow = z
  .object({
    ...projectReport.pick({ id: true, at: true, fileName: true, sha256: true, format: true }).shape,
    report: jsonColumn(bodySchema),
  })
  .transform(({ report, ...row }): ProjectReport => ({ ...row, ...report }))

/** Newest first; the items only counted. */
export function listImportReports(db: ReadableDb): ProjectReportEntry[] {
  return all(
    db,
    sql`SELECT r.id, r.at, r.file_name AS fileName, r.format, r.report ->> '$.name' AS name,
          r.report ->> '$.origin' AS origin,
          (SELECT count(*) FROM json_each(r.report, '$.items') WHERE value ->> '$.outcome' = 'imported') AS imported,
          (SELECT count(*) FROM json_each(r.report, '$.items') WHERE value ->> '$.outcome' = 'changed') AS changed,
          (SELECT count(*) FROM json_each(r.report, '$.items') WHERE value ->> '$.outcome' = 'skipped') AS skipped
        FROM import_report r ORDER BY r.at DESC, r.id DESC`,
    projectReportEntry,
  )
}

/** Oldest first, whole. */
export function readImportReports(db: ReadableDb): ProjectReport[] {
  return all(
    db,
    sql`SELECT id, at, file_name AS fileName, sha256, format, report FROM import_report ORDER BY at, id`,
    reportRow,
  )
}

export function readImportReport(db: ReadableDb, id: string): ProjectReport | undefined {
  return get(
    db,
    sql`SELECT id, at, file_name AS fileName, sha256, format, report FROM import_report WHERE id = ${id}`,
    reportRow,
  )
}

export function insertImportReport(db: WritableDb, r: ProjectReport): void {
  const { id, at, fileName, sha256, format, ...body } = r
  run(
    db,
    sql`INSERT INTO import_report (id, at, file_name, sha256, format, report)
        VALUES (${id}, ${at}, ${fileName}, ${sha256}, ${format}, ${JSON.stringify(body)})`,
  )
}
