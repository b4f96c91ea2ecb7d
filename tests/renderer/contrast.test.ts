// WCAG 2.2 AA: text 4.5 : 1, the edges of controls and the focus ring 3 : 1, in both themes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../renderer/ui/tokens.css'), 'utf8')

function colorsOf(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const block = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']))
}

/** Relative luminance of sRGB (WCAG 2.2). */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const surfaces = ['paper', 'sheet', 'sunk', 'hover']
const text: [string, string[]][] = [
  ['ink', [...surfaces, 'selected', 'excerpt', 'found', 'notice-soft', 'danger-soft', 'accent-soft']],
  ['ink-soft', [...surfaces, 'selected']],
  ['ink-faint', surfaces],
  ['accent', ['paper', 'sheet', 'sunk']],
  ['on-accent', ['accent', 'accent-hover']],
  ['danger', [...surfaces, 'danger-soft', 'selected']],
  ['notice', ['paper', 'sheet', 'notice-soft']],
  ['done', ['paper', 'sheet']],
  ['paper', ['ink']],
  ['mark-for', ['paper', 'sheet', 'mark-for-soft']],
  ['mark-against', ['paper', 'sheet', 'mark-against-soft']],
  ['mark-missing', ['paper', 'sheet', 'mark-missing-soft']],
]
const edges: [string, string[]][] = [
  ['line-strong', ['paper', 'sheet']],
  ['focus', [...surfaces, 'selected']],
]

test('contrast is measured as WCAG measures it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const colors = colorsOf(theme)
  const pairs = [
    ...text.flatMap(([front, backs]) => backs.map((back) => [front, back, 4.5] as const)),
    ...edges.flatMap(([front, backs]) => backs.map((back) => [front, back, 3] as const)),
  ]
  test.each(pairs)('%s on %s', (front, back, least) => {
    const [a, b] = [colors.get(front), colors.get(back)]
    if (!a || !b) throw new Error(`tokens.css has no ${front} or ${back}`)
    expect(contrast(a, b)).toBeGreaterThanOrEqual(least)
  })
})
