// The picture of a network: on its territory or by its ties, with legend, table and the ways to take it along.
import { type RefObject, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Point } from '../../../shared/domain/ties/force.ts'
import { nodePath } from '../../../shared/domain/ties/picture.ts'
import { byCoordinates, onMap, placeWithin } from '../../../shared/domain/ties/places.ts'
import { inPixels, placeIn, wholePicture, type Zoom } from '../../../shared/domain/ties/zoom.ts'
import type { EstablishmentId } from '../../../shared/schema/ids.ts'
import type { Establishment, MapPoint } from '../../../shared/schema/people.ts'
import { type Tie, type TieLayout, tieKinds } from '../../../shared/schema/tie.ts'
import { useMessages } from '../../i18n/index.ts'
import { ChartFrame } from '../chart-frame.tsx'
import type { ChartTable } from '../chart-table.ts'
import { Legend, type LegendEntry, legendHeight } from '../legend.tsx'
import { useWidth } from '../use-width.ts'
import styles from './network.module.css'
import { type Ground, KindSample, NetworkDrawing, type NetworkFocus } from './network-drawing.tsx'
import { useSettled } from './use-settled.ts'
import { useZoom } from './use-zoom.ts'

export type MapImage = { href: string; width: number; height: number }

type Props = {
  name: string
  /** Which ties, in words. */
  about: string
  schools: readonly Establishment[]
  ties: readonly Tie[]
  layout: TieLayout
  map: MapImage | null
  focus: NetworkFocus | null
  onFocus: (focus: NetworkFocus | null) => void
  /** The picture as it is on the page, for whoever takes it along. */
  svg: RefObject<SVGSVGElement | null>
  onPlace?: ((id: EstablishmentId, at: MapPoint) => void) | undefined
  /** From how near it is looked at, in shares of its size. */
  zoom: Zoom
  onZoom: (zoom: Zoom) => void
}

const LEGEND_GAP = 14
const MARGIN = { x: 64, top: 26, bottom: 36 }

export function NetworkChart(props: Props) {
  const { name, about, schools, ties, layout, map, focus, onFocus, svg, onPlace, zoom, onZoom } = props
  const { ties: m } = useMessages()
  const holder = useRef<HTMLDivElement>(null)
  const width = useWidth(holder, 700)
  const [readout, setReadout] = useState<string | null>(null)
  const settled = useSettled(schools, ties, layout === 'force')
  const whole = useMemo(
    () => layOut({ schools, layout, map, settled, width }),
    [schools, layout, map, settled, width],
  )
  const { height } = whole
  const { places, ground } = useMemo(() => seenFrom(whole, zoom, width), [whole, zoom, width])
  const size = { width, height }
  const zooming = useZoom(svg, { zoom, onZoom, size, isPlacing: onPlace !== undefined })
  const title = m.picture.title(name)
  const legend = legendEntries(m, schools)
  return (
    <ChartFrame
      title={title}
      units={`${about} · ${m.picture.units}`}
      fileName={title}
      tables={[tableOf(m, schools, ties, onFocus)]}
      svg={svg}
      // An image is of the whole.
      onTaking={(taking) => flushSync(() => onZoom(taking ? wholePicture : zoom))}
      readout={readout ?? (onPlace === undefined ? m.picture.hint : m.picture.placing)}
    >
      <div ref={holder} data-settled={places !== null || undefined}>
        {places === null ? (
          <div className={styles.waiting}>{m.picture.settling}</div>
        ) : (
          <NetworkDrawing
            svg={svg}
            label={`${title}. ${m.picture.alternative(schools.length, ties.length)}`}
            width={width}
            height={height + LEGEND_GAP + legendHeight(legend, width)}
            area={height}
            zooming={zooming}
            schools={schools}
            ties={ties}
            places={places}
            ground={ground}
            focus={focus}
            onFocus={onFocus}
            onReach={setReadout}
            onPlace={
              onPlace === undefined || ground === null
                ? undefined
                : (id, at) => onPlace(id, onGround(at, ground))
            }
          >
            <Legend entries={legend} x={0} y={height + LEGEND_GAP} width={width} className={styles.soft} />
          </NetworkDrawing>
        )}
      </div>
    </ChartFrame>
  )
}

