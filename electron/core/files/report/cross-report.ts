// Cases side by side, as plain data in one language. Made of the reports on each case: it says nothing they do not say.
import type { DimensionId } from '../../../../shared/schema/ids.ts'
import type { Status } from '../../../../shared/schema/profile.ts'
import type { ReportSection } from '../../../../shared/schema/report.ts'
import type { SourceKind } from '../../../../shared/schema/source.ts'
import type {
  CaseReport,
  CodingCounts,
  IndicatorRef,
  Passage,
  ReportAttribute,
  ReportJudgement,
  ReportStage,
  ReportSuggestion,
} from './case-report.ts'

export type CrossReport = Pick<
  CaseReport,
  'language' | 'version' | 'study' | 'studyLanguage' | 'asOf' | 'record' | 'model'
> & {
  sections: ReportSection[]
  cases: CrossCase[]
  stages: { name: string; description: string; indicators: CrossIndicator[] }[]
  contrasts: Contrast[]
  /** Indicators some cases show and others have nothing on, none against. */
  uneven: { indicator: IndicatorRef; stage: string; shown: string[]; missing: string[] }[]
}

export type CrossCase = {
  name: string
  attributes: ReportAttribute[]
  sources: number
  words: number
  kinds: SourceKind[]
  codings: CodingCounts
  coders: number
  judgement: Pick<ReportJudgement, 'stage' | 'author' | 'at' | 'confidence' | 'cited'> | null
  suggestion: ReportSuggestion
  stages: Pick<ReportStage, 'name' | 'fit' | 'coverage' | 'covered' | 'reached' | 'judged' | 'suggested'>[]
  missing: { noEvidence: number; thin: number; uncoded: number; kinds: SourceKind[] }
}

export type CrossCell = {
  status: Status
  strength: number
  for: number
  against: number
  sourcesFor: number
  sourcesAgainst: number
}

export type CrossIndicator = IndicatorRef & {
  dimension: { id: DimensionId; name: string }
  /** In the order of the cases. */
  cells: CrossCell[]
}

/** An indicator that divides the cases: its strength is above zero in some and below in others. */
export type Contrast = {
  indicator: IndicatorRef
  stage: string
  for: string[]
  against: string[]
  /** Evidence both ways that cancels out. */
  even: string[]
  missing: string[]
  sides: {
    case: string
    status: Status
    strength: number
    supports: Passage[]
    contradicts: Passage[]
    leftFor: number
    leftAgainst: number
  }[]
}

/** What a report on cases side by side can show; the rest of the choices is the case report's. */
export const crossSections: readonly ReportSection[] = [
  'facts',
  'sources',
  'judgement',
  'profile',
  'evidence',
  'missing',
  'method',
]
