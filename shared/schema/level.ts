// Levels: where a researcher placed a network on the steps of a component that has them. Superseded, never overwritten.
import { z } from 'zod'
import { caseId, componentAttributeId, componentId, levelPlacementId, waveId } from './ids.ts'
import { linkedExcerpt } from './linked-excerpt.ts'
import { instant, name, prose } from './text.ts'

export const levelPlacement = z.object({
  id: levelPlacementId,
  caseId,
  component: componentId,
  /** Null: on no step that can be said, whatever was said before. */
  step: componentAttributeId.nullable(),
  /** Null: of the case in all its time. */
  wave: waveId.nullable(),
  note: prose,
  author: name,
  at: instant,
  /** The placement that took its place; null for one that stands. */
  supersededBy: levelPlacementId.nullable(),
})
export type LevelPlacement = z.infer<typeof levelPlacement>

/** With the excerpts it cites, for and against. */
export const shownPlacement = levelPlacement.extend({ evidence: z.array(linkedExcerpt) })
export type ShownPlacement = z.infer<typeof shownPlacement>
