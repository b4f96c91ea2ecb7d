// Every table of the study, for spreadsheets: those of the evidence and those of the study itself.
import { treeOrder } from '../../../shared/domain/codebook/tree.ts'
import { pseudonymiser } from '../../../shared/domain/pseudonyms/pseudonymise.ts'
import type { Operation } from '../../../shared/schema/history.ts'
import { usualChoices } from '../../../shared/schema/report.ts'
import type { Language } from '../../../shared/schema/text.ts'
import type { ReadableDb } from '../db/sql.ts'
import { csv } from '../files/export/csv.ts'
import { zipOf } from '../files/refi/write/archive.ts'
import { fileNameOf } from '../files/report/file-name.ts'
import type { Table } from '../files/report/tables.ts'
import { studyTables } from '../files/tables/study-tables.ts'
import { listOperations } from '../history/journal.ts'
import { listAttributes, listCases } from '../repositories/cases.ts'
import { namesOf } from './names.ts'
import { load, profileOf } from './profile.ts'
import { evidenceTables } from './report-writing.ts'

export function allTables(
  db: ReadableDb,
  { language, pseudonyms }: { language: Language; pseudonyms: boolean },
): Table[] {
  const { model, codes, sources, codings, waves } = load(db)
  const cases = listCases(db)
  const profiles = cases.map((each) => profileOf({ model, codes, sources, codings, waves }, each, [], null))
  const strengths = profiles.map(
    ({ stages }) => new Map(stages.flatMap((stage) => stage.indicators).map((each) => [each.id, each])),
  )
  const stageNames = new Map(model.stages.map(({ id, name }) => [id, name[language]]))
  const own = studyTables({
    language,
    model,
    codes: treeOrder(codes),
    cases,
    attributes: listAttributes(db),
    sources,
    codings,
    indicators: model.indicators.map(({ id, text, stage }) => ({
      id,
      text: text[language],
      stage: stageNames.get(stage) ?? stage,
      byCase: strengths.map((byIndicator) => {
        const found = byIndicator.get(id)
        return { strength: found?.strength ?? 0, passages: found?.supporting.passages ?? 0 }
      }),
    })),
    operations: journalOf(db, false),
  })
  const evidence = evidenceTables(db, {}, { ...usualChoices, pseudonyms, language })
  return [...evidence, ...(pseudonyms ? withNamesChanged(db, own) : own)]
}

/** Every operation, oldest first; what it was done to may have somebody's name. */
export function journalOf(db: ReadableDb, pseudonyms: boolean): Operation[] {
  const operations = listOperations(db, { before: null, limit: 1_000_000, filter: {} }).reverse()
  if (!pseudonyms) return operations
  const change = pseudonymiser(namesOf(db))
  return operations.map((each) => ({ ...each, subject: change(each.subject) }))
}

function withNamesChanged(db: ReadableDb, tables: readonly Table[]): Table[] {
  const change = pseudonymiser(namesOf(db))
  return tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, head: change(column.head) })),
    rows: table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? change(cell) : cell))),
  }))
}

/** A file a table, by the names of the sheets. */
export function csvFilesOf(tables: readonly Table[]): Map<string, Uint8Array> {
  return new Map(
    tables.map(({ name, columns, rows }) => [
      `${fileNameOf([name])}.csv`,
      Buffer.from(csv([columns.map(({ head }) => head), ...rows])),
    ]),
  )
}

export const csvZipOf = (tables: readonly Table[]): Uint8Array => zipOf(csvFilesOf(tables))

export function tableTextsOf(tables: readonly Table[]): string[] {
  return tables.flatMap(({ columns, rows }) => [
    columns.map(({ head }) => head).join('\n\n'),
    ...rows.map((row) => row.filter((cell) => typeof cell === 'string').join('\n\n')),
  ])
}
