// A picture looked at from nearer: with Ctrl and the wheel where the pointer is, dragged, or moved with Shift and an arrow.
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { Point } from '../../../shared/domain/ties/force.ts'
import {
  bringIn,
  inPixels,
  inShares,
  moveBy,
  type Size,
  type Zoom,
  zoomBy,
} from '../../../shared/domain/ties/zoom.ts'

export type Zooming = {
  isNear: boolean
  onPointerDown: (event: PointerEvent) => void
  /** Whether the picture is being moved. */
  onPointerMove: (event: PointerEvent) => boolean
  onPointerUp: () => void
  onKeyDown: (event: KeyboardEvent) => void
  /** Whether the click that comes now only ended a move; asked once. */
  wasMoved: () => boolean
  /** Moves the picture so that what lies at a point of it, as drawn now, is in sight. */
  bringIn: (drawn: Point) => void
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
const stride = 80
/** Pixels a pointer may tremble without moving anything. */
const tremble = 4
const margin = 40

type Given = {
  /** In shares of the size; see shared/domain/ties/zoom.ts. */
  zoom: Zoom
  onZoom: (zoom: Zoom) => void
  size: Size
  /** Schools are being moved: what is dragged is one of them. */
  isPlacing: boolean
}

export function useZoom(surface: RefObject<SVGSVGElement | null>, given: Given): Zooming {
  const { onZoom, size, isPlacing } = given
  const zoom = inPixels(given.zoom, size)
  const set = (next: Zoom) => onZoom(inShares(next, size))
  const drag = useRef<{ from: Point; start: Zoom; moving: boolean } | null>(null)
  const moved = useRef(false)
  const onWheel = (event: WheelEvent) => {
    // The wheel alone goes on moving the page.
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const box = surface.current?.getBoundingClientRect()
    if (box === undefined) return
    const about = { x: event.clientX - box.left, y: event.clientY - box.top }
    set(zoomBy(zoom, Math.exp(-event.deltaY / 300), about, size))
  }
  useEffect(() => {
    const element = surface.current
    if (element === null) return
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  })
  return {
    isNear: zoom.scale > 1,
    onPointerDown: (event) => {
      const onSchool = event.target instanceof Element && event.target.closest('[data-school]') !== null
      if (zoom.scale === 1 || event.button !== 0 || (isPlacing && onSchool)) return
      drag.current = { from: { x: event.clientX, y: event.clientY }, start: zoom, moving: false }
    },
    onPointerMove: (event) => {
      const held = drag.current
      if (held === null) return false
      const by = { x: event.clientX - held.from.x, y: event.clientY - held.from.y }
      if (!held.moving && Math.hypot(by.x, by.y) < tremble) return false
      if (!held.moving) surface.current?.setPointerCapture(event.pointerId)
      held.moving = true
      set(moveBy(held.start, by, size))
      return true
    },
    onPointerUp: () => {
      moved.current = drag.current?.moving ?? false
      drag.current = null
    },
    onKeyDown: (event) => {
      const step = steps[event.key]
      if (
        step === undefined ||
        !event.shiftKey ||
        isPlacing ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey
      )
        return
      event.preventDefault()
      set(moveBy(zoom, { x: step[0] * stride, y: step[1] * stride }, size))
    },
    wasMoved: () => {
      const was = moved.current
      moved.current = false
      return was
    },
    bringIn: ({ x, y }) => {
      if (zoom.scale === 1) return
      const whole = { x: (x - zoom.x) / zoom.scale, y: (y - zoom.y) / zoom.scale }
      set(bringIn(zoom, whole, margin, size))
    },
  }
}
