import { describe, expect, it } from 'vitest'
import { networkFacts } from '../../../shared/domain/networks/network-facts.ts'
import { membershipId, participantId } from '../../../shared/schema/ids.ts'
import type { Membership } from '../../../shared/schema/people.ts'

const person = (id: string, role: string) => ({ id: participantId.parse(id), role })
const belongs = (
  id: string,
  body: Membership['body'],
  from: string | null,
  to: string | null,
): Membership => ({
  id: membershipId.parse(`${id} ${body} ${from}`),
  participantId: participantId.parse(id),
  body,
  from,
  to,
})

describe('the facts of a network', () => {
  const material = {
    participants: [
      person('ximena', 'Directora'),
      person('gladys', 'directora'),
      person('mireya', 'Directora'),
      person('paulina', 'Jefa de UTP'),
      person('verónica', 'Supervisora'),
      person('nadie dijo desde cuándo', ''),
    ],
    memberships: [
      belongs('ximena', 'network', '2020-03-18', null),
      belongs('gladys', 'network', '2020-03-18', '2021-12-31'),
      belongs('gladys', 'network', '2022-03-01', null),
      belongs('mireya', 'network', '2020-03-18', '2023-03-31'),
      belongs('paulina', 'network', '2020-03-18', null),
      belongs('paulina', 'coordinating-team', '2021-03-08', null),
      belongs('verónica', 'coordinating-team', null, null),
    ],
    establishments: [
      { territory: 'urban' as const, levels: ['Parvularia', 'Básica'] },
      { territory: 'rural' as const, levels: ['basica'] },
      { territory: null, levels: [] },
    ],
  }

  it('are those of the day, each person once, coordination apart', () => {
    const facts = networkFacts(material, '2023-08-01')
    expect(facts.members).toEqual({
      count: 4,
      roles: [
        { role: 'Directora', count: 2 },
        { role: 'Jefa de UTP', count: 1 },
        { role: '', count: 1 },
      ],
    })
    expect(facts.coordinatingTeam).toEqual({
      count: 2,
      roles: [
        { role: 'Jefa de UTP', count: 1 },
        { role: 'Supervisora', count: 1 },
      ],
    })
    expect(networkFacts(material, '2022-01-15').members.count).toBe(4)
    expect(networkFacts(material, '2021-03-07').coordinatingTeam.count).toBe(1)
  })

  it('without a day are of everybody who ever belonged', () => {
    expect(networkFacts(material, null).members.count).toBe(5)
  })

  it('tell where the establishments are and what they teach', () => {
    expect(networkFacts(material, null).establishments).toEqual({
      count: 3,
      urban: 1,
      rural: 1,
      levels: [
        { level: 'Básica', count: 2 },
        { level: 'Parvularia', count: 1 },
      ],
    })
    expect(networkFacts({ participants: [], memberships: [], establishments: [] }, '2023-01-01')).toEqual({
      members: { count: 0, roles: [] },
      coordinatingTeam: { count: 0, roles: [] },
      establishments: { count: 0, urban: 0, rural: 0, levels: [] },
    })
  })
})
