// A body as it is read: items that follow each other gathered into lists, lists within items.
import type { MemoBlock, MemoBody, MemoInline } from '../../schema/memo.ts'

export type OutlineItem = { content: readonly MemoInline[]; inner: OutlineList[] }
export type OutlineList = { type: 'list'; list: 'bullet' | 'number'; items: OutlineItem[] }
export type OutlineBlock = Exclude<MemoBlock, { type: 'item' }> | OutlineList

/**
 * Items deeper than any item before them could hold are put as deep as they can be. A list ends where something else
 * begins: a block, a shallower item, or an item of the other kind at its depth.
 */
export function outline(body: MemoBody): OutlineBlock[] {
  const blocks: OutlineBlock[] = []
  /** The lists that are open, outermost first; each has an item. */
  let open: OutlineList[] = []
  for (const block of body) {
    if (block.type !== 'item') {
      open = []
      blocks.push(block)
      continue
    }
    const depth = Math.min(block.depth, open.length)
    open = open.slice(0, open[depth]?.list === block.list ? depth + 1 : depth)
    const item: OutlineItem = { content: block.content, inner: [] }
    const list = open[depth]
    if (list !== undefined) list.items.push(item)
    else {
      const fresh: OutlineList = { type: 'list', list: block.list, items: [item] }
      ;(open.at(-1)?.items.at(-1)?.inner ?? blocks).push(fresh)
      open.push(fresh)
    }
  }
  return blocks
}
