import { describe, expect, it } from 'vitest'
import { tieFacts } from '../../../shared/domain/ties/tie-facts.ts'
import { inCase, school, ties } from './graphs.ts'

describe('facts of ties', () => {
  const schools = [school('a', 'rural'), school('b', 'rural'), school('c', 'urban'), school('d')]

  it('are shares with the counts behind them', () => {
    const found = tieFacts(schools, ties('a>b 5', 'b>a 4', 'a>c 1', 'a~c 2'), inCase)
    expect(found.map(({ kind, value, part, whole }) => [kind, value, part, whole])).toEqual([
      ['tie-density', 3 / 12, 3, 12],
      ['tie-reciprocity', 2 / 3, 2, 3],
      ['tie-isolates', 1 / 4, 1, 4],
      // Neighbours 2, 1, 1, 0: 0 + 1 + 1 + 2 over six.
      ['tie-centralisation', 4 / 6, null, null],
      ['tie-between-territories', 1 / 3, 1, 3],
    ])
    expect(found[0]?.basis).toHaveLength(4)
  })

  it('are none while nobody entered ties', () => {
    expect(tieFacts(schools, [], inCase)).toEqual([])
  })
})
