// Lexical made an editor of memos: only what a memo's body can hold, links begun with `@`, keys that belong to it while it is written in.
import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerList } from '@lexical/list'
import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  HEADING,
  ITALIC_STAR,
  ORDERED_LIST,
  QUOTE,
  registerMarkdownShortcuts,
  UNORDERED_LIST,
} from '@lexical/markdown'
import { registerRichText } from '@lexical/rich-text'
import { mergeRegister } from '@lexical/utils'
import {
  $createTextNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  createEditor,
  type EditorThemeClasses,
  FORMAT_TEXT_COMMAND,
  HISTORY_MERGE_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from 'lexical'
import type { MemoBody, MemoLink, MemoReference } from '../../../shared/schema/memo.ts'
import { $createMemoLinkNode, $isMemoLinkNode } from './memo-link-node.ts'
import {
  $isAtItemStart,
  $lookAtCaret,
  $nestItem,
  type BlockLook,
  type MemoLook,
  setBlockLook,
} from './memo-looks.ts'
import { memoNodes } from './memo-nodes.ts'
import { $mentionAtCaret } from './mention.ts'
import { registerOnlyWhatMemosHold } from './only-what-memos-hold.ts'
import { $readBody } from './read-body.ts'
import { $writeBody } from './write-body.ts'

/** A link being begun: what was typed after `@`, and where in the window the `@` stands. */
export type Mention = { query: string; left: number; top: number; bottom: number }
export type MentionKey = 'up' | 'down' | 'choose' | 'dismiss'

export type MemoEditorOptions = {
  root: HTMLElement
  body: MemoBody
  /** Class names; `link` is that of links. */
  theme: EditorThemeClasses
  onChange: (body: MemoBody) => void
  onLook: (look: MemoLook) => void
  onMention: (mention: Mention | null) => void
  /** A key while a link is being begun; true when it was used. */
  onMentionKey: (key: MentionKey) => boolean
  onOpen: (link: MemoLink) => void
  /** Ctrl+Enter or Escape. */
  onFinish: () => void
}

export type MemoEditor = {
  focus: () => void
  setBlock: (look: BlockLook) => void
  toggle: (format: 'bold' | 'italic') => void
  /** Puts a link in the place of the `@` and what follows it. */
  insertLink: (reference: MemoReference) => void
  /** Types the `@` for who would rather press a button. */
  beginMention: () => void
  destroy: () => void
}

/** Milliseconds within which what is typed counts as one step of the editor's own undo. */
const oneStep = 500

export function createMemoEditor(options: MemoEditorOptions): MemoEditor {
  const { root } = options
  const editor = createEditor({
    namespace: 'trama.memo',
    nodes: [...memoNodes],
    theme: options.theme,
    onError: (error) => {
      throw error
    },
  })
  const unregister = mergeRegister(
    registerRichText(editor),
    registerList(editor),
    registerHistory(editor, createEmptyHistoryState(), oneStep),
    registerMarkdownShortcuts(editor, [
      ...[HEADING, QUOTE, UNORDERED_LIST, ORDERED_LIST],
      ...[BOLD_ITALIC_STAR, BOLD_STAR, ITALIC_STAR],
    ]),
    registerOnlyWhatMemosHold(editor),
    registerKeys(editor, options),
    registerListeners(editor, options),
    listenToClicks(editor, options),
  )
  editor.setRootElement(root)
  editor.update(() => $writeBody(options.body), { discrete: true, tag: HISTORY_MERGE_TAG })
  return {
    focus: () => editor.focus(() => undefined, { defaultSelection: 'rootEnd' }),
    setBlock: (look) => {
      setBlockLook(editor, look)
      editor.focus()
    },
    toggle: (format) => {
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)
      editor.focus()
    },
    insertLink: (reference) => editor.update(() => $insertLink(reference)),
    beginMention: () => {
      editor.focus()
      editor.update($typeMention)
    },
    destroy: () => {
      unregister()
      editor.setRootElement(null)
    },
  }
}

