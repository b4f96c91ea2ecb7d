import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bringIn, mostZoom, moveBy, placeIn, wholePicture, zoomBy } from '../../../shared/domain/ties/zoom.ts'

const size = { width: 400, height: 300 }
const inside = fc.record({
  x: fc.double({ min: 0, max: 400, noNaN: true }),
  y: fc.double({ min: 0, max: 300, noNaN: true }),
})

describe('a picture looked at from nearer', () => {
  it('keeps what is under the pointer there, and comes back to the whole', () => {
    const near = zoomBy(wholePicture, 2, { x: 100, y: 60 }, size)
    expect(near).toEqual({ scale: 2, x: -100, y: -60 })
    expect(placeIn(near, { x: 100, y: 60 })).toEqual({ x: 100, y: 60 })
    expect(zoomBy(near, 0.25, { x: 390, y: 10 }, size)).toEqual(wholePicture)
    expect(zoomBy(near, 100, { x: 0, y: 0 }, size).scale).toBe(mostZoom)
  })

  it('never shows what is beyond its edges, however it is moved', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0.2, max: 5, noNaN: true }), inside, inside), { maxLength: 8 }),
        (steps) => {
          let zoom = wholePicture
          for (const [factor, about, by] of steps)
            zoom = moveBy(zoomBy(zoom, factor, about, size), { x: by.x - 200, y: by.y - 150 }, size)
          const [first, last] = [placeIn(zoom, { x: 0, y: 0 }), placeIn(zoom, { x: 400, y: 300 })]
          expect(Math.max(first.x, first.y)).toBeLessThan(1e-6)
          expect(last.x).toBeGreaterThan(400 - 1e-6)
          expect(last.y).toBeGreaterThan(300 - 1e-6)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('moves to a school that is out of sight, and not for one that is in it', () => {
    const near = zoomBy(wholePicture, 4, { x: 0, y: 0 }, size)
    expect(bringIn(near, { x: 20, y: 20 }, 30, size)).toEqual(near)
    const moved = bringIn(near, { x: 300, y: 200 }, 30, size)
    expect(placeIn(moved, { x: 300, y: 200 })).toEqual({ x: 370, y: 270 })
    expect(bringIn(wholePicture, { x: 399, y: 1 }, 30, size)).toEqual(wholePicture)
  })
})
