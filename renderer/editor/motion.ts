// What the arrow keys mean in a text that is read, not written: words and lines first, since excerpts are made of them.
import type { Direction } from './units.ts'

export type Unit = 'character' | 'word' | 'sentence' | 'line' | 'line-edge' | 'paragraph' | 'turn' | 'text'
export type Motion = { unit: Unit; direction: Direction; extend: boolean }

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const plain: Readonly<Record<string, readonly [Unit, Direction]>> = {
  ArrowLeft: ['word', 'backward'],
  ArrowRight: ['word', 'forward'],
  ArrowUp: ['line', 'backward'],
  ArrowDown: ['line', 'forward'],
  Home: ['line-edge', 'backward'],
  End: ['line-edge', 'forward'],
}

const withMod: Readonly<Record<string, readonly [Unit, Direction]>> = {
  ArrowLeft: ['character', 'backward'],
  ArrowRight: ['character', 'forward'],
  ArrowUp: ['paragraph', 'backward'],
  ArrowDown: ['paragraph', 'forward'],
  Home: ['text', 'backward'],
  End: ['text', 'forward'],
}

/** Null for every other key. Shift extends the selection; Ctrl, or Command on a Mac, goes by the smaller or the larger unit. */
export function motionOf(stroke: Stroke): Motion | null {
  if (stroke.altKey) return null
  const found = (stroke.ctrlKey || stroke.metaKey ? withMod : plain)[stroke.key]
  return found === undefined ? null : { unit: found[0], direction: found[1], extend: stroke.shiftKey }
}
