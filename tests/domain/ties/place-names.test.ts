import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Named, nameRect, placeNames } from '../../../shared/domain/ties/place-names.ts'

const school = (id: string, x: number, y: number, width = 60): Named => ({ id, x, y, radius: 9, width })
const none = new Set<string>()

const anyNamed = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 200 }) }), {
    maxLength: 25,
  })
  .map((points) => points.map(({ x, y }, at) => school(String(at), x, y, 30 + ((at * 17) % 60))))

describe('names in a picture', () => {
  it('stand under their schools where there is room', () => {
    const places = placeNames([school('a', 50, 50), school('b', 200, 50)], none)
    expect(places.get('a')).toEqual({ x: 50, y: 73, anchor: 'middle' })
    expect(places.get('b')).toEqual({ x: 200, y: 73, anchor: 'middle' })
  })

  it('give way to those before them, over their school or beside it, and go where there is no room', () => {
    const places = placeNames(
      [school('a', 50, 50), school('b', 80, 50), ...[0, 1, 2, 3, 4].map((at) => school(`c${at}`, 65, 50))],
      none,
    )
    expect(places.get('a')?.anchor).toBe('middle')
    expect(places.get('b')?.y).toBeLessThan(50)
    expect(places.size).toBeLessThan(7)
  })

  it('never lie over each other nor over another school, and the same names always lie alike', () => {
    fc.assert(
      fc.property(anyNamed, (named) => {
        const places = placeNames(named, none)
        expect(placeNames(named, none)).toEqual(places)
        const rects = named.flatMap((each) => {
          const place = places.get(each.id)
          return place === undefined ? [] : [{ id: each.id, ...nameRect(place, each.width) }]
        })
        for (const a of rects) {
          const others = [
            ...rects,
            ...named.map(({ id, x, y, radius: r }) => ({
              id,
              left: x - r,
              top: y - r,
              right: x + r,
              bottom: y + r,
            })),
          ].filter(({ id }) => id !== a.id)
          for (const b of others)
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are written in any case where they are asked for', () => {
    fc.assert(
      fc.property(anyNamed, (named) => {
        const asked = new Set(named.filter((_, at) => at % 3 === 0).map(({ id }) => id))
        const places = placeNames(named, asked)
        for (const id of asked) expect(places.has(id)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})
