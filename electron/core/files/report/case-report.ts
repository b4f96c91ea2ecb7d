// All that a case report says, as plain data in one language: whatever the format, nothing is computed after this.
import type { AttributeType, AttributeValue } from '../../../../shared/schema/case.ts'
import type { Direction } from '../../../../shared/schema/coding.ts'
import type { CodeId, CodingId, DimensionId, SourceId } from '../../../../shared/schema/ids.ts'
import type { Judgement } from '../../../../shared/schema/judgement.ts'
import type { MemoBody } from '../../../../shared/schema/memo.ts'
import type { ComponentAttribute } from '../../../../shared/schema/model.ts'
import type { Status } from '../../../../shared/schema/profile.ts'
import type { ReportRecord, ReportSection } from '../../../../shared/schema/report.ts'
import type { SourceKind } from '../../../../shared/schema/source.ts'
import type { Language, Span } from '../../../../shared/schema/text.ts'
import type { Block } from './blocks.ts'
import type { ReportPartJudgement, ReportStanding } from './judgement-standing.ts'

export type CaseReport = {
  language: Language
  /** Of the program that wrote the report. */
  version: string
  study: string
  /** The language the study was made in, and so most likely its material. */
  studyLanguage: Language
  /** The last operation of the study's journal: the report is a function of the study up to it. */
  asOf: { at: string; operation: number }
  /** Those it shows, in the report's own order; what the others would quote is not among its quotes. */
  sections: ReportSection[]
  /** What it can be verified by; null while it is being made. */
  record: ReportRecord | null
  case: { name: string; description: string; attributes: ReportAttribute[] }
  model: ReportModel
  sources: ReportSource[]
  coders: { name: string; codings: CodingCounts }[]
  judgement: ReportJudgement | null
  /** Those that stand of parts of the model. */
  parts: ReportPartJudgement[]
  /** Newest first. */
  earlier: Omit<ReportJudgement, 'citations' | 'standing'>[]
  suggestion: ReportSuggestion
  stages: ReportStage[]
  /** Codes of this case tied to no indicator, with what they hold. */
  untied: { code: string; passages: Passages; left: Left }[]
  missing: Missing
  contrary: Contrary[]
  layers: ReportLayer[]
  /** What the network is made of and does, part by part, each with its head. */
  network: ReportPart[]
  /** The quotes of those parts, in their order. */
  networkQuotes: Citation[]
  /** Codes with codings in this case, in the codebook's order. */
  codes: ReportCode[]
  /** Paths of the others. */
  unusedCodes: string[]
  /** About the case itself, as they were written. */
  memos: ReportMemo[]
}

export type ReportPart = { title: string; blocks: Block[] }

/** `at`: changed last. */
export type ReportMemo = { title: string; author: string; at: string; body: MemoBody }

export type ReportAttribute = {
  name: string
  type: AttributeType
  /** Null: not recorded. */
  value: AttributeValue
}

export type ReportModel = {
  name: string
  version: number
  saturation: number
  threshold: number
  minCoverage: number
  /** Those some indicator is filed under. */
  dimensions: { id: DimensionId; name: string }[]
}

/** Numbers of codings, not of passages. */
export type CodingCounts = { all: number } & Record<Direction, number>

export type SourceRef = { number: number; title: string; kind: SourceKind; date: string | null }

export type ReportSource = SourceRef & {
  id: SourceId
  fileName: string
  sha256: string
  words: number
  codings: CodingCounts
  /** Every locator of this source that the report gives a quote for, in text order, with the quotes' places. */
  quoted: { locator: string; places: number[] }[]
}

/** Where the words of a quote are from, whatever is shown of them. `span` is null when they stand nowhere any more. */
export type Trace = { source: SourceId; span: Span | null }

/** Words of a source as they stand in it. */
export type Quote = {
  /** Place among all quotes of the report, from 1; no two have the same. */
  place: number
  text: string
  source: SourceRef
  /** `S4 ¶12`. */
  locator: string
  /** Who speaks in it, when the source is a transcript. */
  speakers: string[]
  trace: Trace
}

export type Passage = Quote & { codings: PassageCoding[] }
export type Passages = Record<Direction, Passage[]>
/** Passages there are and that are not quoted. */
export type Left = Record<Direction, number>

