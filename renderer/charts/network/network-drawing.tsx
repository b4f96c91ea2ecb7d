// Ties between schools as a drawing: a few paths for all ties, a button for each school.
import { type PointerEvent, type ReactNode, type RefObject, useMemo, useRef, useState } from 'react'
import type { Point } from '../../../shared/domain/ties/force.ts'
import {
  drawTies,
  headPath,
  linePath,
  markPath,
  type TieCurve,
  type TiePicture,
  tieAt,
  tieWidth,
} from '../../../shared/domain/ties/picture.ts'
import type { EstablishmentId, TieId } from '../../../shared/schema/ids.ts'
import type { Establishment } from '../../../shared/schema/people.ts'
import type { Tie, TieKind } from '../../../shared/schema/tie.ts'
import { useMessages } from '../../i18n/index.ts'
import styles from './network.module.css'
import { Nodes } from './nodes.tsx'
import type { Zooming } from './use-zoom.ts'

export type NetworkFocus = { kind: 'school'; id: EstablishmentId } | { kind: 'tie'; id: TieId }
export type Ground = { href: string; x: number; y: number; width: number; height: number }

export type DrawingProps = {
  svg?: RefObject<SVGSVGElement | null>
  label: string
  width: number
  height: number
  /** Height of what is drawn on; absent: all of it. */
  area?: number
  schools: readonly Establishment[]
  ties: readonly Tie[]
  /** A place for each school, null for one without. */
  places: readonly (Point | null)[]
  ground: Ground | null
  focus: NetworkFocus | null
  /** Null: a picture to look at, nothing to choose. */
  onFocus: ((focus: NetworkFocus | null) => void) | null
  onReach?: (words: string | null) => void
  /** Schools are being put where they belong. */
  onPlace?: ((id: EstablishmentId, at: Point) => void) | undefined
  /** Ties that stand out instead of the frequent ones. */
  emphasis?: ReadonlySet<TieId>
  /** Of a small picture of many: no names. */
  nameless?: boolean
  /** How it is looked at from nearer; absent: always all of it. */
  zooming?: Zooming
  /** Drawn beside: a legend. */
  children?: ReactNode
}

/** Pixels from a line within which it is meant. */
const NEAR = 7

export function NetworkDrawing(props: DrawingProps) {
  const {
    svg,
    label,
    width,
    height,
    schools,
    ties,
    places,
    ground,
    focus,
    onFocus,
    onReach,
    emphasis,
    zooming,
  } = props
  const { ties: m } = useMessages()
  const [hovered, setHovered] = useState<TieId | null>(null)
  const [moved, setMoved] = useState<{ id: EstablishmentId; at: Point } | null>(null)
  const own = useRef<SVGSVGElement>(null)
  const surface = svg ?? own
  const shown = useMemo(
    () =>
      moved === null
        ? places
        : schools.map(({ id }, index) => (id === moved.id ? moved.at : (places[index] ?? null))),
    [places, schools, moved],
  )
  const picture = useMemo(
    () =>
      drawTies(
        schools.map(({ id, pseudonym, territory }) => ({ id, label: pseudonym, territory })),
        shown,
        ties,
      ),
    [schools, shown, ties],
  )
  const name = (id: EstablishmentId) => schools.find((school) => school.id === id)?.pseudonym ?? ''
  const wordsOf = (tie: Tie) => m.tie(name(tie.giverId), name(tie.receiverId), tie.kind, tie.frequency)

  const pointAt = (event: PointerEvent): Point => {
    const box = surface.current?.getBoundingClientRect()
    if (box === undefined || box.width === 0) return { x: 0, y: 0 }
    return {
      x: ((event.clientX - box.left) * width) / box.width,
      y: ((event.clientY - box.top) * height) / box.height,
    }
  }
  const hover = (event: PointerEvent) => {
    if (zooming?.onPointerMove(event)) return
    if (onFocus === null || props.onPlace !== undefined) return
    const found = tieAt(picture.curves, pointAt(event), NEAR)
    if (found?.tie.id === hovered) return
    setHovered(found?.tie.id ?? null)
    onReach?.(found === null ? null : wordsOf(found.tie))
  }
  const meant = picture.curves.filter(({ tie }) => isMeant(tie, focus, hovered, emphasis))
  const quiet = focus !== null || emphasis !== undefined
  return (
    <svg
      ref={surface}
      role={onFocus === null ? 'img' : 'group'}
      aria-label={label}
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      onPointerDown={zooming?.onPointerDown}
      onPointerUp={zooming?.onPointerUp}
      onPointerMove={hover}
      onKeyDown={zooming?.onKeyDown}
      onPointerLeave={() => {
        setHovered(null)
        onReach?.(null)
      }}
      onClick={(event) => {
        if (zooming?.wasMoved()) return
        if (onFocus === null || (event.target instanceof Element && event.target.closest('[data-school]')))
          return
        onFocus(hovered === null ? null : { kind: 'tie', id: hovered })
      }}
      data-over-tie={hovered !== null || undefined}
      data-near={zooming?.isNear || undefined}
    >
      {/* A window of its own: what is beyond its edges is not drawn over the legend. */}
      <svg width={width} height={props.area ?? height} role="presentation">
        {ground !== null && <image {...ground} className={styles.ground} preserveAspectRatio="none" />}
        <Bundles picture={picture} quiet={quiet} />
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines take no focus. */}
        <g aria-hidden="true" className={styles.meant}>
          {meant.map((curve) => (
            <Curve key={curve.tie.id} curve={curve} />
          ))}
        </g>
        <Nodes
          {...props}
          picture={picture}
          pointAt={pointAt}
          onMove={setMoved}
          moved={moved}
          quietExcept={focus === null ? null : reachedBy(picture, focus)}
        />
      </svg>
      {props.children}
    </svg>
  )
}