function $insertLink(reference: MemoReference): void {
  const mention = $mentionAtCaret()
  if (mention === null) return
  const { node, start, end } = mention
  const pieces = node.splitText(start, end)
  const typed = pieces[start === 0 ? 0 : 1]
  if (typed === undefined) return
  const link = $createMemoLinkNode(reference)
  typed.replace(link)
  const blank = $createTextNode(' ')
  const next = link.getNextSibling()
  if (next === null || !/^\s/.test(next.getTextContent())) link.insertAfter(blank)
  link.selectNext(0, 0)
  if (blank.isAttached()) blank.select(1, 1)
}

function $typeMention(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const { anchor } = selection
  const before = anchor.type === 'text' ? anchor.getNode().getTextContent().slice(0, anchor.offset) : ''
  selection.insertText(/\S$/.test(before) ? ' @' : '@')
}

function registerKeys(editor: LexicalEditor, options: MemoEditorOptions): () => void {
  const { onMentionKey, onFinish, onOpen } = options
  const mentions = () => editor.getEditorState().read($mentionAtCaret) !== null
  const use = (event: KeyboardEvent | null, used: boolean): boolean => {
    if (used) event?.preventDefault()
    return used
  }
  const inMention = (key: MentionKey) => (event: KeyboardEvent | null) =>
    use(event, mentions() && onMentionKey(key))
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, inMention('down'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, inMention('up'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event?.isComposing) return false
        if (event?.ctrlKey || event?.metaKey) {
          onFinish()
          return use(event, true)
        }
        if (inMention('choose')(event)) return true
        const link = $chosenLink()
        if (link !== null) onOpen(link)
        return use(event, link !== null)
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (inMention('choose')(event)) return true
        return use(event, $isAtItemStart() && $nestItem(event.shiftKey ? -1 : 1))
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      (event) => {
        if (!inMention('dismiss')(event)) onFinish()
        return use(event, true)
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  )
}

/** The link that is selected by itself, as when the caret stepped onto it. */
function $chosenLink(): MemoLink | null {
  const selection = $getSelection()
  if (!$isNodeSelection(selection)) return null
  const [node, ...others] = selection.getNodes()
  return $isMemoLinkNode(node) && others.length === 0 ? node.reference().link : null
}

function registerListeners(
  editor: LexicalEditor,
  { onChange, onLook, onMention }: MemoEditorOptions,
): () => void {
  return editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
    const { look, mention } = editorState.read(() => ({ look: $lookAtCaret(), mention: $mentionAtCaret() }))
    if (look !== null) onLook(look)
    onMention(mention === null ? null : { query: mention.query, ...placeOf(editor, mention) })
    const changed = dirtyElements.size > 0 || dirtyLeaves.size > 0
    if (changed && !tags.has(HISTORY_MERGE_TAG)) onChange(editorState.read($readBody))
  })
}

function placeOf(editor: LexicalEditor, { node, start }: { node: { getKey: () => string }; start: number }) {
  const text = editor.getElementByKey(node.getKey())?.firstChild
  const range = document.createRange()
  if (text instanceof Text && start < text.length) {
    range.setStart(text, start)
    range.setEnd(text, start + 1)
  }
  const { left, top, bottom } = range.getBoundingClientRect()
  return { left, top, bottom }
}

function listenToClicks(editor: LexicalEditor, { root, onOpen }: MemoEditorOptions): () => void {
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('[data-memo-link]') === null) return
    const link = editor.getEditorState().read(() => {
      const node = $getNearestNodeFromDOMNode(target)
      return $isMemoLinkNode(node) ? node.reference().link : null
    })
    if (link !== null) onOpen(link)
  }
  root.addEventListener('click', onClick)
  return () => root.removeEventListener('click', onClick)
}
