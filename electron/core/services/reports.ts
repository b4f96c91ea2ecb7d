// Reports: everything they need is loaded here, put together by a pure builder, written in one format.
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import type { CaseReport } from '../files/report/case-report.ts'
import { reportFileName } from '../files/report/file-name.ts'
import { quotesOf, recordOf } from '../files/report/record.ts'
import { renderHtml } from '../files/report/render-html.ts'
import { renderMarkdown } from '../files/report/render-markdown.ts'
import { type Chosen, caseReportOf, chosen, type ReportStudy, reportStudy } from './report-material.ts'

const formats = {
  html: { mime: 'text/html', render: renderHtml },
  md: { mime: 'text/markdown', render: renderMarkdown },
} as const

export const reportServices: ServicesOf<'reports'> = {
  'reports.case': ({ db }, { caseId, format, ...asked }) => {
    const report = caseReport(db, caseId, chosen(asked))
    const { mime, render } = formats[format]
    return { fileName: reportFileName(report, format), mime, content: render(report) }
  },
}

/** Everything the report on a case says. @throws case.not_found */
export function caseReport(db: ReadableDb, caseId: CaseId, choices: Chosen): CaseReport {
  return recorded(reportStudy(db, choices), caseId)
}

function recorded(study: ReportStudy, caseId: CaseId): CaseReport {
  const report = caseReportOf(study, caseId)
  const quotes = quotesOf(report)
  return { ...report, record: recordOf(quotes, quotes, study.written, false) }
}
