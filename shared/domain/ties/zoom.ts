// Looking at a part of a picture from nearer: places move apart, while what is drawn at them keeps its size.
import type { Point } from './force.ts'

export type Size = { readonly width: number; readonly height: number }

/**
 * A place p of the whole picture lies at p * scale + (x, y). The whole picture: scale 1 at 0, 0. What is remembered is in
 * shares of the picture's size, as if that were `unit`: it holds when the window changes.
 */
export type Zoom = { readonly scale: number; readonly x: number; readonly y: number }

export const wholePicture: Zoom = { scale: 1, x: 0, y: 0 }
export const unit: Size = { width: 1, height: 1 }
export const mostZoom = 8
/** How much nearer a key or a button brings. */
export const zoomStep = 1.5

export const placeIn = ({ scale, x, y }: Zoom, place: Point): Point => ({
  x: place.x * scale + x,
  y: place.y * scale + y,
})

export const inPixels = ({ scale, x, y }: Zoom, { width, height }: Size): Zoom => ({
  scale,
  x: x * width,
  y: y * height,
})
export const inShares = ({ scale, x, y }: Zoom, { width, height }: Size): Zoom => ({
  scale,
  x: x / width,
  y: y / height,
})

/** The picture fills its window: never smaller than that, and never moved off an edge. */
function within({ scale, x, y }: Zoom, { width, height }: Size): Zoom {
  const kept = Math.min(mostZoom, Math.max(1, scale))
  const edge = (value: number, size: number) => Math.min(0, Math.max(size - size * kept, value))
  // Not minus zero, which is the whole picture as well.
  return { scale: kept, x: edge(x, width) + 0, y: edge(y, height) + 0 }
}

/** By a factor, with what is at `about` staying there as far as the edges let it. */
export function zoomBy(zoom: Zoom, factor: number, about: Point, size: Size): Zoom {
  const scale = Math.min(mostZoom, Math.max(1, zoom.scale * factor))
  const by = scale / zoom.scale
  return within({ scale, x: about.x - (about.x - zoom.x) * by, y: about.y - (about.y - zoom.y) * by }, size)
}

export function moveBy(zoom: Zoom, by: Point, size: Size): Zoom {
  return within({ ...zoom, x: zoom.x + by.x, y: zoom.y + by.y }, size)
}

/** Moved no further than it needs for `place`, of the whole picture, to be `margin` inside. */
export function bringIn(zoom: Zoom, place: Point, margin: number, size: Size): Zoom {
  const at = placeIn(zoom, place)
  const by = (value: number, room: number) =>
    Math.max(margin - value, 0) || Math.min(room - margin - value, 0)
  return moveBy(zoom, { x: by(at.x, size.width), y: by(at.y, size.height) }, size)
}
