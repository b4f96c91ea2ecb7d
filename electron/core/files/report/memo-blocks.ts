// A memo's body as blocks of a document; what it points at stands as words.
import { type OutlineList, outline } from '../../../../shared/domain/memos/outline.ts'
import type { MemoBody, MemoInline } from '../../../../shared/schema/memo.ts'
import type { Block, Inline, Inlines } from './blocks.ts'

export function memoBlocksOf(body: MemoBody): Block[] {
  return outline(body).flatMap((block): Block[] => {
    if (block.type === 'list') return listBlocks(block, 0)
    const content = inlines(block.content)
    if (block.type === 'heading')
      return [{ type: 'paragraph', look: 'prose', content: [{ text: plain(content), bold: true }] }]
    return plain(content).trim() === '' ? [] : [{ type: 'paragraph', look: 'prose', content }]
  })
}

/** Each item's inner lists follow it, one step deeper. */
function listBlocks({ list, items }: OutlineList, depth: number): Block[] {
  return items.flatMap(({ content, inner }): Block[] => [
    { type: 'list', ordered: list === 'number', depth, items: [inlines(content)] },
    ...inner.flatMap((each) => listBlocks(each, depth + 1)),
  ])
}

function inlines(content: readonly MemoInline[]): Inlines {
  return content.map(
    (each): Inline =>
      'link' in each
        ? each.label
        : { text: each.text, bold: each.bold ?? false, italic: each.italic ?? false },
  )
}

function plain(content: Inlines): string {
  return content.map((each) => (typeof each === 'string' ? each : each.text)).join('')
}
