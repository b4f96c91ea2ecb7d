// What a researcher says of a coding as evidence for one indicator, without touching the coding itself.
import { z } from 'zod'
import { codingId, indicatorId } from './ids.ts'
import { instant, name, prose } from './text.ts'

const mark = { codingId, indicatorId, author: name, at: instant }

/** The coding does not count for this indicator: shown struck through, with why. */
export const exclusion = z.object({ ...mark, reason: prose })
export type Exclusion = z.infer<typeof exclusion>

/** Contrary evidence that was weighed: why the claim stands all the same. It counts against, as before. */
export const answer = z.object({ ...mark, argument: prose })
export type Answer = z.infer<typeof answer>
