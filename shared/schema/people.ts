// The people of a case: who they are in private, and what they are called wherever they are shown.
import { z } from 'zod'
import { caseId, establishmentId, participantId, sourceId } from './ids.ts'
import { name } from './text.ts'

/** Like a name, but it may be empty: not recorded. */
export const nameOrNone = z.union([name, z.string().trim().length(0)])

export const establishment = z.object({
  id: establishmentId,
  caseId,
  /** The real one, which is private; empty when it was never recorded. */
  name: nameOrNone,
  /** What is shown and reported. No two of a case have the same. */
  pseudonym: name,
})
export type Establishment = z.infer<typeof establishment>

export const participant = z.object({
  id: participantId,
  caseId,
  /** The real one, which is private; empty when it was never recorded. */
  name: nameOrNone,
  /** What is shown and reported. No two of a case have the same. */
  pseudonym: name,
  /** In the study's own words: "jefa de UTP"; empty when it is not said. */
  role: nameOrNone,
  establishmentId: establishmentId.nullable(),
})
export type Participant = z.infer<typeof participant>

/** A label under which people speak in a source's turns; the empty one is the whole source. */
export const speakerLabel = z.string().trim().max(200)

export const speaking = z.object({ sourceId, speaker: speakerLabel, participantId })
export type Speaking = z.infer<typeof speaking>

/** Everybody of the study, case by case in the order of cases, then by pseudonym. */
export const people = z.object({
  establishments: z.array(establishment),
  participants: z.array(participant),
  speaking: z.array(speaking),
})
export type People = z.infer<typeof people>