function isMeant(
  tie: Tie,
  focus: NetworkFocus | null,
  hovered: TieId | null,
  emphasis: ReadonlySet<TieId> | undefined,
): boolean {
  if (tie.id === hovered || emphasis?.has(tie.id)) return true
  if (focus?.kind === 'tie') return tie.id === focus.id
  return focus?.kind === 'school' && (tie.giverId === focus.id || tie.receiverId === focus.id)
}

/** The schools that what is chosen has to do with. */
function reachedBy({ curves }: TiePicture, focus: NetworkFocus): ReadonlySet<EstablishmentId> {
  const own = focus.kind === 'school' ? [focus.id] : []
  return new Set([
    ...own,
    ...curves.flatMap(({ tie }) =>
      isMeant(tie, focus, null, undefined) ? [tie.giverId, tie.receiverId] : [],
    ),
  ])
}

const dashes = (kind: TieKind, width: number) =>
  kind === 'emotional' ? { strokeDasharray: `${4 + width} ${3 + width / 2}` } : {}

function Bundles({ picture, quiet }: { picture: TiePicture; quiet: boolean }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines take no focus.
    <g aria-hidden="true" className={quiet ? styles.behind : undefined}>
      {picture.bundles.map(({ kind, frequency, width, stands, lines, heads, marks }) => (
        <g key={`${kind} ${frequency}`} className={stands ? styles.frequent : styles.seldom} data-kind={kind}>
          <path className={styles.line} d={lines} strokeWidth={width} {...dashes(kind, width)} />
          <path className={styles.head} d={heads} />
          {marks !== '' && <path className={styles.mark} d={marks} />}
        </g>
      ))}
    </g>
  )
}

function Curve({ curve }: { curve: TieCurve }) {
  const { kind, frequency } = curve.tie
  const width = tieWidth(frequency)
  return (
    <g className={styles.frequent} data-kind={kind}>
      <path className={styles.line} d={linePath(curve)} strokeWidth={width} {...dashes(kind, width)} />
      <path className={styles.head} d={headPath(curve)} />
      {kind === 'emotional' && <path className={styles.mark} d={markPath(curve)} />}
    </g>
  )
}

/** A sample of a kind of tie, for the legend. */
export function KindSample({ kind, x, y }: { kind: TieKind; x: number; y: number }) {
  const end = { x: x + 3, y }
  const curve = { start: { x: x - 10, y }, control: { x: x - 4, y }, end, tip: { x: x + 11, y } }
  return <Curve curve={{ ...curve, tie: { kind, frequency: 2 } as Tie }} />
}
