// Ties between schools as a drawing: a few paths for all ties, a button for each school.
import { type PointerEvent, type ReactNode, type RefObject, useMemo, useRef, useState } from 'react'
import type { Point } from '../../../shared/domain/ties/force.ts'
import {
  drawTies,
  headPath,
  linePath,
  markPath,
  nodePath,
  nodeTowards,
  type PictureNode,
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

export type NetworkFocus = { kind: 'school'; id: EstablishmentId } | { kind: 'tie'; id: TieId }
export type Ground = { href: string; x: number; y: number; width: number; height: number }

type Props = {
  svg?: RefObject<SVGSVGElement | null>
  label: string
  width: number
  height: number
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
  /** Drawn beside: a legend. */
  children?: ReactNode
}

/** Pixels from a line within which it is meant. */
const NEAR = 7

export function NetworkDrawing(props: Props) {
  const { svg, label, width, height, schools, ties, places, ground, focus, onFocus, onReach, emphasis } =
    props
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
    if (onFocus === null || props.onPlace !== undefined) return
    const found = tieAt(picture.curves, pointAt(event), NEAR)
    if (found?.tie.id === hovered) return
    setHovered(found?.tie.id ?? null)
    onReach?.(found === null ? null : wordsOf(found.tie))
  }
  const meant = picture.curves.filter(({ tie }) => isMeant(tie, focus, hovered, emphasis))
  const quiet = focus !== null || emphasis !== undefined
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a tie is reached by keyboard from its schools.
    <svg
      ref={surface}
      role={onFocus === null ? 'img' : 'group'}
      aria-label={label}
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      onPointerMove={hover}
      onPointerLeave={() => {
        setHovered(null)
        onReach?.(null)
      }}
      onClick={(event) => {
        if (onFocus === null || (event.target instanceof Element && event.target.closest('[data-school]')))
          return
        onFocus(hovered === null ? null : { kind: 'tie', id: hovered })
      }}
      data-over-tie={hovered !== null || undefined}
    >
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

type NodesProps = Props & {
  picture: TiePicture
  pointAt: (event: PointerEvent) => Point
  moved: { id: EstablishmentId; at: Point } | null
  onMove: (moved: { id: EstablishmentId; at: Point } | null) => void
  quietExcept: ReadonlySet<EstablishmentId> | null
}

const directions: Readonly<Record<string, 'left' | 'right' | 'up' | 'down'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
const steps = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const

/** More names than this lie over each other: then only those at hand are written. */
const MOST_NAMES = 45

function Nodes(props: NodesProps) {
  const { picture, ties, focus, onFocus, onReach, onPlace, onMove, moved, pointAt, quietExcept } = props
  const { ties: m } = useMessages()
  const [reached, setReached] = useState<EstablishmentId | null>(null)
  const elements = useRef(new Map<EstablishmentId, SVGGElement>())
  const { nodes } = picture
  const stop = nodes.some(({ id }) => id === reached) ? reached : nodes[0]?.id
  const degrees = useMemo(() => degreesOf(ties), [ties])
  const wordsOf = (node: PictureNode) => {
    const { gives, receives } = degrees.get(node.id) ?? { gives: 0, receives: 0 }
    return m.picture.school(node.label, m.territories[node.territory ?? 'unknown'], gives, receives)
  }
  const put = (node: PictureNode, at: Point) => {
    onPlace?.(node.id, at)
    onMove(null)
  }
  const onKeyDown = (node: PictureNode, event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const direction = directions[event.key]
    if (direction !== undefined) {
      event.preventDefault()
      if (onPlace === undefined) {
        const next = nodeTowards(nodes, node.id, direction)
        if (next !== null) elements.current.get(next.id)?.focus()
      } else {
        const [dx, dy] = steps[direction]
        const by = event.shiftKey ? 25 : 4
        onMove({ id: node.id, at: { x: node.x + dx * by, y: node.y + dy * by } })
      }
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault()
      const next = nodes.at(event.key === 'Home' ? 0 : -1)
      if (next !== undefined) elements.current.get(next.id)?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onFocus?.({ kind: 'school', id: node.id })
    } else if (event.key === 'Escape' && focus !== null) {
      event.preventDefault()
      onFocus?.(null)
    }
  }
  return (
    <g>
      {nodes.map((node) => {
        const behind = quietExcept !== null && !quietExcept.has(node.id)
        const named =
          (nodes.length <= MOST_NAMES && !props.nameless) || quietExcept?.has(node.id) || reached === node.id
        const drawn = (
          <>
            <path className={styles.shape} data-territory={node.territory ?? 'unknown'} d={nodePath(node)} />
            {named && (
              // biome-ignore lint/a11y/noAriaHiddenOnFocusable: text of a drawing takes no focus.
              <text aria-hidden="true" className={styles.name} x={node.x} y={node.y + node.radius + 14}>
                {node.label}
              </text>
            )}
          </>
        )
        if (onFocus === null) return <g key={node.id}>{drawn}</g>
        const words = wordsOf(node)
        return (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no button element.
          <g
            key={node.id}
            ref={(element) => {
              if (element === null) elements.current.delete(node.id)
              else elements.current.set(node.id, element)
            }}
            data-school={node.id}
            role="button"
            tabIndex={onPlace !== undefined || node.id === stop ? 0 : -1}
            aria-label={words}
            aria-current={(focus?.kind === 'school' && focus.id === node.id) || undefined}
            className={`${styles.node} ${behind ? styles.aside : ''} ${onPlace === undefined ? '' : styles.movable}`}
            onClick={() => {
              if (onPlace === undefined) onFocus({ kind: 'school', id: node.id })
            }}
            onKeyDown={(event) => onKeyDown(node, event)}
            onKeyUp={(event) => {
              if (onPlace !== undefined && event.key in directions && moved?.id === node.id)
                put(node, moved.at)
            }}
            onFocus={() => {
              setReached(node.id)
              onReach?.(words)
            }}
            onBlur={() => {
              onReach?.(null)
              if (onPlace !== undefined && moved?.id === node.id) put(node, moved.at)
            }}
            onPointerEnter={() => onReach?.(words)}
            onPointerLeave={() => onReach?.(null)}
            onPointerDown={(event) => {
              if (onPlace === undefined) return
              // Otherwise the page's words are selected along the way.
              event.preventDefault()
              event.currentTarget.focus()
              event.currentTarget.setPointerCapture(event.pointerId)
              onMove({ id: node.id, at: pointAt(event) })
            }}
            onPointerMove={(event) => {
              if (onPlace !== undefined && event.currentTarget.hasPointerCapture(event.pointerId))
                onMove({ id: node.id, at: pointAt(event) })
            }}
            onPointerUp={(event) => {
              if (onPlace === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return
              event.currentTarget.releasePointerCapture(event.pointerId)
              put(node, pointAt(event))
            }}
          >
            <circle className={styles.area} cx={node.x} cy={node.y} r={node.radius + 6} data-screen-only />
            {drawn}
          </g>
        )
      })}
    </g>
  )
}

/** How many schools each gives to and receives from. */
function degreesOf(ties: readonly Tie[]): Map<EstablishmentId, { gives: number; receives: number }> {
  const found = new Map<EstablishmentId, { gives: Set<string>; receives: Set<string> }>()
  const of = (id: EstablishmentId) => {
    const known = found.get(id) ?? { gives: new Set(), receives: new Set() }
    found.set(id, known)
    return known
  }
  for (const { giverId, receiverId } of ties) {
    of(giverId).gives.add(receiverId)
    of(receiverId).receives.add(giverId)
  }
  return new Map(
    [...found].map(([id, { gives, receives }]) => [id, { gives: gives.size, receives: receives.size }]),
  )
}

/** A sample of a kind of tie, for the legend. */
export function KindSample({ kind, x, y }: { kind: TieKind; x: number; y: number }) {
  const end = { x: x + 3, y }
  const curve = { start: { x: x - 10, y }, control: { x: x - 4, y }, end, tip: { x: x + 11, y } }
  return <Curve curve={{ ...curve, tie: { kind, frequency: 2 } as Tie }} />
}
