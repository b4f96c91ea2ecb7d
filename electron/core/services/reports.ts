// Reports: everything they need is loaded here, put together by a pure builder, written in one format.
import { AppError } from '../../../shared/api/errors.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import type { ReportOf, WrittenFormat } from '../../../shared/schema/report.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { fileNameOf } from '../files/report/file-name.ts'
import type { Platform } from '../platform.ts'
import { leaksIn, refuseLeaks } from './leaks.ts'
import { type Asked, type Chosen, chosen } from './report-material.ts'
import {
  caseReport,
  crossReport,
  evidenceTables,
  mimes,
  tableTexts,
  usualCrossQuotes,
  type Writable,
  writableCase,
  writableCross,
  writtenTables,
} from './report-writing.ts'
import { verifyReport } from './verify-report.ts'

export const reportServices: ServicesOf<'reports'> = {
  'reports.case': ({ db }, { caseId, format, ...asked }) =>
    page(writable(db, { kind: 'case', caseId }, asked), format),
  'reports.cross': ({ db }, { caseIds, format, ...asked }) =>
    page(writable(db, { kind: 'cross', caseIds }, asked), format),
  'reports.leaks': ({ db }, { of, ...asked }) => leaksIn(db, textsOf(db, of, asked)),
  'reports.write': ({ study, platform }, { of, format, allowLeaks, ...asked }) =>
    write(study.file.db, platform, { of, format, asked, allowLeaks: allowLeaks ?? false }),
  'reports.verify': async ({ study, staged }, { stagedId }) => {
    const file = staged.find(stagedId)
    if (file === null) throw new AppError('import.staged_missing', { id: stagedId })
    staged.discard(stagedId)
    return verifyReport(study.file.db, file.bytes)
  },
}

function writable(db: ReadableDb, of: Exclude<ReportOf, { kind: 'tables' }>, asked: Asked): Writable {
  const choices = chosen(asked)
  if (of.kind === 'case') return writableCase(caseReport(db, of.caseId, choices))
  const quotes = asked.quotes === undefined ? usualCrossQuotes : choices.quotes
  return writableCross(crossReport(db, of.caseIds, choices, quotes))
}

function page({ fileName, html, markdown }: Writable, format: 'html' | 'md') {
  return {
    fileName: `${fileName}.${format}`,
    mime: mimes[format],
    content: format === 'html' ? html() : markdown(),
  }
}

function textsOf(db: ReadableDb, of: ReportOf, asked: Asked): string[] {
  return of.kind === 'tables'
    ? tableTexts(evidenceTables(db, of, chosen(asked)))
    : writable(db, of, asked).texts()
}

type Wanted = { of: ReportOf; format: WrittenFormat; asked: Asked; allowLeaks: boolean }

/**
 * With pseudonyms wanted, nothing is written while a real name is left, unless that is allowed.
 * @throws report.leaks, report.format, report.which_table, report.no_browser, report.pdf_failed, case.not_found
 */
async function write(db: ReadableDb, platform: Platform, { of, format, asked, allowLeaks }: Wanted) {
  const choices = chosen(asked)
  const check = (texts: () => string[]) => {
    if (choices.pseudonyms && !allowLeaks) refuseLeaks(leaksIn(db, texts()))
  }
  if (of.kind === 'tables') {
    if (format !== 'xlsx' && format !== 'csv') throw new AppError('report.format', { format })
    const tables = evidenceTables(db, of, choices)
    check(() => tableTexts(tables))
    return file(tablesName(of, choices), format, await writtenTables(tables, of, format))
  }
  if (format === 'xlsx' || format === 'csv') throw new AppError('report.format', { format })
  const made = writable(db, of, asked)
  check(made.texts)
  return file(made.fileName, format, await written(made, format, platform))
}

async function written(
  { html, markdown, docx }: Writable,
  format: 'html' | 'md' | 'docx' | 'pdf',
  { printPdf }: Platform,
): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return Buffer.from(html())
    case 'md':
      return Buffer.from(markdown())
    case 'docx':
      return docx()
    case 'pdf':
      if (printPdf === undefined) throw new AppError('report.no_browser', {})
      return printPdf(html())
  }
}

function file(name: string, format: WrittenFormat, bytes: Uint8Array) {
  return {
    fileName: `${name}.${format}`,
    mime: mimes[format],
    base64: Buffer.from(bytes).toString('base64'),
  }
}

function tablesName({ table }: ReportOf & { kind: 'tables' }, { language }: Chosen): string {
  const { reporting } = messagesFor(language)
  return fileNameOf([reporting.tables.fileName, ...(table === undefined ? [] : [reporting.tables[table]])])
}
