// Painted text stays legible: every colour a code can have, at every depth, in both themes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, mixed, type Strength, themeColors, tintShare } from '../../../renderer/editor/tint.ts'
import { directionColors } from '../../../renderer/features/reader/show-by/shown.ts'
import { codeColors } from '../../../shared/domain/codebook/palette.ts'

const css = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8')
const strengths: readonly Strength[] = [1, 2, 3, 'meant']
const palette = [...codeColors, ...Object.values(directionColors)]

describe.each(['light', 'dark'] as const)('on %s paper', (theme) => {
  const { paper, ink } = themeColors[theme]

  it('paper and ink are those of the tokens', () => {
    const tokens = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
    expect(tokens).toContain(`--paper: ${paper};`)
    expect(tokens).toContain(`--ink: ${ink};`)
  })

  it.each(palette)('ink on %s is legible and deeper is stronger', (color) => {
    const shares = strengths.map((strength) => tintShare(color, theme, strength))
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(new Set(shares).size).toBe(strengths.length)
    for (const share of shares)
      expect(contrast(ink, mixed(color, paper, share)), `${share}`).toBeGreaterThanOrEqual(4.5)
  })

  it.each(Object.values(directionColors))('a stripe of %s stands out from the paper', (color) => {
    expect(contrast(color, paper)).toBeGreaterThanOrEqual(3)
  })

  it('so is ink on any colour whatever', () => {
    const hex = fc.nat({ max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(hex, fc.constantFrom(...strengths), (color, strength) => {
        const share = tintShare(color, theme, strength)
        expect(share).toBeGreaterThan(0.1)
        expect(contrast(ink, mixed(color, paper, share))).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})

it('contrast is measured as WCAG measures it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
