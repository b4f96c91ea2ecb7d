import type { ReactNode } from 'react'
import { layOutLegend, legendLineHeight, signWidth } from './legend-layout.ts'

/** `draw` gets the centre of a sign about 12 pixels wide. */
export type LegendEntry = { words: string; draw: (x: number, y: number) => ReactNode }

export const legendSize = 12

/** The legend inside a drawing, so that it goes along with it. */
export function Legend({
  entries,
  x,
  y,
  width,
  className,
}: {
  entries: readonly LegendEntry[]
  x: number
  y: number
  width: number
  className: string | undefined
}) {
  const words = entries.map((entry) => entry.words)
  const { places } = layOutLegend(words, width, legendSize)
  return (
    <g className={className} transform={`translate(${x} ${y})`}>
      {entries.map((entry, index) => {
        const place = places[index] ?? { x: 0, y: 0 }
        const middle = place.y + legendLineHeight / 2
        return (
          <g key={entry.words}>
            {entry.draw(place.x + 7, middle)}
            <text x={place.x + signWidth} y={middle + 4} fontSize={legendSize}>
              {entry.words}
            </text>
          </g>
        )
      })}
    </g>
  )
}

export function legendHeight(entries: readonly LegendEntry[], width: number): number {
  return layOutLegend(
    entries.map((entry) => entry.words),
    width,
    legendSize,
  ).height
}
