// The report's section on what a network is made of and does: each part loads what it tells and says it as blocks.
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { Language } from '../../../shared/schema/text.ts'
import type { ReadableDb } from '../db/sql.ts'
import type { ReportPart } from '../files/report/case-report.ts'
import { type Words, wordsFor } from '../files/report/words.ts'
import type { Chosen } from './report-material.ts'
import { factsPart } from './report-parts/facts.ts'
import { meetingsPart } from './report-parts/meetings.ts'
import { modelPart } from './report-parts/model.ts'
import { objectivesPart } from './report-parts/objectives.ts'
import { planPart } from './report-parts/plan.ts'
import { tiesPart } from './report-parts/ties.ts'
import { timelinePart } from './report-parts/timeline.ts'

export type PartContext = {
  db: ReadableDb
  caseId: CaseId
  language: Language
  words: Words
  /** What stands for a coder's name. */
  coderName: (name: string) => string
}

/** Null: there is nothing to tell, and so no head either. */
export type Part = (context: PartContext) => ReportPart | null

/** In the order of the report. */
const parts: readonly Part[] = [
  meetingsPart,
  tiesPart,
  factsPart,
  timelinePart,
  modelPart,
  planPart,
  objectivesPart,
]

export function networkParts(
  from: {
    db: ReadableDb
    choices: Chosen
    study: { language: Language }
    coderName: (name: string) => string
  },
  caseId: CaseId,
): ReportPart[] {
  const { db, choices, study, coderName } = from
  const { language } = choices
  const words = wordsFor({ language, studyLanguage: study.language })
  return parts.flatMap((part) => part({ db, caseId, language, words, coderName }) ?? [])
}
