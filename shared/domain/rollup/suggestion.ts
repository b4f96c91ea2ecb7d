// The suggestion stands beside a person's judgement; it never takes its place.
import type { StageId } from '../../schema/ids.ts'
import type { Stage } from '../../schema/model.ts'
import type { Suggestion } from '../../schema/profile.ts'
import { isHigher } from './tolerance.ts'

export type Candidate = Pick<Stage, 'id' | 'order'> & { fit: number; reached: boolean }

/**
 * The highest ordered stage that is reached; or a stage outside the order (order null) that is reached with a
 * higher fit than that one, or when none is. Of several outside the order the highest fit, ties by model order.
 * Null: no clear stage.
 */
export function suggestedStage(stages: readonly Candidate[]): StageId | null {
  let ordered: Candidate | null = null
  let outside: Candidate | null = null
  for (const stage of stages) {
    if (!stage.reached) continue
    if (stage.order === null) {
      if (outside === null || isHigher(stage.fit, outside.fit)) outside = stage
    } else if (ordered === null || stage.order > (ordered.order ?? 0)) {
      ordered = stage
    }
  }
  if (outside !== null && (ordered === null || isHigher(outside.fit, ordered.fit))) return outside.id
  return ordered?.id ?? null
}

/** The suggestion with the lower ordered stages that are not reached, lowest first. */
export function suggest(stages: readonly Candidate[]): Suggestion | null {
  const id = suggestedStage(stages)
  if (id === null) return null
  // A stage outside the order has none below it, so it skips none.
  const top = stages.find((stage) => stage.id === id)?.order ?? 0
  const skipped = stages
    .flatMap(({ id, order, reached }) => (order !== null && order < top && !reached ? [{ id, order }] : []))
    .sort((a, b) => a.order - b.order)
  return { stage: id, skipped: skipped.map((stage) => stage.id) }
}
