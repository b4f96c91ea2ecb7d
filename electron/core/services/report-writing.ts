// What is asked for as something that can be written: its name, every text of it for the check of names, and its bytes.
import { AppError } from '../../../shared/api/errors.ts'
import { codePaths } from '../../../shared/domain/codebook/path.ts'
import { openToAll } from '../../../shared/domain/judgements/blind.ts'
import { pseudonymiser } from '../../../shared/domain/pseudonyms/pseudonymise.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { ReportOf, ReportRecord, ReportTable, WrittenFormat } from '../../../shared/schema/report.ts'
import type { ReadableDb } from '../db/sql.ts'
import { type Block, type Document, wordsOfInlines } from '../files/report/blocks.ts'
import { blocksHtml } from '../files/report/blocks-html.ts'
import { blocksMarkdown } from '../files/report/blocks-markdown.ts'
import { buildCross } from '../files/report/build-cross.ts'
import { buildTables } from '../files/report/build-tables.ts'
import { caseDocument } from '../files/report/case-document.ts'
import type { CaseReport } from '../files/report/case-report.ts'
import { crossDocument } from '../files/report/cross-document.ts'
import type { CrossReport } from '../files/report/cross-report.ts'
import { fileNameOf } from '../files/report/file-name.ts'
import { withTexts } from '../files/report/pseudonymous.ts'
import { crossQuotesOf, quotesOf, recordOf } from '../files/report/record.ts'
import { renderHtml } from '../files/report/render-html.ts'
import type { EvidenceTable } from '../files/report/tables.ts'
import { listCases } from '../repositories/cases.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { findCase } from './cases.ts'
import { excerptReader } from './excerpts.ts'
import { namesOf } from './names.ts'
import { type Chosen, caseReportOf, type ReportStudy, reportStudy } from './report-material.ts'

/** Html and Markdown are written at once; the others take the time they take. */
export type Writable = {
  /** Without its ending. */
  fileName: string
  texts: () => string[]
  html: () => string
  markdown: () => string
  docx: () => Promise<Uint8Array>
}

export const mimes: Readonly<Record<WrittenFormat, string>> = {
  html: 'text/html',
  md: 'text/markdown',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}

/** Quotes of a case in each direction of a contrast, unless something else is asked. */
export const usualCrossQuotes = 2

/** Everything the report on a case says. @throws case.not_found */
export function caseReport(db: ReadableDb, caseId: CaseId, choices: Chosen): CaseReport {
  const study = reportStudy(db, choices)
  const original = caseReportOf(study, caseId)
  const shown = choices.pseudonyms ? withTexts(original, pseudonymiser(namesOf(db))) : original
  const record = recordOf(quotesOf(original), quotesOf(shown), study.written, choices.pseudonyms)
  return { ...shown, record }
}

/** Cases side by side, in the order of the study. @throws case.not_found, report.no_cases */
export function crossReport(
  db: ReadableDb,
  caseIds: readonly CaseId[] | undefined,
  choices: Chosen,
  quotes: number | null,
): CrossReport {
  const study = reportStudy(db, withoutNetwork(choices))
  const original = buildCross(
    casesOf(db, caseIds).map((id) => caseReportOf(study, id)),
    choices.sections,
    quotes,
  )
  const shown = choices.pseudonyms ? withTexts(original, pseudonymiser(namesOf(db))) : original
  const record = recordOf(crossQuotesOf(original), crossQuotesOf(shown), study.written, choices.pseudonyms)
  return { ...shown, record }
}

/** With every quote, for others to choose from, and without what only the report on one case tells. */
function withoutNetwork(choices: Chosen): Chosen {
  return { ...choices, quotes: null, sections: choices.sections.filter((each) => each !== 'network') }
}

function casesOf(db: ReadableDb, wanted: readonly CaseId[] | undefined): CaseId[] {
  const all = listCases(db).map(({ id }) => id)
  const missing = wanted?.find((id) => !all.includes(id))
  if (missing !== undefined) throw new AppError('case.not_found', { case: missing })
  const chosen = wanted === undefined || wanted.length === 0 ? all : all.filter((id) => wanted.includes(id))
  if (chosen.length === 0) throw new AppError('report.no_cases', {})
  return chosen
}

export function writableCase(report: CaseReport): Writable {
  const document = caseDocument(report)
  const { report: say } = messagesFor(report.language)
  return {
    fileName: fileNameOf([say.fileName, report.case.name]),
    texts: () => textsOf(document),
    html: () => renderHtml(report),
    markdown: () => blocksMarkdown(document),
    docx: () => wordFile(document, report.record),
  }
}

