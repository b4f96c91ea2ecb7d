// From the editor's tree to a memo's blocks. Whatever was pasted, its words come along; what a memo has no look for is left out.
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode } from 'lexical'
import { cleanWords } from '../../../shared/domain/memos/memo-text.ts'
import { normalBody } from '../../../shared/domain/memos/normal-body.ts'
import { deepestItem, type MemoBlock, type MemoBody, type MemoInline } from '../../../shared/schema/memo.ts'
import { $isMemoLinkNode } from './memo-link-node.ts'

/** The whole of the editor as a body, in its normal form. */
export function $readBody(): MemoBody {
  return normalBody($getRoot().getChildren().flatMap(blocksOf))
}

function blocksOf(node: LexicalNode): MemoBlock[] {
  if ($isListNode(node)) return itemsOf(node, 0)
  const content = inlinesOf(node)
  if ($isQuoteNode(node)) return [{ type: 'quote', content }]
  if ($isHeadingNode(node)) return [{ type: 'heading', level: levelOf(node.getTag()), content }]
  return [{ type: 'paragraph', content }]
}

function levelOf(tag: string): 1 | 2 | 3 {
  return tag === 'h1' ? 1 : tag === 'h2' ? 2 : 3
}

function itemsOf(list: ListNode, depth: number): MemoBlock[] {
  const kind = list.getListType() === 'number' ? 'number' : 'bullet'
  return list.getChildren().flatMap((item): MemoBlock[] => {
    if (!$isListItemNode(item)) return blocksOf(item)
    const children = item.getChildren()
    const content = children.filter((child) => !$isListNode(child)).flatMap(inlinesOf)
    const inner = children.filter($isListNode).flatMap((child) => itemsOf(child, depth + 1))
    // An item that only holds a deeper list is how the editor says deeper.
    if (content.length === 0 && inner.length > 0) return inner
    return [{ type: 'item', list: kind, depth: Math.min(depth, deepestItem), content }, ...inner]
  })
}

function inlinesOf(node: LexicalNode): MemoInline[] {
  if ($isMemoLinkNode(node)) return [node.reference()]
  if ($isLineBreakNode(node)) return [{ text: '\n' }]
  if ($isElementNode(node)) return node.getChildren().flatMap(inlinesOf)
  const text = cleanWords(node.getTextContent())
  if (text === '') return []
  if (!$isTextNode(node)) return [{ text }]
  return [
    {
      text,
      ...(node.hasFormat('bold') ? { bold: true } : {}),
      ...(node.hasFormat('italic') ? { italic: true } : {}),
    },
  ]
}
