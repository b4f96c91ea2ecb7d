// `@` and some letters: the beginning of a link.
import { $getSelection, $isRangeSelection, $isTextNode, type TextNode } from 'lexical'

/** What was typed after `@` so far, and where in its text node the `@` stands. */
export type MentionText = { query: string; start: number }

/** Letters of a query at most; who types on has something else in mind. */
const longest = 60

/** The link being begun at the end of a text: `@` after a blank, a bracket, a dash or nothing, and no blank right after it. */
export function mentionAtEnd(text: string): MentionText | null {
  const found = /(?:^|[\s([{«“"'¿¡–—-])(@(?:[^\s@][^@\n]*)?)$/u.exec(text)
  const typed = found?.[1]
  if (typed === undefined || typed.length > longest + 1) return null
  return { query: typed.slice(1), start: text.length - typed.length }
}

/** The same at the caret, and the node it stands in. */
export function $mentionAtCaret(): (MentionText & { node: TextNode; end: number }) | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const { anchor } = selection
  const node = anchor.getNode()
  if (!$isTextNode(node)) return null
  const found = mentionAtEnd(node.getTextContent().slice(0, anchor.offset))
  return found === null ? null : { ...found, node, end: anchor.offset }
}
