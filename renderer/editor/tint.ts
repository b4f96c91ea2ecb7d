// How strong a colour may lie behind text that has to be read.

export type Theme = 'light' | 'dark'

/** Paper and ink as tokens.css has them. */
export const themeColors: Readonly<Record<Theme, { paper: string; ink: string }>> = {
  light: { paper: '#f7f5f0', ink: '#201e1a' },
  dark: { paper: '#1a1917', ink: '#ebe7de' },
}

/** WCAG 2.2, 1.4.3, with a little over for rounding. */
const least = 4.55

/** How strong a tint is under one, two, and more codings, and under the one pointed at or chosen: shares of the colour in the paper. */
const strengths = {
  light: { 1: 0.17, 2: 0.25, 3: 0.35, meant: 0.45 },
  dark: { 1: 0.27, 2: 0.35, 3: 0.43, meant: 0.55 },
} as const
export type Strength = keyof (typeof strengths)['light']

/** What share of a colour (#rrggbb) goes into the paper: as given for its strength, less where ink on it would be hard to read. */
export function tintShare(color: string, theme: Theme, strength: Strength): number {
  const { paper, ink } = themeColors[theme]
  const wanted = strengths[theme][strength]
  if (contrast(ink, mixed(color, paper, wanted)) >= least) return wanted
  let legible = 0
  let tooMuch: number = wanted
  for (let step = 0; step < 12; step += 1) {
    const middle = (legible + tooMuch) / 2
    if (contrast(ink, mixed(color, paper, middle)) >= least) legible = middle
    else tooMuch = middle
  }
  return legible
}

type Rgb = readonly [number, number, number]

function rgb(color: string): Rgb {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16)
  return [channel(1), channel(3), channel(5)]
}

/** `share` of a colour over the rest of another, in sRGB as CSS mixes them. */
export function mixed(color: string | Rgb, under: string | Rgb, share: number): Rgb {
  const a = typeof color === 'string' ? rgb(color) : color
  const b = typeof under === 'string' ? rgb(under) : under
  const channel = (at: 0 | 1 | 2) => a[at] * share + b[at] * (1 - share)
  return [channel(0), channel(1), channel(2)]
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string | Rgb, b: string | Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(color: string | Rgb): number {
  const [r, g, b] = (typeof color === 'string' ? rgb(color) : color).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}
