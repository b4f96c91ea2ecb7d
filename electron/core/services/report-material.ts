// Everything reports are made from, loaded once for however many cases, and one case's report built of it.

import { openToAll } from '../../../shared/domain/judgements/blind.ts'
import { isStageJudgement } from '../../../shared/domain/judgements/standing.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import type { CaseId, SourceId } from '../../../shared/schema/ids.ts'
import type { Judgement, StageJudgement } from '../../../shared/schema/judgement.ts'
import { type ReportChoices, reportSections, usualChoices } from '../../../shared/schema/report.ts'
import type { SourceText } from '../../../shared/schema/source.ts'
import type { Language } from '../../../shared/schema/text.ts'
import type { ReadableDb } from '../db/sql.ts'
import { buildReport } from '../files/report/build-report.ts'
import type { CaseReport } from '../files/report/case-report.ts'
import { coderNames, signedAs } from '../files/report/nameless.ts'
import type { Texts } from '../files/report/quotes.ts'
import type { Written } from '../files/report/record.ts'
import { wordsFor } from '../files/report/words.ts'
import { listOperations, operationHash } from '../history/journal.ts'
import { listAttributes } from '../repositories/cases.ts'
import { listAnswers, listExclusions } from '../repositories/evidence-marks.ts'
import { listFactCitations } from '../repositories/fact-citations.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { listMemosAbout } from '../repositories/memos.ts'
import { readText } from '../repositories/sources.ts'
import { readStudy } from '../repositories/study.ts'
import { version } from '../version.ts'
import { findCase } from './cases.ts'
import { gapsOfCase } from './gaps.ts'
import { speakerNames } from './names.ts'
import { type Loaded, layersOf, load, profileOf } from './profile.ts'
import { networkParts } from './report-network.ts'
import { reportedFacts } from './report-parts/facts.ts'
import { standingsOf } from './staleness.ts'

/** All that can be chosen of a report. */
export type Chosen = ReportChoices & { language: Language }

/** What a call may leave open. */
export type Asked = { [K in keyof ReportChoices]?: ReportChoices[K] | undefined } & { language: Language }

/** What was asked, with what was left open as usual. */
export function chosen(asked: Asked): Chosen {
  return {
    language: asked.language,
    sections: asked.sections ?? [...reportSections],
    quotes: asked.quotes === undefined ? usualChoices.quotes : asked.quotes,
    pseudonyms: asked.pseudonyms ?? usualChoices.pseudonyms,
    coders: asked.coders ?? usualChoices.coders,
  }
}

export type ReportStudy = Loaded & {
  db: ReadableDb
  choices: Chosen
  study: ReturnType<typeof readStudy>
  asOf: CaseReport['asOf']
  written: Written
  /** Stage judgements open to all, oldest first. */
  judgements: StageJudgement[]
  /** Those of parts of the model that stand, likewise. */
  partJudgements: Judgement[]
  /** What stands for a coder's name. */
  coderName: (name: string) => string
  /** What stands for a speaker's label. */
  speakerName: (source: SourceId, label: string) => string
}

export function reportStudy(db: ReadableDb, choices: Chosen): ReportStudy {
  const loaded = load(db)
  const study = readStudy(db)
  const open = openToAll(listJudgements(db))
  const judgements = open.filter(isStageJudgement)
  const [last] = listOperations(db, { before: null, limit: 1, filter: {} })
  if (last === undefined) throw new Error('The study has no journal.')
  const { reporting } = messagesFor(choices.language)
  const coderName = coderNames(
    choices.coders,
    loaded.codings,
    [...open, ...listExclusions(db), ...listAnswers(db), ...listFactCitations(db)].map(
      ({ author }) => author,
    ),
    reporting.written.coderNumber,
  )
  return {
    ...loaded,
    codings: signedAs(loaded.codings, coderName),
    db,
    choices,
    study,
    asOf: { at: last.at, operation: last.seq },
    written: {
      study: study.id,
      operation: last.seq,
      hash: operationHash(db, last.seq) ?? '',
      key: operationHash(db, 1) ?? '',
    },
    judgements: signedAs(judgements, coderName),
    partJudgements: open.filter((each) => !isStageJudgement(each) && each.supersededBy === null),
    coderName,
    speakerName: choices.pseudonyms ? speakerNames(db) : (_, label) => label,
  }
}

/** Everything the report on a case says, without what it can be verified by. @throws case.not_found */
export function caseReportOf(from: ReportStudy, caseId: CaseId): CaseReport {
  const { db, choices, coderName } = from
  const of = findCase(db, caseId)
  const judgements = from.judgements.filter((each) => each.caseId === of.id)
  const partJudgements = from.partJudgements.filter((each) => each.caseId === of.id)
  return buildReport({
    ...from,
    language: choices.language,
    version: version(),
    study: from.study.title,
    studyLanguage: from.study.language,
    case: of,
    attributes: listAttributes(db),
    texts: textsOf(db),
    profile: profileOf(from, of, judgements, null),
    layers: layersOf(from, of.id, null),
    judgements,
    partJudgements,
    standings: new Map(
      standingsOf(db, [...judgements, ...partJudgements]).map((each) => [each.judgementId, each]),
    ),
    gaps: gapsOfCase(
      db,
      of.id,
      [...judgements, ...partJudgements].filter(({ supersededBy }) => supersededBy === null),
    ),
    facts: reportedFacts(db, of.id, {
      language: choices.language,
      words: wordsFor({ language: choices.language, studyLanguage: from.study.language }),
      coderName,
    }),
    network: (cite) => (choices.sections.includes('network') ? networkParts(from, of.id, cite) : []),
    memos: signedAs(listMemosAbout(db, { kind: 'case', id: of.id }), coderName),
    exclusions: signedAs(listExclusions(db), coderName),
    answers: signedAs(listAnswers(db), coderName),
  })
}

/** Each text is read when it is first asked for: what is cited may be in another case by now, or gone. */
function textsOf(db: ReadableDb): Texts {
  const read = new Map<SourceId, SourceText | undefined>()
  return {
    get: (id) => {
      if (!read.has(id)) read.set(id, readText(db, id))
      return read.get(id)
    },
  }
}
