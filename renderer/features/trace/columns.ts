// The columns of the chain, from what claims to what was brought in, and the ways of the keyboard through them.
import type { TraceEdge, TraceNode, TraceNodeKind } from '../../../shared/schema/trace.ts'

export const columnKinds: readonly (readonly TraceNodeKind[])[] = [
  ['judgement', 'owner', 'stage'],
  ['indicator', 'code'],
  ['coding', 'quote'],
  ['source'],
  ['file'],
]

/** Columns that have something in them. */
export function columnsOf(nodes: readonly TraceNode[]): TraceNode[][] {
  return columnKinds
    .map((kinds) => kinds.flatMap((kind) => nodes.filter((node) => node.kind === kind)))
    .filter((column) => column.length > 0)
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'
export const isArrow = (key: string): key is Arrow =>
  ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(key)

/**
 * Where an arrow leads: up and down within a column; left to the first that leans on this, right to the first it leans
 * on, the nearest column first. Null: nowhere.
 */
export function arrowFrom(
  columns: readonly (readonly TraceNode[])[],
  edges: readonly TraceEdge[],
  from: string,
  arrow: Arrow,
): string | null {
  const at = columns.findIndex((column) => column.some(({ key }) => key === from))
  const column = columns[at] ?? []
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const place = column.findIndex(({ key }) => key === from) + (arrow === 'ArrowUp' ? -1 : 1)
    return column[place]?.key ?? null
  }
  const isLeft = arrow === 'ArrowLeft'
  const linked = new Set(
    edges
      .filter((edge) => (isLeft ? edge.to : edge.from) === from)
      .map((edge) => (isLeft ? edge.from : edge.to)),
  )
  const onward = isLeft ? columns.slice(0, at).reverse() : columns.slice(at + 1)
  return onward.flat().find(({ key }) => linked.has(key))?.key ?? null
}
