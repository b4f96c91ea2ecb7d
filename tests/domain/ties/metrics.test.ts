import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureNetwork } from '../../../shared/domain/ties/metrics.ts'
import { anyNetwork, inCase, school, ties } from './graphs.ts'
import { slowMetrics } from './reference.ts'

const schools = (...names: string[]) => names.map((name) => school(name))

describe('figures of a network of ties', () => {
  it('of a star that gives: one school supports three, nobody answers', () => {
    const found = measureNetwork(
      inCase,
      schools('a', 'b', 'c', 'd'),
      ties('a>b 5', 'a>c 2', 'a~c 3', 'a>d 1'),
    )
    expect(found).toMatchObject({
      schools: 4,
      arcs: 3,
      density: 3 / 12,
      reciprocity: 0,
      mutual: 0,
      components: [['a', 'b', 'c', 'd']],
      isolates: [],
      // (3-1) + (3-1) + (3-1) over 3*2; (3-0)*3 over 9; (1-0) for the giver alone over 9.
      centralisation: { neighbours: 1, giving: 1, receiving: 1 / 9 },
    })
    expect(found.perSchool[0]).toEqual({ id: 'a', givesTo: 3, receivesFrom: 0, given: 11, received: 0 })
    expect(found.perSchool[2]).toEqual({ id: 'c', givesTo: 0, receivesFrom: 1, given: 0, received: 5 })
  })

  it('of a ring of three beside a school alone', () => {
    const found = measureNetwork(inCase, schools('a', 'b', 'c', 'd'), ties('a>b', 'b>c', 'c>a', 'a>c'))
    expect(found).toMatchObject({
      arcs: 4,
      density: 4 / 12,
      // a>c answers c>a: two of four.
      reciprocity: 2 / 4,
      mutual: 1,
      components: [['a', 'b', 'c'], ['d']],
      isolates: ['d'],
      // Neighbours 2, 2, 2, 0: two over six. Given 2, 1, 1, 0: 0+1+1+2 over nine; received 1, 1, 2, 0 the same.
      centralisation: { neighbours: 2 / 6, giving: 4 / 9, receiving: 4 / 9 },
    })
  })

  it('of territories: three rural and two urban schools, one of which nobody knows the territory', () => {
    const all = [
      ...['r1', 'r2', 'r3'].map((name) => school(name, 'rural')),
      ...['u1', 'u2'].map((name) => school(name, 'urban')),
      school('x'),
    ]
    const { mixing } = measureNetwork(
      inCase,
      all,
      ties('r1>r2', 'r2>r1', 'r2>r3', 'r1~r3', 'r1>u1', 'u2>u1', 'u1>x'),
    )
    // Within 5, between 1: (1-5)/6. Possible: within 3*2 + 2*1 = 8, between 2*3*2 = 12: (12-8)/20.
    expect(mixing).toEqual({
      ruralToRural: 4,
      ruralToUrban: 1,
      urbanToRural: 0,
      urbanToUrban: 1,
      unknown: 1,
      ei: -4 / 6,
      expectedEi: 4 / 20,
    })
  })

  it('says nothing where nothing can be said', () => {
    expect(measureNetwork(inCase, [], [])).toMatchObject({
      density: null,
      reciprocity: null,
      components: [],
      centralisation: { neighbours: null, giving: null, receiving: null },
      mixing: { ei: null, expectedEi: null },
    })
    expect(measureNetwork(inCase, schools('a'), [])).toMatchObject({ density: null, isolates: ['a'] })
    expect(measureNetwork(inCase, schools('a', 'b'), ties('a>b'))).toMatchObject({
      density: 0.5,
      centralisation: { neighbours: null, giving: 1, receiving: 1 },
    })
  })

  it('counts a tie said in two waves once, with its highest frequency, and leaves strangers out', () => {
    const found = measureNetwork(inCase, schools('a', 'b'), ties('a>b 2 @w1', 'a>b 4 @w2', 'a>z 5'))
    expect(found).toMatchObject({ arcs: 1 })
    expect(found.perSchool[0]).toMatchObject({ given: 4 })
  })

  it('agrees with the slow reference on any network', () => {
    fc.assert(
      fc.property(anyNetwork, ({ schools: all, ties: some }) => {
        const [fast, slow] = [measureNetwork(inCase, all, some), slowMetrics(all, some)]
        const rounded = (value: unknown) =>
          JSON.stringify(value, (_, each) =>
            typeof each === 'number' ? Math.round(each * 1e9) / 1e9 + 0 : each,
          )
        expect(rounded(fast)).toBe(rounded(slow))
      }),
      { numRuns: 300 },
    )
  })
})
