// From a memo's blocks to the editor's tree. Items, flat in a body, become lists within lists.
import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import type { MemoBlock, MemoBody, MemoInline, MemoRun } from '../../../shared/schema/memo.ts'
import { $createMemoLinkNode } from './memo-link-node.ts'

/** Puts a body in the place of all there is; without a block there is an empty paragraph to write in. */
export function $writeBody(body: MemoBody): void {
  const root = $getRoot()
  root.clear()
  /** The lists that are open, outermost first. */
  let open: ListNode[] = []
  for (const block of body)
    if (block.type === 'item') open = $writeItem(root, open, block)
    else {
      open = []
      root.append(blockNode(block).append(...block.content.flatMap(inlineNodes)))
    }
  if (root.isEmpty()) root.append($createParagraphNode())
}

function blockNode(block: Exclude<MemoBlock, { type: 'item' }>): ElementNode {
  switch (block.type) {
    case 'paragraph':
      return $createParagraphNode()
    case 'heading':
      return $createHeadingNode(`h${block.level}`)
    case 'quote':
      return $createQuoteNode()
  }
}

function $writeItem(
  root: ElementNode,
  before: readonly ListNode[],
  { list, depth, content }: Extract<MemoBlock, { type: 'item' }>,
): ListNode[] {
  const open = before.slice(0, depth + 1)
  if (open[depth]?.getListType() !== list) open.length = Math.min(open.length, depth)
  while (open.length <= depth) {
    const fresh = $createListNode(list)
    const around = open.at(-1)
    if (around === undefined) root.append(fresh)
    else around.append($createListItemNode().append(fresh))
    open.push(fresh)
  }
  open.at(-1)?.append($createListItemNode().append(...content.flatMap(inlineNodes)))
  return open
}

function inlineNodes(inline: MemoInline): LexicalNode[] {
  return 'link' in inline ? [$createMemoLinkNode(inline)] : runNodes(inline)
}

function runNodes({ text, bold, italic }: MemoRun): LexicalNode[] {
  return text.split('\n').flatMap((line, at) => {
    const nodes: LexicalNode[] = at === 0 ? [] : [$createLineBreakNode()]
    if (line === '') return nodes
    const node = $createTextNode(line)
    if (bold) node.toggleFormat('bold')
    if (italic) node.toggleFormat('italic')
    return [...nodes, node]
  })
}
