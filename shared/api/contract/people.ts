// Establishments, participants, and who belongs where from when to when.
import { z } from 'zod'
import { attributeValue } from '../../schema/case.ts'
import * as ids from '../../schema/ids.ts'
import {
  coordinates,
  establishment,
  levels,
  mapPoint,
  membership,
  nameOrNone,
  participant,
  people,
  speakerLabel,
  territory,
} from '../../schema/people.ts'
import { name } from '../../schema/text.ts'
import { command, done, type Methods, none, query } from './method.ts'

/** Absent: as it was, or not said. */
const establishmentDetails = {
  name: nameOrNone.optional(),
  territory: territory.nullable().optional(),
  levels: levels.optional(),
  coordinates: coordinates.nullable().optional(),
  mapPoint: mapPoint.nullable().optional(),
}

export const peopleMethods = {
  'people.list': query(none, people),
  /** Under which labels people speak in the sources of a case, each once a source, in the order they first do. */
  'people.labels': query(
    z.strictObject({ caseId: ids.caseId }),
    z.array(z.object({ sourceId: ids.sourceId, labels: z.array(z.string()) })),
  ),

  'establishments.create': command(
    z.strictObject({ caseId: ids.caseId, pseudonym: name, ...establishmentDetails }),
    establishment,
  ),
  'establishments.update': command(
    z.strictObject({ id: ids.establishmentId, pseudonym: name.optional(), ...establishmentDetails }),
    done,
  ),
  'establishments.setValue': command(
    z.strictObject({
      establishmentId: ids.establishmentId,
      attributeId: ids.attributeId,
      value: attributeValue,
    }),
    done,
  ),
  /** Whoever belongs to it stays, of no establishment. */
  'establishments.remove': command(z.strictObject({ id: ids.establishmentId }), done),

  'participants.create': command(
    z.strictObject({
      caseId: ids.caseId,
      pseudonym: name,
      name: nameOrNone.optional(),
      role: nameOrNone.optional(),
      establishmentId: ids.establishmentId.nullable().optional(),
    }),
    participant,
  ),
  'participants.update': command(
    z.strictObject({
      id: ids.participantId,
      pseudonym: name.optional(),
      name: nameOrNone.optional(),
      role: nameOrNone.optional(),
      establishmentId: ids.establishmentId.nullable().optional(),
    }),
    done,
  ),
  'participants.setValue': command(
    z.strictObject({ participantId: ids.participantId, attributeId: ids.attributeId, value: attributeValue }),
    done,
  ),
  'participants.remove': command(z.strictObject({ id: ids.participantId }), done),

  'memberships.create': command(z.strictObject(membership.omit({ id: true }).shape), membership),
  'memberships.update': command(
    z.strictObject({
      id: ids.membershipId,
      ...membership.pick({ body: true, from: true, to: true }).partial().shape,
    }),
    done,
  ),
  'memberships.remove': command(z.strictObject({ id: ids.membershipId }), done),

  /** Says who speaks under a label of a source, or in all of it (the empty label); null: nobody is known to. */
  'participants.speak': command(
    z.strictObject({
      sourceId: ids.sourceId,
      speaker: speakerLabel,
      participantId: ids.participantId.nullable(),
    }),
    done,
  ),
} as const satisfies Methods
