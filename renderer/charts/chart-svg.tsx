import type { ReactNode, Ref } from 'react'
import { Legend, type LegendEntry, legendHeight } from './legend.tsx'

/** `gap` is between the drawing and its legend, in pixels. */
type Below = { entries: readonly LegendEntry[]; gap: number; className: string | undefined }

/** The drawing of a chart, read as one group; a legend below belongs to it and goes along with its image. */
export function ChartSvg({
  svg,
  title,
  size: { width, height },
  className,
  legend,
  children,
}: {
  svg: Ref<SVGSVGElement>
  title: string
  size: { width: number; height: number }
  className: string | undefined
  legend: Below | null
  children: ReactNode
}) {
  const below = legend === null ? 0 : legend.gap + legendHeight(legend.entries, width)
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset.
    <svg
      ref={svg}
      role="group"
      aria-label={title}
      className={className}
      viewBox={`0 0 ${width} ${height + below}`}
      width={width}
      height={height + below}
    >
      {children}
      {legend !== null && (
        <Legend
          entries={legend.entries}
          x={0}
          y={height + legend.gap}
          width={width}
          className={legend.className}
        />
      )}
    </svg>
  )
}
