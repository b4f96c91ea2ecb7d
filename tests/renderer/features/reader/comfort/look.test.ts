import { describe, expect, it } from 'vitest'
import { lookParts, lookStyle, nextStep } from '../../../../../renderer/features/reader/comfort/look.ts'
import { textLook, usualLook } from '../../../../../shared/schema/desk.ts'

describe('how the text looks', () => {
  it.each(lookParts)('goes by steps of %s to an end, and back the same way; a desk can keep each', (part) => {
    const up = [usualLook[part]]
    for (let next = nextStep(part, usualLook[part], 1); next !== null; next = nextStep(part, next, 1))
      up.push(next)
    expect(up.length).toBeGreaterThan(2)
    for (const value of up) expect(textLook.safeParse({ ...usualLook, [part]: value }).success).toBe(true)
    const down = [up.at(-1) ?? 0]
    while (down.length < up.length) down.push(nextStep(part, down.at(-1) ?? 0, -1) ?? Number.NaN)
    expect(down).toEqual(up.toReversed())
  })

  it('is at first as the tokens have it', () => {
    expect(lookStyle(usualLook)).toEqual({
      '--text-reading': '1.125rem',
      '--leading-reading': '1.65',
      '--column': '39.5rem',
    })
  })
})