export function writableCross(report: CrossReport): Writable {
  const document = crossDocument(report)
  const { report: say, reporting } = messagesFor(report.language)
  return {
    fileName: fileNameOf([say.fileName, reporting.written.cross.fileName]),
    texts: () => textsOf(document),
    html: () => blocksHtml(document, report.record),
    markdown: () => blocksMarkdown(document),
    docx: () => wordFile(document, report.record),
  }
}

/** What writes Word files is large: it is loaded when there is one to write. */
async function wordFile(document: Document, record: ReportRecord | null): Promise<Uint8Array> {
  const { renderDocx } = await import('../files/report/render-docx.ts')
  return renderDocx(document, record)
}

/** Everything a document says, one text a block. */
function textsOf({ title, study, front, body }: Document): string[] {
  return [title, study, ...front.map(({ text }) => text), ...body.map(textOf)]
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'heading':
      return block.text
    case 'paragraph':
      return wordsOfInlines(block.content)
    case 'list':
      return block.items.map(wordsOfInlines).join('\n\n')
    case 'facts':
      return block.facts.map(({ text }) => text).join('\n\n')
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ head }) => head),
        ...block.rows.flat().map((cell) => (typeof cell === 'string' ? cell : wordsOfInlines(cell))),
      ].join('\n\n')
    case 'figure':
      return [block.caption, block.words, block.svg.replace(/<[^>]*>/g, ' ')].join('\n\n')
    case 'quote':
      return [
        block.text,
        block.whence,
        ...block.notes.flatMap(({ line, more }) => [line, ...more.map(({ text }) => text)]),
      ].join('\n\n')
  }
}

/** The tables of a case or of all: the four of them, or the one that is asked for. @throws case.not_found */
export function evidenceTables(
  db: ReadableDb,
  { caseId, table }: { caseId?: CaseId | undefined; table?: ReportTable | undefined },
  choices: Chosen,
): EvidenceTable[] {
  const study = reportStudy(db, withoutNetwork(choices))
  const cases = listCases(db)
  const wanted = caseId === undefined ? cases.map(({ id }) => id) : [caseId]
  // Two of them need no report, which takes longer than they do.
  const needsReports = table !== 'codings' && table !== 'judgements'
  if (caseId !== undefined) findCase(db, caseId)
  const reports = needsReports ? wanted.map((id) => caseReportOf(study, id)) : []
  const built = buildTables({
    language: choices.language,
    model: study.model,
    reports,
    cases: new Map(cases.map(({ id, name }) => [id, name])),
    sources: new Map(study.sources.map((source) => [source.id, source])),
    paths: codePaths(study.codes),
    codings: codingsIn(study, caseId),
    judgements: judgementsIn(study, wanted),
  })
  const tables = built.filter(({ id }) => table === undefined || id === table)
  if (!choices.pseudonyms) return tables
  const change = pseudonymiser(namesOf(db))
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? change(cell) : cell))),
  }))
}

function codingsIn({ db, codings, sources, speakerName }: ReportStudy, caseId: CaseId | undefined) {
  const reader = excerptReader(db)
  const wanted = new Set(
    sources.filter((source) => caseId === undefined || source.caseId === caseId).map(({ id }) => id),
  )
  return codings
    .filter((coding) => wanted.has(coding.sourceId))
    .map((coding) => {
      const speaker = reader.speaker(coding.sourceId, coding)
      return {
        ...reader.excerpt(coding),
        speaker: speaker === null ? null : speakerName(coding.sourceId, speaker),
      }
    })
}

function judgementsIn({ db, coderName }: ReportStudy, cases: readonly CaseId[]) {
  return openToAll(listJudgements(db))
    .filter((each) => cases.includes(each.caseId))
    .map((each) => ({ ...each, author: coderName(each.author) }))
}

export function tableTexts(tables: readonly EvidenceTable[]): string[] {
  return tables.flatMap(({ rows }) =>
    rows.map((row) => row.filter((cell) => typeof cell === 'string').join('\n\n')),
  )
}

/** Files that tables can be written as. @throws report.which_table when a CSV file would have to hold several */
export async function writtenTables(
  tables: readonly EvidenceTable[],
  of: ReportOf & { kind: 'tables' },
  format: 'xlsx' | 'csv',
): Promise<Uint8Array> {
  const { tableCsv, tablesXlsx } = await import('../files/report/render-tables.ts')
  if (format === 'xlsx')
    return tablesXlsx(tables.filter(({ id }) => of.table === undefined || id === of.table))
  const table = tables.find(({ id }) => id === of.table)
  if (table === undefined) throw new AppError('report.which_table', {})
  return Buffer.from(tableCsv(table))
}
