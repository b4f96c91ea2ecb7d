// The case report: everything it needs is loaded here, put together by a pure builder, written in one format.
import { isApart, isStageJudgement } from '../../../shared/domain/judgements/standing.ts'
import type { CaseId, SourceId } from '../../../shared/schema/ids.ts'
import type { Judgement } from '../../../shared/schema/judgement.ts'
import type { SourceText } from '../../../shared/schema/source.ts'
import type { Language } from '../../../shared/schema/text.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { buildReport } from '../files/report/build-report.ts'
import type { CaseReport } from '../files/report/case-report.ts'
import { reportFileName } from '../files/report/file-name.ts'
import { renderHtml } from '../files/report/render-html.ts'
import { renderMarkdown } from '../files/report/render-markdown.ts'
import { listOperations } from '../history/journal.ts'
import { listAttributes } from '../repositories/cases.ts'
import { listAnswers, listExclusions } from '../repositories/evidence-marks.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { listMemosAbout } from '../repositories/memos.ts'
import { readText } from '../repositories/sources.ts'
import { readStudy } from '../repositories/study.ts'
import { version } from '../version.ts'
import { findCase } from './cases.ts'
import { type Loaded, layersOf, load, profileOf } from './profile.ts'

const formats = {
  html: { mime: 'text/html', render: renderHtml },
  md: { mime: 'text/markdown', render: renderMarkdown },
} as const

export const reportServices: ServicesOf<'reports'> = {
  'reports.case': ({ db }, { caseId, format, language }) => {
    const report = caseReport(db, caseId, language)
    const { mime, render } = formats[format]
    return { fileName: reportFileName(report, format), mime, content: render(report) }
  },
}

/** Everything the report on a case says. @throws case.not_found */
export function caseReport(db: ReadableDb, caseId: CaseId, language: Language): CaseReport {
  const of = findCase(db, caseId)
  const loaded = load(db)
  const study = readStudy(db)
  const judgements = listJudgements(db)
    .filter((each) => each.caseId === of.id && !isApart(each))
    .filter(isStageJudgement)
  const [last] = listOperations(db, { before: null, limit: 1, filter: {} })
  if (last === undefined) throw new Error('The study has no journal.')
  return buildReport({
    ...loaded,
    language,
    version: version(),
    study: study.title,
    studyLanguage: study.language,
    asOf: { at: last.at, operation: last.seq },
    case: of,
    attributes: listAttributes(db),
    texts: textsFor(db, loaded, of.id, judgements),
    profile: profileOf(loaded, of, judgements),
    layers: layersOf(loaded, of.id),
    judgements,
    memos: listMemosAbout(db, { kind: 'case', id: of.id }),
    exclusions: listExclusions(db),
    answers: listAnswers(db),
  })
}

/** Texts of the case's sources and of what its judgements cite; a cited source may be gone. */
function textsFor(
  db: ReadableDb,
  { sources }: Loaded,
  caseId: CaseId,
  judgements: readonly Judgement[],
): Map<SourceId, SourceText> {
  const wanted = new Set([
    ...sources.filter((source) => source.caseId === caseId).map((source) => source.id),
    ...judgements.flatMap((each) => each.citations.map((cited) => cited.sourceId)),
  ])
  return new Map(
    [...wanted].flatMap((id) => {
      const found = readText(db, id)
      return found === undefined ? [] : [[id, found] as const]
    }),
  )
}
