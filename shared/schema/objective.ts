// A network's agreed objectives, and what was seen of each, day by day.
import { z } from 'zod'
import { attainmentId, caseId, objectiveId } from './ids.ts'
import { placedLink } from './linked-excerpt.ts'
import { day, instant, name, prose } from './text.ts'

/** From least to most. `not-evidenced`: somebody looked, and nothing tells; not looked at is no value at all. */
export const attainmentValues = ['not-evidenced', 'not-attained', 'in-part', 'attained'] as const
export const attainmentValue = z.enum(attainmentValues)
export type AttainmentValue = z.infer<typeof attainmentValue>

export const objectiveText = z.string().trim().min(1).max(1000)

export const objective = z.object({
  id: objectiveId,
  caseId,
  text: objectiveText,
  /** How one tells whether it is attained. */
  instrument: prose,
  agreedOn: day.nullable(),
})
export type Objective = z.infer<typeof objective>

export const attainment = z.object({
  id: attainmentId,
  objectiveId,
  day,
  value: attainmentValue,
  note: prose,
  author: name,
  at: instant,
})
export type Attainment = z.infer<typeof attainment>

/** An objective with everything that was seen of it, by day. */
export const listedObjective = objective.extend({
  attainments: z.array(attainment.extend({ evidence: z.array(placedLink) })),
})
export type ListedObjective = z.infer<typeof listedObjective>