function seenFrom({ places, ground, height }: ReturnType<typeof layOut>, zoom: Zoom, width: number) {
  const near = inPixels(zoom, { width, height })
  return {
    places: places === null ? null : places.map((place) => (place === null ? null : placeIn(near, place))),
    ground:
      ground === null
        ? null
        : {
            ...ground,
            ...placeIn(near, ground),
            width: ground.width * near.scale,
            height: ground.height * near.scale,
          },
  }
}

/** Where on the picture of the map a point of the drawing is, from 0 to 1. */
function onGround({ x, y }: Point, ground: Ground): MapPoint {
  const share = (value: number) => Math.min(1, Math.max(0, Math.round(value * 10_000) / 10_000))
  return { x: share((x - ground.x) / ground.width), y: share((y - ground.y) / ground.height) }
}

/** Places are null while the ties are still settling. */
export function layOut(of: {
  schools: readonly Establishment[]
  layout: TieLayout
  map: MapImage | null
  settled: readonly Point[] | null
  width: number
}): { places: (Point | null)[] | null; ground: Ground | null; height: number } {
  const { schools, layout, map, settled, width } = of
  if (layout === 'territory' && map !== null) {
    const height = Math.round(Math.min(640, Math.max(240, (width * map.height) / map.width)))
    const scale = Math.min(width / map.width, height / map.height)
    const [w, h] = [map.width * scale, map.height * scale]
    const ground = { href: map.href, x: (width - w) / 2, y: (height - h) / 2, width: w, height: h }
    return { places: onMap(schools, ground), ground, height }
  }
  const height = Math.round(Math.min(560, Math.max(260, width * 0.58)))
  const box = {
    x: MARGIN.x,
    y: MARGIN.top,
    width: Math.max(40, width - 2 * MARGIN.x),
    height: height - MARGIN.top - MARGIN.bottom,
  }
  if (layout === 'territory') return { places: byCoordinates(schools, box), ground: null, height }
  return { places: settled === null ? null : placeWithin(settled, box), ground: null, height }
}

type Messages = ReturnType<typeof useMessages>['ties']

function legendEntries(m: Messages, schools: readonly Establishment[]): LegendEntry[] {
  const shape = (territory: 'rural' | 'urban' | null) => (x: number, y: number) => (
    <path
      className={styles.shape}
      data-territory={territory ?? 'unknown'}
      d={nodePath({ x: x - 1, y, radius: 6, territory })}
    />
  )
  return [
    ...tieKinds.map((kind) => ({
      words: m.kinds[kind],
      draw: (x: number, y: number) => <KindSample kind={kind} x={x} y={y} />,
    })),
    { words: m.territories.rural, draw: shape('rural') },
    { words: m.territories.urban, draw: shape('urban') },
    ...(schools.some(({ territory }) => territory === null)
      ? [{ words: m.territories.unknown, draw: shape(null) }]
      : []),
    { words: m.picture.widthLegend, draw: () => null },
  ]
}

function tableOf(
  m: Messages,
  schools: readonly Establishment[],
  ties: readonly Tie[],
  onFocus: (focus: NetworkFocus) => void,
): ChartTable {
  const names = new Map(schools.map(({ id, pseudonym }) => [id, pseudonym]))
  return {
    caption: m.picture.alternative(schools.length, ties.length),
    columns: [
      { label: m.columns.giver, numeric: false },
      { label: m.columns.receiver, numeric: false },
      { label: m.columns.kind, numeric: false },
      { label: m.columns.frequency, numeric: true },
    ],
    rows: ties.map((tie) => {
      const [giver, receiver] = [names.get(tie.giverId) ?? '', names.get(tie.receiverId) ?? '']
      return {
        id: tie.id,
        cells: [
          {
            text: giver,
            label: m.details.show(m.arrow(giver, receiver)),
            onOpen: () => onFocus({ kind: 'tie', id: tie.id }),
          },
          { text: receiver },
          { text: m.kinds[tie.kind] },
          { text: String(tie.frequency) },
        ],
      }
    }),
  }
}
