// The people and schools of a network in a report: each under its pseudonym, who belonged when, and what was recorded.
import { networkFacts } from '../../../../shared/domain/networks/network-facts.ts'
import { pseudonymiser } from '../../../../shared/domain/pseudonyms/pseudonymise.ts'
import { messagesFor } from '../../../../shared/i18n/index.ts'
import { periodWords } from '../../../../shared/i18n/period-words.ts'
import type { Attribute, AttributeOwner, AttributeValues } from '../../../../shared/schema/case.ts'
import type {
  Establishment,
  Membership,
  MembershipBody,
  Participant,
} from '../../../../shared/schema/people.ts'
import { type Block, numberColumn, small, textColumn } from '../../files/report/blocks.ts'
import { withTexts } from '../../files/report/pseudonymous.ts'
import { listMemberships } from '../../repositories/memberships.ts'
import { listEstablishments, listParticipants } from '../../repositories/people.ts'
import { attributesOf } from '../attributes.ts'
import { namesOf } from '../names.ts'
import type { Part, PartContext } from '../report-network.ts'

type OfCase = {
  schools: Establishment[]
  /** School by school in their order, whoever is of none first; then by role and pseudonym. */
  people: Participant[]
  memberships: Map<Participant['id'], Membership[]>
}

/**
 * Null: nobody and no school was recorded. Real names never stand in it, whatever was chosen for the rest: where a role,
 * a level or a value holds one, its pseudonym stands there.
 */
export const peoplePart: Part = (context) => {
  const { people: said } = messagesFor(context.language)
  const of = recorded(context)
  if (of.schools.length + of.people.length === 0) return null
  return {
    title: said.report.title,
    blocks: [...schoolBlocks(of, context), ...rolesBlocks(of, context), ...peopleBlocks(of, context)],
  }
}

function recorded({ db, caseId }: PartContext): OfCase {
  const hide = pseudonymiser(namesOf(db))
  const schools = listEstablishments(db)
    .filter((each) => each.caseId === caseId)
    .map((each) => ({ ...each, levels: each.levels.map(hide), values: withTexts(each.values, hide) }))
  const place = new Map(schools.map(({ id }, at) => [id, at]))
  const placeOf = ({ establishmentId: id }: Participant) => (id === null ? -1 : (place.get(id) ?? -1))
  const people = listParticipants(db)
    .filter((each) => each.caseId === caseId)
    .map((each) => ({ ...each, role: hide(each.role), values: withTexts(each.values, hide) }))
    .sort((a, b) => placeOf(a) - placeOf(b) || compare(a.role, b.role))
  return {
    schools,
    people,
    memberships: Map.groupBy(listMemberships(db), ({ participantId }) => participantId),
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function schoolBlocks({ schools, people }: OfCase, context: PartContext): Block[] {
  if (schools.length === 0) return []
  const { language, words } = context
  const { people: said, networkTable } = messagesFor(language)
  const more = valuesOf('establishment', schools, context)
  return [
    {
      type: 'table',
      caption: said.establishments,
      columns: [
        textColumn(said.establishment),
        textColumn(said.territory),
        textColumn(said.levels),
        numberColumn(said.participants),
        ...more.columns,
      ],
      rows: schools.map(({ id, pseudonym, territory, levels, values }) => [
        pseudonym,
        territory === null ? networkTable.notSaid : networkTable.territories[territory],
        levels.join(', '),
        words.number(people.filter(({ establishmentId }) => establishmentId === id).length),
        ...more.cells(values),
      ]),
    },
  ]
}

/** How many of each role, and from how many schools. */
function rolesBlocks({ people, memberships }: OfCase, { language, words }: PartContext): Block[] {
  if (people.length === 0) return []
  const { people: said, networkTable } = messagesFor(language)
  const { members, coordinatingTeam } = networkFacts(
    { participants: people, memberships: [...memberships.values()].flat(), establishments: [] },
    null,
  )
  const roles = [...new Set([...members.roles, ...coordinatingTeam.roles].map(({ role }) => role))]
  const count = ({ roles: counted }: typeof members, role: string) =>
    words.number(counted.find((each) => each.role === role)?.count ?? 0)
  return [
    {
      type: 'table',
      caption: said.report.roles,
      columns: [
        textColumn(said.role),
        numberColumn(said.bodies.network),
        numberColumn(said.bodies['coordinating-team']),
      ],
      rows: roles.map((role) => [
        role === '' ? networkTable.noRole : role,
        count(members, role),
        count(coordinatingTeam, role),
      ]),
    },
    small(said.report.rolesNote),
  ]
}

function peopleBlocks({ schools, people, memberships }: OfCase, context: PartContext): Block[] {
  if (people.length === 0) return []
  const { language, words } = context
  const { people: said, networkTable } = messagesFor(language)
  const school = new Map(schools.map(({ id, pseudonym }) => [id, pseudonym]))
  const more = valuesOf('participant', people, context)
  const belongs = (own: readonly Membership[], body: MembershipBody) =>
    own
      .filter((each) => each.body === body)
      .map((each) => periodWords(each, words.shortDay, said))
      .join('; ')
  return [
    {
      type: 'table',
      caption: said.participants,
      columns: [
        textColumn(said.report.participant),
        textColumn(said.role),
        textColumn(said.establishment),
        textColumn(said.bodies.network),
        textColumn(said.bodies['coordinating-team']),
        ...more.columns,
      ],
      rows: people.map(({ id, pseudonym, role, establishmentId, values }) => {
        const own = memberships.get(id) ?? []
        return [
          pseudonym,
          role === '' ? networkTable.noRole : role,
          establishmentId === null ? said.noEstablishment : (school.get(establishmentId) ?? ''),
          own.length === 0 ? said.report.anyTime : belongs(own, 'network'),
          belongs(own, 'coordinating-team'),
          ...more.cells(values),
        ]
      }),
    },
  ]
}

/** One column for whatever is recorded of them, however many attributes there are; none where nothing is. */
function valuesOf(
  owner: AttributeOwner,
  having: readonly { values: AttributeValues }[],
  { db, language, words }: PartContext,
) {
  const { people: said } = messagesFor(language)
  const attributes = attributesOf(db, owner).filter(({ id }) => having.some(({ values }) => id in values))
  const line = (values: AttributeValues, { id, name, type }: Attribute) => {
    const value = words.value({ name, type, value: values[id] ?? null })
    return value === null ? [] : [`${name}: ${value}`]
  }
  return {
    columns: attributes.length === 0 ? [] : [textColumn(said.report.more)],
    cells: (values: AttributeValues) =>
      attributes.length === 0 ? [] : [attributes.flatMap((each) => line(values, each)).join('\n')],
  }
}
