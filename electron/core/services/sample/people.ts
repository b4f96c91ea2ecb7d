// The people of a case of the sample study: its establishments, who takes part since when, and who speaks where.
import { join } from 'node:path'
import { z } from 'zod'
import { attributeValue } from '../../../../shared/schema/case.ts'
import type { EstablishmentId, ParticipantId } from '../../../../shared/schema/ids.ts'
import { coordinates, levels, membership, speakerLabel, territory } from '../../../../shared/schema/people.ts'
import { name } from '../../../../shared/schema/text.ts'
import type { CommandContext } from '../../context.ts'
import { attributesOf } from '../attributes.ts'
import { membershipServices } from '../memberships.ts'
import { peopleServices } from '../people.ts'
import { readJson, required } from './files.ts'
import type { Operate, SampleCase, SamplePeople } from './parts.ts'

/** By attribute name. */
const values = z.record(z.string(), attributeValue)

const peopleFile = z.object({
  establishments: z.array(z.object({ pseudonym: name, territory, levels, coordinates, values })),
  participants: z.array(
    z.object({
      pseudonym: name,
      role: name,
      establishment: name.nullable(),
      memberships: z.array(membership.pick({ body: true, from: true, to: true })),
      speaks: z.array(z.object({ source: z.string(), as: speakerLabel })),
      values,
    }),
  ),
})
type PeopleFile = z.output<typeof peopleFile>

/** In two operations: a long list that nobody would have typed one by one. */
export function addPeople(operate: Operate, folder: string, of: SampleCase): SamplePeople {
  const file = readJson(join(folder, 'people.json'), peopleFile)
  const establishments = operate('establishments.create', of.author, (context) =>
    addEstablishments(context, of, file.establishments),
  )
  const participants = operate('participants.create', of.author, (context) =>
    addParticipants(context, of, file.participants, establishments),
  )
  return { establishments, participants }
}

function addEstablishments(
  context: CommandContext,
  of: SampleCase,
  listed: PeopleFile['establishments'],
): Map<string, EstablishmentId> {
  const made = new Map<string, EstablishmentId>()
  for (const { values: written, ...establishment } of listed) {
    const { id } = peopleServices['establishments.create'](context, { caseId: of.caseId, ...establishment })
    for (const [attributeName, value] of Object.entries(written))
      peopleServices['establishments.setValue'](context, {
        establishmentId: id,
        attributeId: attributeCalled(context, 'establishment', attributeName),
        value,
      })
    made.set(establishment.pseudonym, id)
  }
  context.describe(of.name)
  return made
}

function addParticipants(
  context: CommandContext,
  of: SampleCase,
  listed: PeopleFile['participants'],
  establishments: ReadonlyMap<string, EstablishmentId>,
): Map<string, ParticipantId> {
  const made = new Map<string, ParticipantId>()
  for (const { pseudonym, role, establishment, memberships, speaks, values: written } of listed) {
    const { id } = peopleServices['participants.create'](context, {
      caseId: of.caseId,
      pseudonym,
      role,
      establishmentId:
        establishment === null ? null : required(establishments.get(establishment), establishment),
    })
    for (const each of memberships)
      membershipServices['memberships.create'](context, { participantId: id, ...each })
    for (const { source, as } of speaks)
      peopleServices['participants.speak'](context, {
        sourceId: required(of.sources.get(source), source),
        speaker: as,
        participantId: id,
      })
    for (const [attributeName, value] of Object.entries(written))
      peopleServices['participants.setValue'](context, {
        participantId: id,
        attributeId: attributeCalled(context, 'participant', attributeName),
        value,
      })
    made.set(pseudonym, id)
  }
  context.describe(of.name)
  return made
}

function attributeCalled({ db }: CommandContext, of: 'establishment' | 'participant', wanted: string) {
  return required(
    attributesOf(db, of).find((each) => each.name === wanted),
    wanted,
  ).id
}
