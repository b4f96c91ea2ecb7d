import { textWidth } from './wrap-text.ts'

export type LegendPlace = { x: number; y: number }

/** Room for an entry's sign, before its words. */
export const signWidth = 20
export const legendLineHeight = 20
const entryGap = 20

/** Where each entry goes, in lines no wider than `width` pixels, and the height of all lines. */
export function layOutLegend(
  words: readonly string[],
  width: number,
  size: number,
): { places: LegendPlace[]; height: number } {
  let x = 0
  let line = 0
  const places = words.map((text) => {
    const entryWidth = signWidth + textWidth(text, size)
    if (x > 0 && x + entryWidth > width) {
      x = 0
      line += 1
    }
    const place = { x, y: line * legendLineHeight }
    x += entryWidth + entryGap
    return place
  })
  return { places, height: words.length === 0 ? 0 : (line + 1) * legendLineHeight }
}
