import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutLegend, legendLineHeight } from '../../../renderer/charts/legend-layout.ts'
import { textWidth, wrapText } from '../../../renderer/charts/wrap-text.ts'

describe('text in a drawing', () => {
  it('breaks at spaces and loses no word while there is room for the lines', () => {
    expect(wrapText('Declive o transformación', 112, 14, 2)).toEqual(['Declive o', 'transformación'])
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zñá]{1,12}$/)),
        fc.integer({ min: 1, max: 400 }),
        (words, width) => {
          const lines = wrapText(words.join(' '), width, 13, Number.MAX_SAFE_INTEGER)
          expect(lines.join(' ')).toBe(words.join(' '))
          for (const line of lines) expect(textWidth(line, 13) <= width || !line.includes(' ')).toBe(true)
        },
      ),
    )
  })

  it('ends in an ellipsis where lines run out', () => {
    expect(wrapText('uno dos tres cuatro cinco seis', 60, 13, 2)).toEqual(['uno dos', 'tres…'])
    expect(wrapText('', 60, 13, 2)).toEqual([])
  })
})

describe('a legend', () => {
  it('begins a new line rather than run over the width, and tells its height', () => {
    const { places, height } = layOutLegend(['A favor', 'En contra', 'Sin evidencia'], 190, 12)
    expect(places.map(({ y }) => y)).toEqual([0, 0, legendLineHeight])
    expect(places[2]?.x).toBe(0)
    expect(height).toBe(2 * legendLineHeight)
  })

  it('gives even an entry wider than the drawing a line of its own', () => {
    expect(layOutLegend(['larguísimo', 'otro'], 10, 12).places.map(({ x }) => x)).toEqual([0, 0])
    expect(layOutLegend([], 100, 12).height).toBe(0)
  })
})
