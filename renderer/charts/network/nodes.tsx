// The schools of a network in its drawing: each a button, with arrow keys between them, and their names.
import { type PointerEvent, useMemo, useRef, useState } from 'react'
import type { Point } from '../../../shared/domain/ties/force.ts'
import {
  nodePath,
  nodeTowards,
  type PictureNode,
  type TiePicture,
} from '../../../shared/domain/ties/picture.ts'
import { placeNames } from '../../../shared/domain/ties/place-names.ts'
import type { EstablishmentId } from '../../../shared/schema/ids.ts'
import type { Tie } from '../../../shared/schema/tie.ts'
import { useMessages } from '../../i18n/index.ts'
import { textWidth } from '../wrap-text.ts'
import styles from './network.module.css'
import type { DrawingProps } from './network-drawing.tsx'

type Props = DrawingProps & {
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

const nameSize = 12

export function Nodes(props: Props) {
  const { picture, ties, focus, onFocus, onReach, onPlace, onMove, moved, pointAt, quietExcept } = props
  const { ties: m } = useMessages()
  const [reached, setReached] = useState<EstablishmentId | null>(null)
  const [pointed, setPointed] = useState<EstablishmentId | null>(null)
  const elements = useRef(new Map<EstablishmentId, SVGGElement>())
  const { nodes } = picture
  const stop = nodes.some(({ id }) => id === reached) ? reached : nodes[0]?.id
  const degrees = useMemo(() => degreesOf(ties), [ties])
  const wordsOf = (node: PictureNode) => {
    const { gives, receives } = degrees.get(node.id) ?? { gives: 0, receives: 0 }
    return m.picture.school(node.label, m.territories[node.territory ?? 'unknown'], gives, receives)
  }
  // Of a part the picture itself moves to it; the page would move too.
  const reach = (to: PictureNode | null | undefined) => {
    if (to) elements.current.get(to.id)?.focus({ preventScroll: props.zooming?.isNear ?? false })
  }
  const names = useNames(props, degrees, pointed ?? reached)
  const put = (node: PictureNode, at: Point) => {
    onPlace?.(node.id, at)
    onMove(null)
  }
  const onKeyDown = (node: PictureNode, event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const direction = directions[event.key]
    if (direction !== undefined) {
      // With Shift the picture moves, not the focus.
      if (event.shiftKey && onPlace === undefined) return
      event.preventDefault()
      if (onPlace === undefined) {
        reach(nodeTowards(nodes, node.id, direction))
      } else {
        const [dx, dy] = steps[direction]
        const by = event.shiftKey ? 25 : 4
        onMove({ id: node.id, at: { x: node.x + dx * by, y: node.y + dy * by } })
      }
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault()
      reach(nodes.at(event.key === 'Home' ? 0 : -1))
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
        const name = names.get(node.id)
        const drawn = (
          <>
            <path className={styles.shape} data-territory={node.territory ?? 'unknown'} d={nodePath(node)} />
            {name !== undefined && (
              // biome-ignore lint/a11y/noAriaHiddenOnFocusable: text of a drawing takes no focus.
              <text aria-hidden="true" className={styles.name} x={name.x} y={name.y} textAnchor={name.anchor}>
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
              props.zooming?.bringIn(node)
              onReach?.(words)
            }}
            onBlur={() => {
              onReach?.(null)
              if (onPlace !== undefined && moved?.id === node.id) put(node, moved.at)
            }}
            onPointerEnter={() => {
              setPointed(node.id)
              onReach?.(words)
            }}
            onPointerLeave={() => {
              setPointed(null)
              onReach?.(null)
            }}
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

/** Where the names are written: of those with most ties before the others, of those at hand in any case. */
function useNames(
  { picture: { nodes }, nameless, quietExcept }: Props,
  degrees: ReturnType<typeof degreesOf>,
  atHand: EstablishmentId | null,
) {
  return useMemo(() => {
    const weight = (id: EstablishmentId) => {
      const { gives, receives } = degrees.get(id) ?? { gives: 0, receives: 0 }
      return gives + receives
    }
    const named = nodes
      .map((node) => ({ ...node, width: textWidth(node.label, nameSize) }))
      .toSorted((a, b) => weight(b.id) - weight(a.id))
    const always = new Set([...(quietExcept ?? []), ...(atHand === null ? [] : [atHand])])
    return placeNames(nameless ? named.filter(({ id }) => always.has(id)) : named, always)
  }, [nodes, nameless, quietExcept, degrees, atHand])
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
