// What the words at the caret are, and making them something else.
import {
  $isListItemNode,
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
} from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $findMatchingParent } from '@lexical/utils'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { deepestItem } from '../../../shared/schema/memo.ts'

export const blockLooks = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'bullet',
  'number',
  'quote',
] as const
export type BlockLook = (typeof blockLooks)[number]
export type MemoLook = { block: BlockLook; bold: boolean; italic: boolean }

export const plainLook: MemoLook = { block: 'paragraph', bold: false, italic: false }

/** The look at the caret, or where the selection begins; null when nothing is selected. */
export function $lookAtCaret(): MemoLook | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  return {
    block: blockLookOf(selection.anchor.getNode()),
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
  }
}

function blockLookOf(node: LexicalNode): BlockLook {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isListNode(at)) return at.getListType() === 'number' ? 'number' : 'bullet'
    if ($isQuoteNode(at)) return 'quote'
    if ($isHeadingNode(at))
      return at.getTag() === 'h1' ? 'heading1' : at.getTag() === 'h2' ? 'heading2' : 'heading3'
  }
  return 'paragraph'
}

/** Makes the selected blocks something else; what they are already becomes paragraphs again. */
export function setBlockLook(editor: LexicalEditor, wanted: BlockLook): void {
  editor.update(() => {
    const look = $lookAtCaret()?.block === wanted ? 'paragraph' : wanted
    if (look === 'bullet') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)
    else if (look === 'number') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)
    else $setBlocksType($getSelection(), () => blockOf(look))
  })
}

function blockOf(look: Exclude<BlockLook, 'bullet' | 'number'>): ElementNode {
  switch (look) {
    case 'paragraph':
      return $createParagraphNode()
    case 'quote':
      return $createQuoteNode()
    case 'heading1':
      return $createHeadingNode('h1')
    case 'heading2':
      return $createHeadingNode('h2')
    case 'heading3':
      return $createHeadingNode('h3')
  }
}

/** Moves the item of the caret one deeper or one out. False where there is no item, or it can go no further. */
export function $nestItem(by: 1 | -1): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode)
  if (!$isListItemNode(item)) return false
  const depth = item.getIndent() + by
  // The first item of a list has none above it to go under.
  if (depth < 0 || depth > deepestItem || (by === 1 && item.getPreviousSibling() === null)) return false
  item.setIndent(depth)
  return true
}

/** True when the caret stands before everything in a list's item, where Tab means deeper and not onwards. */
export function $isAtItemStart(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0) return false
  let node: LexicalNode | null = selection.anchor.getNode()
  while (node !== null && !$isListItemNode(node)) {
    if (node.getPreviousSibling() !== null) return false
    node = node.getParent()
  }
  return node !== null
}
