// A part of the picture of the model, and what of it is being looked at.
import type { CaseId, ComponentAttributeId, ComponentId, StageId } from '../../schema/ids.ts'
import type { StrategyRef } from '../../schema/strategy.ts'

export type PicturePart =
  | { type: 'layer'; id: StageId }
  | { type: 'component'; id: ComponentId }
  | { type: 'attribute'; id: ComponentAttributeId }
  | { type: 'strategy'; ref: StrategyRef }

/** One part of the model; of one network, or of all (null). */
export type PictureFocus = { part: PicturePart; caseId: CaseId | null }

/** Unlike every other part's. */
export function partKey(part: PicturePart): string {
  return part.type === 'strategy' ? `strategy ${part.ref.origin} ${part.ref.id}` : `${part.type} ${part.id}`
}
