// The report's section on what a network is made of and does: each part loads what it tells and says it as blocks.
import { messagesFor } from '../../../shared/i18n/index.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import type { PlacedLink } from '../../../shared/schema/linked-excerpt.ts'
import type { Language } from '../../../shared/schema/text.ts'
import type { ReadableDb } from '../db/sql.ts'
import type { Block } from '../files/report/blocks.ts'
import type { Citation, ReportPart } from '../files/report/case-report.ts'
import { citationBlock } from '../files/report/quote-blocks.ts'
import { type Words, wordsFor } from '../files/report/words.ts'
import type { Chosen } from './report-material.ts'
import { factsPart } from './report-parts/facts.ts'
import { meetingsPart } from './report-parts/meetings.ts'
import { modelPart } from './report-parts/model.ts'
import { objectivesPart } from './report-parts/objectives.ts'
import { peoplePart } from './report-parts/people.ts'
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
  /** Words linked to something as a quote of the report, which it can be verified by like any other. */
  quote: (link: PlacedLink) => Block
}

/** Null: there is nothing to tell, and so no head either. */
export type Part = (context: PartContext) => ReportPart | null

/** In the order of the report. */
const parts: readonly Part[] = [
  peoplePart,
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
  cite: (link: PlacedLink) => Citation,
): ReportPart[] {
  const { db, choices, study, coderName } = from
  const { language } = choices
  const words = wordsFor({ language, studyLanguage: study.language })
  const { stances } = messagesFor(language).links
  const quote = (link: PlacedLink): Block => {
    const block = citationBlock(cite(link), words)
    if (block.type !== 'quote' || link.stance === null) return block
    return { ...block, notes: [{ line: stances[link.stance], more: [] }, ...block.notes] }
  }
  return parts.flatMap((part) => part({ db, caseId, language, words, coderName, quote }) ?? [])
}