export type PassageCoding = {
  id: CodingId
  codeId: CodeId
  coder: string
  /** The code's path. */
  code: string
  memo: string
  /** Where the excerpt is, when it is only a part of the passage. */
  locator: string | null
  direction: Direction
  /** Numbers of the indicators this coding speaks to, in model order. */
  indicators: string[]
  /** Why a claim stands in spite of it, by the indicator's number. */
  answers: { indicator: string; argument: string; author: string }[]
}

/** Words as they were cited. `source` and `locator` are null once the source was removed from the study. */
export type Citation = {
  place: number
  /** How it bears on what cites it, null: it shows it; what its coding says of an indicator is another matter. */
  stance: 'for' | 'against' | null
  text: string
  source: SourceRef | null
  locator: string | null
  speakers: string[]
  /** The source is in this case's inventory. */
  inCase: boolean
  /** The coding as it is now; null once it was removed. */
  coding: PassageCoding | null
  trace: Trace
}

export type ReportJudgement = {
  stage: string
  author: string
  at: string
  confidence: Judgement['confidence']
  rationale: string
  rival: string | null
  rivalReason: string
  cited: number
  citations: Citation[]
  standing: ReportStanding
}

export type ReportSuggestion = {
  /** Null: no clear stage. */
  stage: { name: string; fit: number; coverage: number } | null
  skipped: string[]
  /** No indicator of the case has any evidence. */
  bare: boolean
  /** Null when nobody has judged. */
  agrees: boolean | null
  /** A smallest set of sources that decides it, and the stage without them; null when no three do. */
  flip: { sources: SourceRef[]; to: string | null } | null
}

export type ReportStage = {
  name: string
  description: string
  fit: number
  coverage: number
  /** Indicators with evidence. */
  covered: number
  reached: boolean
  judged: boolean
  suggested: boolean
  indicators: ReportIndicator[]
}

export type ReportTally = {
  passages: number
  sources: SourceRef[]
  kinds: SourceKind[]
  coders: string[]
}

export type IndicatorRef = { number: string; text: string }

export type ReportIndicator = IndicatorRef & {
  dimension: { id: DimensionId; name: string }
  component: string | null
  result: string | null
  status: Status
  /** -1 to 1. */
  strength: number
  tallies: Record<Direction, ReportTally>
  passages: Passages
  left: Left
  /** What does not count for it, and why. */
  excluded: { passage: Passage; reason: string; author: string }[]
  /** Facts cited for or against it, which enter none of its figures. */
  facts: ReportFact[]
  /** Paths of the codes tied to it. */
  tiedCodes: string[]
}

/** `text`: what it is and what it comes to; `notes`: whether it moved since, what is said of it, and who cites it. */
export type ReportFact = { stance: 'for' | 'against'; text: string; notes: string[] }

export type LackReason = 'nothing' | 'no-code' | 'only-neutral' | 'excluded'

export type Missing = {
  noEvidence: { stage: string; indicator: IndicatorRef; reason: LackReason }[]
  /** Indicators whose evidence, for and against together, comes from one source, kind or coder; null where several. */
  thin: {
    indicator: IndicatorRef
    source: SourceRef | null
    kind: SourceKind | null
    coder: string | null
  }[]
  uncoded: SourceRef[]
  kinds: SourceKind[]
  /** What else there is to mend, thing by thing: of the judgement, and contrary evidence nobody answered. */
  left: { about: string; gaps: string[] }[]
}

/** Contradicting passages by the stage they speak against; `stage` is null for codes tied to no indicator. */
export type Contrary = { stage: string | null; judged: boolean; passages: Passage[] }

export type LayerCounts = {
  /** Distinct passages whatever the direction, then by direction. */
  passages: { all: number } & Record<Direction, number>
  sources: number
  kinds: number
  coders: number
}

export type ReportLayer = LayerCounts & {
  stage: string
  components: (LayerCounts & {
    name: string
    attributes: (LayerCounts & { name: string; kind: ComponentAttribute['kind'] })[]
  })[]
}

export type ReportCode = {
  path: string
  definition: string
  useWhen: string
  doNotUseWhen: string
  example: string
  codings: CodingCounts
  sources: number
  /** Numbers of the indicators it is tied to. */
  indicators: string[]
  components: string[]
}
