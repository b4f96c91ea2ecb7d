import { describe, expect, it } from 'vitest'
import { belongingOn } from '../../../shared/domain/networks/belonging.ts'
import { membershipId, participantId } from '../../../shared/schema/ids.ts'
import type { Membership } from '../../../shared/schema/people.ts'

const of = (id: string, from: string | null, to: string | null, body: Membership['body'] = 'network') => ({
  id: membershipId.parse(`${id}${from}`),
  participantId: participantId.parse(id),
  body,
  from,
  to,
})

describe('who belongs on a day', () => {
  it('is everybody with a period over it, its first and last day included, each once', () => {
    const memberships = [
      of('a', '2023-03-01', '2023-06-30'),
      of('b', null, '2023-03-01'),
      of('c', '2023-06-30', null),
      of('d', null, null, 'coordinating-team'),
    ]
    const on = (day: string) => [...belongingOn(memberships, 'network', day)]
    expect(on('2023-03-01')).toEqual(['a', 'b'])
    expect(on('2023-06-30')).toEqual(['a', 'c'])
    expect(on('2023-07-01')).toEqual(['c'])
    expect([...belongingOn(memberships, 'coordinating-team', '1999-01-01')]).toEqual(['d'])
  })
})
