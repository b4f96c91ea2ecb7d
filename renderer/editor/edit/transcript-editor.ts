// A transcript in edit mode: Lexical with plain lines, its own undo and redo, and a mirror of the text.
import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerPlainText } from '@lexical/plain-text'
import {
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  createEditor,
  type LexicalEditor,
  ParagraphNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { replaced } from '../../../shared/domain/anchors/replacements.ts'
import type { Replacement } from '../../../shared/schema/revision.ts'
import type { Offset } from '../../../shared/schema/text.ts'
import type { Caret } from '../caret.ts'
import { $continues, $setContinues } from './continues.ts'
import { linesOf } from './lines.ts'
import { followEditor, type Mirror } from './mirror.ts'
import { $selectedOffsets, $selectOffsets } from './points.ts'
import { registerWriting } from './writing.ts'

/** UTF-16 units of a paragraph that is still quick to write in: about 600 words. */
const longest = 4000
/** Milliseconds of writing that one undo takes back at once. */
const undoneTogether = 600
/** Characters a line of the page holds, for guessing the height of paragraphs that are not laid out yet. */
const lineLength = 70

export type TranscriptEditor = {
  readonly lexical: LexicalEditor
  readonly mirror: Mirror
  /** Shows the text in an element, with the caret at an offset; null takes it away from there. */
  attach(root: HTMLElement | null, caret: Offset): void
  caret(): Caret | null
  undo(): void
  redo(): void
  dispose(): void
}

export type EditorEvents = {
  changed(mirror: Mirror): void
  /** What of writing can be undone and redone. */
  steps(steps: { undo?: boolean; redo?: boolean }): void
}

/** Begins with `base` as the replacements have made it so far. */
export function createTranscriptEditor(
  begin: { base: string; replacements: readonly Replacement[] },
  events: EditorEvents,
): TranscriptEditor {
  const lexical = createEditor({
    namespace: 'transcript',
    nodes: [ParagraphNode],
    onError: (error) => {
      throw error
    },
  })
  const stopShape = lexical.registerMutationListener(ParagraphNode, (mutations) => {
    for (const [key, mutation] of mutations) if (mutation !== 'destroyed') shape(lexical, key)
  })
  fill(lexical, replaced(begin.base, begin.replacements))
  const { mirror, stop } = followEditor(lexical, begin, events.changed)
  const selected = () => lexical.getEditorState().read(() => $selectedOffsets(mirror))
  const selectedText = () => {
    const caret = selected()
    return caret === null
      ? ''
      : mirror.text.slice(Math.min(caret.anchor, caret.focus), Math.max(caret.anchor, caret.focus))
  }
  const stops = [
    stopShape,
    stop,
    registerPlainText(lexical),
    registerWriting(lexical, longest, selectedText),
    registerHistory(lexical, createEmptyHistoryState(), undoneTogether),
    ...followSteps(lexical, events.steps),
  ]
  return {
    lexical,
    mirror,
    attach(root, caret) {
      lexical.setRootElement(root)
      if (root === null) return
      lexical.update(() => $selectOffsets(mirror, caret, caret), { discrete: true, tag: 'history-merge' })
    },
    caret: selected,
    undo: () => lexical.dispatchCommand(UNDO_COMMAND, undefined),
    redo: () => lexical.dispatchCommand(REDO_COMMAND, undefined),
    dispose() {
      for (const each of stops) each()
      lexical.setRootElement(null)
    },
  }
}

function fill(lexical: LexicalEditor, text: string): void {
  lexical.update(
    () => {
      const root = $getRoot().clear()
      for (const line of linesOf(text, longest)) {
        const paragraph = $createParagraphNode()
        if (line.text !== '') paragraph.append($createTextNode(line.text))
        $setContinues(paragraph, line.continues)
        root.append(paragraph)
      }
    },
    { discrete: true, tag: 'history-merge' },
  )
}

/** A paragraph's look: the parts of one line close up, blank lines low, and a guess at its height until it comes near the window. */
function shape(lexical: LexicalEditor, key: string): void {
  const element = lexical.getElementByKey(key)
  if (element === null) return
  lexical.getEditorState().read(() => {
    const paragraph = $getNodeByKey(key)
    if (!$isElementNode(paragraph)) return
    element.toggleAttribute('data-continues', $continues(paragraph))
    element.toggleAttribute('data-blank', paragraph.getTextContentSize() === 0)
    if (element.style.containIntrinsicBlockSize === '') {
      const lines = Math.max(1, Math.ceil(paragraph.getTextContentSize() / lineLength))
      element.style.containIntrinsicBlockSize = `auto ${lines}lh`
    }
  })
}

function followSteps(lexical: LexicalEditor, steps: EditorEvents['steps']): (() => void)[] {
  const can = (which: 'undo' | 'redo') => (value: boolean) => {
    steps({ [which]: value })
    return false
  }
  return [
    lexical.registerCommand(CAN_UNDO_COMMAND, can('undo'), COMMAND_PRIORITY_LOW),
    lexical.registerCommand(CAN_REDO_COMMAND, can('redo'), COMMAND_PRIORITY_LOW),
  ]
}
