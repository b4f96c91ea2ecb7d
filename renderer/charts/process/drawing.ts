// What the parts of the process chart are given, and how what can be reached in them is called.
import type { DimensionId, IndicatorId, StageId } from '../../../shared/schema/ids.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { CaseProcess } from '../../../shared/schema/process.ts'
import type { StrategyRef } from '../../../shared/schema/strategy.ts'
import type { Roving } from '../use-roving.ts'
import type { Words } from '../words.ts'
import type { ProcessLayout } from './layout.ts'

/** `result` with an empty id: of indicators filed under results that name none. */
export type ProcessFocus =
  | { type: 'dimension'; id: DimensionId }
  | { type: 'result'; id: string }
  | { type: 'stage'; id: StageId }
  | { type: 'indicator'; id: IndicatorId }

export type Opening = {
  onOpen: (focus: ProcessFocus) => void
  onStrategy: (ref: StrategyRef) => void
  onPlan: () => void
  onJudgement: () => void
}

export type ProcessProps = Opening & {
  model: Model
  process: CaseProcess
  /** What is open beside the chart. */
  focus: { type: string; id: string } | null
}

export type Drawing = ProcessProps & {
  layout: ProcessLayout
  words: Words
  roving: Roving
  onReach: (label: string | null) => void
}

export const processItems = {
  box: (key: string) => `box ${key}`,
  mark: (key: string, indicator: string) => `mark ${key} ${indicator}`,
  stageBox: 'stage',
  stage: (id: string) => `of-stage ${id}`,
  strategy: (at: number) => `strategy ${at}`,
  plan: (at: number) => `plan ${at}`,
  planHead: 'accompaniment',
}
