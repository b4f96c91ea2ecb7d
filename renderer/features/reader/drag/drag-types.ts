// What can be dragged in the reader, by the type it is announced under: while it hovers, nothing else of it can be read.

import { codeDragType } from '../../../ui/code-tree.tsx'

export const dragTypes = {
  code: codeDragType,
  selection: 'application/x-trama-selection',
  coding: 'application/x-trama-coding',
} as const
export type Dragged = keyof typeof dragTypes

/** What hovers; null for anything from elsewhere. */
export function draggedKind(types: readonly string[]): Dragged | null {
  const kinds = ['code', 'selection', 'coding'] as const
  return kinds.find((kind) => types.includes(dragTypes[kind])) ?? null
}
