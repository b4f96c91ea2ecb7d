import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settle } from '../../../shared/domain/ties/force.ts'
import { drawTies, nodeTowards, pointOn, tieAt } from '../../../shared/domain/ties/picture.ts'
import { byCoordinates, onMap, placeWithin } from '../../../shared/domain/ties/places.ts'
import { establishmentId } from '../../../shared/schema/ids.ts'
import { anyNetwork, school, ties } from './graphs.ts'

const box = { x: 10, y: 20, width: 200, height: 100 }
const nowhere = { coordinates: null, mapPoint: null }
const id = (name: string) => establishmentId.parse(name)
const named = (...names: string[]) => names.map((name) => ({ ...school(name), label: name }))

describe('places', () => {
  it('are on the picture of the map where people put them', () => {
    expect(onMap([{ ...nowhere, mapPoint: { x: 0.5, y: 1 } }, nowhere], box)).toEqual([
      { x: 110, y: 120 },
      null,
    ])
  })

  it('lie north up and in proportion by coordinates', () => {
    const at = (latitude: number, longitude: number) => ({ ...nowhere, coordinates: { latitude, longitude } })
    const [north, none, south, east] = byCoordinates([at(-32, -71), nowhere, at(-34, -71), at(-34, -70)], box)
    expect(none).toBeNull()
    expect(north?.y).toBe(20)
    expect(south?.y).toBe(120)
    expect(south?.x).toBe(north?.x)
    // A degree east is as long as a degree north, times the cosine of 33 degrees.
    expect((east?.x ?? 0) - (south?.x ?? 0)).toBeCloseTo(50 * Math.cos((33 * Math.PI) / 180), 6)
  })

  it('stay in the box, alone in its middle', () => {
    expect(placeWithin([{ x: 7, y: 7 }], box)).toEqual([{ x: 110, y: 70 }])
    const coordinate = fc.double({ min: -1e3, max: 1e3, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.record({ x: coordinate, y: coordinate })), (points) => {
        for (const { x, y } of placeWithin(points, box)) {
          expect(x).toBeGreaterThan(9.999)
          expect(x).toBeLessThan(210.001)
          expect(y).toBeGreaterThan(19.999)
          expect(y).toBeLessThan(120.001)
        }
      }),
    )
  })

  it('settle alike every time, apart from each other, what is tied nearer than what is not', () => {
    const pulls = [
      { source: 0, target: 1, frequency: 5 },
      { source: 1, target: 0, frequency: 2 },
      { source: 1, target: 2, frequency: 4 },
    ]
    const places = settle(5, pulls)
    expect(settle(5, pulls)).toEqual(places)
    const distance = (a: number, b: number) =>
      Math.hypot((places[a]?.x ?? 0) - (places[b]?.x ?? 0), (places[a]?.y ?? 0) - (places[b]?.y ?? 0))
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [0, 3],
      [3, 4],
      [2, 4],
    ] as const)
      expect(distance(a, b)).toBeGreaterThan(20)
    expect(distance(0, 1)).toBeLessThan(distance(0, 2))
    expect(settle(0, [])).toEqual([])
  })
})

describe('a picture of ties', () => {
  const places = [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 0, y: 100 }, null]

  it('draws each tie once, in bundles by frequency and kind, the frequent last', () => {
    const picture = drawTies(
      named('a', 'b', 'c', 'd'),
      places,
      ties('a>b 5', 'b>a 1', 'a~b 5', 'a>c 5', 'a>d 2'),
    )
    expect(
      picture.bundles.map(({ kind, frequency, count, stands }) => [frequency, kind, count, stands]),
    ).toEqual([
      [1, 'professional', 1, false],
      [5, 'emotional', 1, true],
      [5, 'professional', 2, true],
    ])
    expect(picture.bundles[1]?.marks).not.toBe('')
    expect(picture.bundles[2]?.marks).toBe('')
    expect(picture.unplaced).toEqual(['d'])
  })

  it('keeps a tie and its answer apart, and both kinds too', () => {
    const { curves } = drawTies(named('a', 'b'), places, ties('a>b 3', 'b>a 3', 'a~b 3', 'b~a 3'))
    const middles = curves.map((curve) => Math.round(pointOn(curve, 0.5).y))
    expect(new Set(middles).size).toBe(4)
    expect(Math.sign(middles[0] ?? 0)).toBe(-Math.sign(middles[1] ?? 0))
  })

  it('finds the tie under the pointer', () => {
    const { curves } = drawTies(named('a', 'b', 'c'), places, ties('a>b 3', 'b>a 3', 'a~b 3'))
    for (const curve of curves)
      for (const at of [0.2, 0.5, 0.8])
        expect(tieAt(curves, pointOn(curve, at), 6)?.tie.id).toBe(curve.tie.id)
    expect(tieAt(curves, { x: 50, y: 90 }, 6)).toBeNull()
  })

  it('leads by arrow keys from any school to any other that lies apart', () => {
    const { nodes } = drawTies(named('a', 'b', 'c'), places, [])
    expect(nodeTowards(nodes, id('a'), 'right')?.id).toBe('b')
    expect(nodeTowards(nodes, id('a'), 'down')?.id).toBe('c')
    expect(nodeTowards(nodes, id('b'), 'left')?.id).toBe('a')
    expect(nodeTowards(nodes, id('a'), 'up')).toBeNull()
    fc.assert(
      fc.property(anyNetwork, ({ schools, ties: some }) => {
        const settled = settle(
          schools.length,
          some.map(({ giverId, receiverId, frequency }) => ({
            source: schools.findIndex((each) => each.id === giverId),
            target: schools.findIndex((each) => each.id === receiverId),
            frequency,
          })),
        )
        const { nodes: all } = drawTies(
          schools.map((each) => ({ ...each, label: each.id })),
          settled,
          some,
        )
        const reached = new Set(all.slice(0, 1).map((node) => node.id))
        for (const from of reached)
          for (const way of ['left', 'right', 'up', 'down'] as const) {
            const next = nodeTowards(all, from, way)
            if (next !== null) reached.add(next.id)
          }
        expect(reached.size).toBe(all.length)
      }),
      { numRuns: 50 },
    )
  })
})
