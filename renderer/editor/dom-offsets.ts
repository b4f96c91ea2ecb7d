// Between offsets of the canonical text and places in the page. The text's element holds one element a block (`data-block`
// is its index), each of these one element a piece, each of those one text node: nothing else may be inside.
import type { Offset } from '../../shared/schema/text.ts'
import { type Block, blockIndexAt } from './blocks.ts'

export type Point = { node: Text; offset: number }

/**
 * The place in the page of an offset. Between two pieces it is at the end of the first if `side` is 'end', else at the start
 * of the second; offsets between blocks are brought to the end of the block before. Null when the text is empty.
 */
export function pointAt(
  root: Element,
  blocks: readonly Block[],
  offset: Offset,
  side: 'start' | 'end',
): Point | null {
  const index = blockIndexAt(blocks, side === 'end' ? Math.max(0, offset - 1) : offset)
  const block = blocks[index]
  if (block === undefined) return null
  const within = Math.min(Math.max(offset, block.start), block.end)
  const found = block.pieces.findIndex((piece) => (side === 'end' ? within <= piece.end : within < piece.end))
  const place = found === -1 ? block.pieces.length - 1 : found
  const piece = block.pieces[place]
  const node = root.children[index]?.children[place]?.firstChild
  return piece !== undefined && node instanceof Text ? { node, offset: within - piece.start } : null
}

/** The offset of a place in the page, given as selections give it; places before or after the text are its first or last offset. */
export function offsetAt(root: Element, blocks: readonly Block[], node: Node, nodeOffset: number): Offset {
  const end = blocks.at(-1)?.end ?? 0
  if (node === root) return blocks[nodeOffset]?.start ?? end
  if (!root.contains(node)) {
    const before = root.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING
    return before ? 0 : end
  }
  const element = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-block]')
  const block = blocks[Number(element?.dataset.block)]
  if (element === null || element === undefined || block === undefined) return end
  if (node === element) return block.pieces[nodeOffset]?.start ?? block.end
  const holder = node instanceof Element ? node : node.parentElement
  const piece = holder === null ? undefined : block.pieces[[...element.children].indexOf(holder)]
  if (piece === undefined) return block.start
  if (node instanceof Text) return Math.min(piece.start + nodeOffset, piece.end)
  return nodeOffset === 0 ? piece.start : piece.end
}

/** The text nodes' ranges that a span covers, for highlights: one a piece, in order. */
export function rangesOf(
  root: Element,
  blocks: readonly Block[],
  span: { start: Offset; end: Offset },
): StaticRange[] {
  const ranges: StaticRange[] = []
  for (let index = blockIndexAt(blocks, span.start); index < blocks.length; index += 1) {
    const block = blocks[index]
    if (block === undefined || block.start >= span.end) break
    for (const [place, piece] of block.pieces.entries()) {
      const start = Math.max(span.start, piece.start)
      const end = Math.min(span.end, piece.end)
      const node = root.children[index]?.children[place]?.firstChild
      if (start >= end || !(node instanceof Text)) continue
      ranges.push(
        new StaticRange({
          startContainer: node,
          startOffset: start - piece.start,
          endContainer: node,
          endOffset: end - piece.start,
        }),
      )
    }
  }
  return ranges
}
