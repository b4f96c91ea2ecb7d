// Between offsets of the text and places in the editor.
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type PointType,
} from 'lexical'
import type { Offset } from '../../../shared/schema/text.ts'
import { type Line, lineAt } from './lines.ts'

export type LinesAndStarts = { lines: readonly Line[]; starts: readonly Offset[] }

/** The offset where the caret is, or where a selection ends that is being made; null without one. */
export function $caretOffset(text: LinesAndStarts): Offset | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $offsetOf(text, selection.focus) : null
}

export function $selectedOffsets(text: LinesAndStarts): { anchor: Offset; focus: Offset } | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const anchor = $offsetOf(text, selection.anchor)
  const focus = $offsetOf(text, selection.focus)
  return anchor === null || focus === null ? null : { anchor, focus }
}

export function $offsetOf({ lines, starts }: LinesAndStarts, point: PointType): Offset | null {
  const node = point.getNode()
  const paragraph = $paragraphOf(point)
  if (paragraph === null) {
    // A point in the root stands before one of its paragraphs, or at the end.
    const last = lines.length - 1
    return starts[point.offset] ?? (starts[last] ?? 0) + (lines[last]?.text.length ?? 0)
  }
  const index = lines.findIndex((line) => line.key === paragraph.getKey())
  const start = starts[index]
  if (start === undefined) return null
  const before = node.is(paragraph)
    ? paragraph.getChildren().slice(0, point.offset)
    : node.getPreviousSiblings()
  const within = before.reduce((sum, each) => sum + each.getTextContentSize(), 0)
  return start + within + (node.is(paragraph) ? 0 : point.offset)
}

/** The paragraph a point is in; null for one beside the paragraphs. */
export function $paragraphOf(point: PointType): ElementNode | null {
  const node = point.getNode()
  const paragraph = $isElementNode(node) ? node : node.getParent()
  return paragraph === null || paragraph.getParent() === null ? null : paragraph
}

/** Selects from one offset to another. */
export function $selectOffsets(text: LinesAndStarts, anchor: Offset, focus: Offset): void {
  const from = $placeOf(text, anchor)
  const to = $placeOf(text, focus)
  if (from === null || to === null) return
  const selection = from.paragraph.selectStart()
  selection.anchor.set(from.key, from.offset, from.type)
  selection.focus.set(to.key, to.offset, to.type)
}

function $placeOf({ lines, starts }: LinesAndStarts, offset: Offset) {
  const index = lineAt(starts, offset)
  const paragraph = $getNodeByKey(lines[index]?.key ?? '')
  if (!$isElementNode(paragraph)) return null
  let left = Math.min(offset - (starts[index] ?? 0), lines[index]?.text.length ?? 0)
  for (const child of paragraph.getChildren()) {
    const size = child.getTextContentSize()
    if ($isTextNode(child) && left <= size)
      return { paragraph, key: child.getKey(), offset: left, type: 'text' } as const
    left -= size
  }
  const end = paragraph.getChildrenSize()
  return { paragraph, key: paragraph.getKey(), offset: end, type: 'element' } as const
}
