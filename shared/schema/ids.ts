// Branded identifiers. Rows created by people carry UUIDv7; parts of the model carry readable slugs.
import { z } from 'zod'

const id = z.string().min(1).max(80)

export const caseId = id.brand<'CaseId'>()
export type CaseId = z.infer<typeof caseId>
export const caseAttributeId = id.brand<'CaseAttributeId'>()
export type CaseAttributeId = z.infer<typeof caseAttributeId>
export const sourceId = id.brand<'SourceId'>()
export type SourceId = z.infer<typeof sourceId>
export const codeId = id.brand<'CodeId'>()
export type CodeId = z.infer<typeof codeId>
export const codingId = id.brand<'CodingId'>()
export type CodingId = z.infer<typeof codingId>
export const coderId = id.brand<'CoderId'>()
export type CoderId = z.infer<typeof coderId>
export const judgementId = id.brand<'JudgementId'>()
export type JudgementId = z.infer<typeof judgementId>
export const affirmationId = id.brand<'AffirmationId'>()
export type AffirmationId = z.infer<typeof affirmationId>
export const waveId = id.brand<'WaveId'>()
export type WaveId = z.infer<typeof waveId>
export const memoId = id.brand<'MemoId'>()
export type MemoId = z.infer<typeof memoId>
export const operationId = id.brand<'OperationId'>()
export type OperationId = z.infer<typeof operationId>
export const stageId = id.brand<'StageId'>()
export type StageId = z.infer<typeof stageId>
export const dimensionId = id.brand<'DimensionId'>()
export type DimensionId = z.infer<typeof dimensionId>
export const componentId = id.brand<'ComponentId'>()
export type ComponentId = z.infer<typeof componentId>
export const componentAttributeId = id.brand<'ComponentAttributeId'>()
export type ComponentAttributeId = z.infer<typeof componentAttributeId>
export const indicatorId = id.brand<'IndicatorId'>()
export type IndicatorId = z.infer<typeof indicatorId>
export const resultId = id.brand<'ResultId'>()
export type ResultId = z.infer<typeof resultId>
export const strategyId = id.brand<'StrategyId'>()
export type StrategyId = z.infer<typeof strategyId>
export const establishmentId = id.brand<'EstablishmentId'>()
export type EstablishmentId = z.infer<typeof establishmentId>
export const participantId = id.brand<'ParticipantId'>()
export type ParticipantId = z.infer<typeof participantId>
export const stagedFileId = id.brand<'StagedFileId'>()
export type StagedFileId = z.infer<typeof stagedFileId>
