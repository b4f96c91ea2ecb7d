import { describe, expect, it } from 'vitest'
import { codeColors, nextColor } from '../../../shared/domain/codebook/palette.ts'
import { color } from '../../../shared/schema/codebook.ts'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

// Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB.
const sights: Record<string, Matrix> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  'full colour vision': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
}

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const within = (c: number) => Math.max(0, Math.min(1, c))
const apply = (m: Matrix, v: Triple): Triple => [dot(m[0], v), dot(m[1], v), dot(m[2], v)]

/** OKLab (Ottosson 2020) of a linear sRGB colour. */
function oklab(rgb: Triple): Triple {
  const [l, m, s] = apply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  )
  return apply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  )
}

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => dot([0.2126, 0.7152, 0.0722], linear(hex))
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}

function leastDistance(colors: readonly string[], sight: Matrix): number {
  const seen = colors.map((hex) => {
    const [r, g, b] = apply(sight, linear(hex))
    return oklab([within(r), within(g), within(b)])
  })
  const distances = seen.flatMap((a, i) =>
    seen.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  )
  return Math.min(...distances)
}

describe('the palette', () => {
  it('gives twelve different colours, then begins again', () => {
    const given = Array.from({ length: 13 }, (_, i) => nextColor(i))
    expect(new Set(given).size).toBe(12)
    expect(given[12]).toBe(given[0])
    for (const each of given) expect(color.safeParse(each).success).toBe(true)
  })

  it.each(Object.entries(sights))('keeps its colours apart with %s', (_, sight) => {
    expect(leastDistance(codeColors, sight)).toBeGreaterThan(0.055)
  })

  it.each([
    ['light', '#f8f6f1'],
    ['dark', '#201f1c'],
  ])('can be seen on %s paper', (_, paper) => {
    for (const each of codeColors) expect(contrast(each, paper)).toBeGreaterThanOrEqual(3)
  })
})
