// What keys, paste and cut do in a text in edit mode: plain lines, nothing else, and a newline is one character like any other.
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  DROP_COMMAND,
  type ElementNode,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type NodeKey,
  PASTE_COMMAND,
  type PointType,
  type RangeSelection,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import { $continues, $setContinues } from './continues.ts'
import { linesOf } from './lines.ts'
import { $paragraphOf } from './points.ts'

/** To be registered after Lexical's plain text, whose ways with lines it takes the place of. */
export function registerWriting(
  editor: LexicalEditor,
  longest: number,
  /** The text of the selection, as it would be read from the file. */
  selectedText: () => string,
): () => void {
  const selected = (act: (selection: RangeSelection) => boolean) => () => {
    const selection = $getSelection()
    return $isRangeSelection(selection) && act(selection)
  }
  const newLine = selected((selection) => {
    $removeSelected(selection)
    selection.insertParagraph()
    return true
  })
  const removeFirst = selected((selection) => {
    $removeSelected(selection)
    return false
  })
  const deleting = (backward: boolean) =>
    selected((selection) => $removeSelected(selection) || $crossLines(selection, backward))()
  const copy = (event: ClipboardEvent | KeyboardEvent | null): boolean => {
    const text = selectedText()
    if (text === '' || event === null || !('clipboardData' in event) || event.clipboardData === null)
      return false
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
    return true
  }
  const stops = [
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, newLine, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, newLine, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, deleting, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, deleting, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, deleting, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(REMOVE_TEXT_COMMAND, removeFirst, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (given) => {
        const text = typeof given === 'string' ? given : plainTextOf(given.dataTransfer)
        if (text === null) return removeFirst()
        return selected((selection) => $insertText(selection, text, longest))()
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const text = 'clipboardData' in event ? plainTextOf(event.clipboardData) : null
        event.preventDefault()
        return text === null || selected((selection) => $insertText(selection, text, longest))()
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(COPY_COMMAND, copy, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (copy(event)) selected($removeSelected)()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Words let fall somewhere by a slip of the mouse would be an edit nobody meant.
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  ]
  stops.push(writeTabs(editor))
  return () => {
    for (const stop of stops) stop()
  }
}

/** Left to itself, the browser wraps a tab in an element of its own making, styled as the page's policy forbids. */
function writeTabs(editor: LexicalEditor): () => void {
  const write = (event: InputEvent) => {
    if (event.inputType !== 'insertText' || !event.data?.includes('\t')) return
    event.preventDefault()
    event.stopImmediatePropagation()
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, event.data)
  }
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('beforeinput', write, { capture: true })
    root?.addEventListener('beforeinput', write, { capture: true })
  })
}

function plainTextOf(data: DataTransfer | null): string | null {
  const text = data?.getData('text/plain') ?? ''
  return text === '' ? null : text
}

/** Writes a text of any number of lines in the place of what is selected. */
function $insertText(selection: RangeSelection, text: string, longest: number): boolean {
  $removeSelected(selection)
  for (const [index, line] of linesOf(text.replaceAll(/\r\n?/g, '\n'), longest).entries()) {
    if (index > 0) {
      const paragraph = selection.insertParagraph()
      if (line.continues && $isElementNode(paragraph)) $setContinues(paragraph, true)
    }
    if (line.text !== '') selection.insertText(line.text)
  }
  return true
}

/** Takes away what is selected. What is left of the last line joins the first, which stays the line it was. */
function $removeSelected(selection: RangeSelection): boolean {
  if (selection.isCollapsed()) return false
  const first = $paragraphOf(selection.isBackward() ? selection.focus : selection.anchor)
  const continued = first !== null && $continues(first)
  selection.removeText()
  const left = $paragraphOf(selection.anchor)
  if (left !== null) $setContinues(left, continued)
  return true
}

/** Deletes over the edge of a line: the newline there goes; within one line shown in parts, what is beyond the seam does. */
function $crossLines(selection: RangeSelection, backward: boolean): boolean {
  let paragraph = $paragraphOf(selection.anchor)
  while (paragraph !== null && $atEdge(selection.anchor, paragraph, backward)) {
    const other = backward ? paragraph.getPreviousSibling() : paragraph.getNextSibling()
    if (!$isElementNode(other)) return true
    const [upper, lower] = backward ? [other, paragraph] : [paragraph, other]
    if (!$continues(lower)) {
      $join(selection, upper, lower)
      return true
    }
    if (backward) other.selectEnd()
    else other.selectStart()
    paragraph = $paragraphOf(selection.anchor)
    if (paragraph?.getKey() !== other.getKey()) return true
  }
  return false
}

function $atEdge(point: PointType, paragraph: ElementNode, backward: boolean): boolean {
  const node = point.getNode()
  const inside = node.getKey() !== paragraph.getKey()
  if (backward) return point.offset === 0 && (!inside || node.getPreviousSibling() === null)
  if (inside) return point.offset === node.getTextContentSize() && node.getNextSibling() === null
  return point.offset === paragraph.getChildrenSize()
}

function $join(selection: RangeSelection, upper: ElementNode, lower: ElementNode): void {
  const key: NodeKey = upper.getKey()
  const size = upper.getChildrenSize()
  upper.append(...lower.getChildren())
  lower.remove()
  selection.anchor.set(key, size, 'element')
  selection.focus.set(key, size, 'element')
}
