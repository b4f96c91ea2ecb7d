// The people of a case: who they are in private, and what they are called wherever they are shown.
import { z } from 'zod'
import { attributeValues } from './case.ts'
import { caseId, establishmentId, membershipId, participantId, sourceId } from './ids.ts'
import { day, name } from './text.ts'

/** Like a name, but it may be empty: not recorded. */
export const nameOrNone = z.union([name, z.string().trim().length(0)])

export const territories = ['urban', 'rural'] as const
export const territory = z.enum(territories)
export type Territory = z.infer<typeof territory>

/** Degrees, WGS 84. */
export const coordinates = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
export type Coordinates = z.infer<typeof coordinates>

/** A place on the picture of a case's map: shares of its width from the left and of its height from the top. */
export const mapPoint = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
export type MapPoint = z.infer<typeof mapPoint>

/** Levels one establishment can say it teaches. */
export const MOST_LEVELS = 50
/** What is taught, in the study's own words, in the study's own order. */
export const levels = z.array(name).max(MOST_LEVELS)

export const establishment = z.object({
  id: establishmentId,
  caseId,
  /** The real one, which is private; empty when it was never recorded. */
  name: nameOrNone,
  /** What is shown and reported. No two of a case have the same. */
  pseudonym: name,
  /** Null: not said. */
  territory: territory.nullable(),
  levels,
  coordinates: coordinates.nullable(),
  mapPoint: mapPoint.nullable(),
  values: attributeValues,
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
  values: attributeValues,
})
export type Participant = z.infer<typeof participant>

export const membershipBodies = ['network', 'coordinating-team'] as const
export const membershipBody = z.enum(membershipBodies)
export type MembershipBody = z.infer<typeof membershipBody>

/**
 * That a participant belongs to the network, or to the team that coordinates it. Both days included; null: open to that
 * side. Two of one participant and one body never share a day.
 */
export const membership = z.object({
  id: membershipId,
  participantId,
  body: membershipBody,
  from: day.nullable(),
  to: day.nullable(),
})
export type Membership = z.infer<typeof membership>

/** A label under which people speak in a source's turns; the empty one is the whole source. */
export const speakerLabel = z.string().trim().max(200)

export const speaking = z.object({ sourceId, speaker: speakerLabel, participantId })
export type Speaking = z.infer<typeof speaking>

/** Everybody of the study, case by case in the order of cases, then by pseudonym. */
export const people = z.object({
  establishments: z.array(establishment),
  participants: z.array(participant),
  /** Of one participant and one body, oldest first. */
  memberships: z.array(membership),
  speaking: z.array(speaking),
})
export type People = z.infer<typeof people>
