// One editing of one text, from the moment it begins: the editor, the draft it keeps, and where it was scrolled to.
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { SourceId } from '../../../../shared/schema/ids.ts'
import type { Replacement } from '../../../../shared/schema/revision.ts'
import type { SourceText } from '../../../../shared/schema/source.ts'
import type { Offset } from '../../../../shared/schema/text.ts'
import type { Block } from '../../../editor/blocks.ts'
import { baseWindow } from '../../../editor/edit/base-window.ts'
import { createTranscriptEditor, type TranscriptEditor } from '../../../editor/edit/transcript-editor.ts'
import type { ReadingView } from '../../../editor/reading-view.ts'
import { readingPosition, restorePosition } from '../../../editor/scrolling.ts'
import { type Draft, keepDraft } from '../../../stores/drafts.ts'
import { endEditing, useEditing } from '../../../stores/editing.ts'
import { type Place, useNavigation } from '../../../stores/navigation.ts'
import { useReader } from '../../../stores/reader.ts'
import { toast } from '../../../stores/toasts.ts'
import { currentMessages } from '../../../stores/words.ts'
import { keepPosition, lastPosition } from '../positions.ts'

/** Milliseconds of rest after which the draft is kept. */
const pause = 400

export type EditSession = {
  root: RefObject<HTMLDivElement | null>
  scroller: RefObject<HTMLDivElement | null>
  editor: TranscriptEditor | null
  /** Of the text the edit speaks of. */
  textSha256: string
  steps: { undo: boolean; redo: boolean }
  /** Calls back at every change; returns how to stop. */
  listen: (listener: () => void) => () => void
  repaint: () => void
  /** The edit as it is now. */
  draft: () => Draft
}

/** `begin` is what a draft that is taken up again had changed. */
export function useEditSession(
  sourceId: SourceId,
  /** The text the edit speaks of; one that comes later does not change it. */
  { text, textSha256 }: SourceText,
  begin: readonly Replacement[],
): EditSession {
  const root = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<TranscriptEditor | null>(null)
  const [steps, setSteps] = useState({ undo: false, redo: false })
  const [start] = useState({ text, textSha256, begin })
  const listeners = useRef(new Set<() => void>())

  const repaint = useCallback(() => {
    for (const listener of listeners.current) listener()
  }, [])
  const listen = useCallback((listener: () => void) => {
    listeners.current.add(listener)
    return () => listeners.current.delete(listener)
  }, [])

  // Before the browser draws, and before the text leaves the page: where it is scrolled to is read off it.
  useLayoutEffect(() => {
    if (root.current === null || scroller.current === null) return
    const parts = { root: root.current, scroller: scroller.current }
    const visit = useNavigation.getState().place
    const { round } = useEditing.getState()
    const made = createTranscriptEditor(
      { base: start.text, replacements: start.begin },
      {
        changed() {
          repaint()
          keep.soon()
        },
        steps: (some) => setSteps((all) => ({ ...all, ...some })),
      },
    )
    const keep = draftKeeper(sourceId, () => draftOf(made, start.textSha256))
    arrive(made, parts, sourceId)
    setEditor(made)
    return () => {
      // Whoever leaves by the way out has said what is to become of it; whoever just goes elsewhere finds it again.
      const now = useEditing.getState()
      const isOn = now.sourceId === sourceId && now.round === round
      if (isOn && now.savedAs === null && keep.now())
        toast({ text: currentMessages().editing.kept, tone: 'done' })
      keep.stop()
      leavePlace(made, parts, visit, sourceId)
      if (isOn) endEditing(sourceId)
      made.dispose()
    }
  }, [sourceId, start, repaint])

  const draft = useCallback(
    () => (editor === null ? emptyDraft(start) : draftOf(editor, start.textSha256)),
    [editor, start],
  )
  return { root, scroller, editor, textSha256: start.textSha256, steps, listen, repaint, draft }
}

function draftOf({ mirror }: TranscriptEditor, textSha256: string): Draft {
  const { replacements, text } = mirror
  return { textSha256, replacements, text, at: new Date().toISOString() }
}

function emptyDraft({ text, textSha256 }: { text: string; textSha256: string }): Draft {
  return { textSha256, replacements: [], text, at: '' }
}

/** Keeps the draft when writing pauses, and at the last moment before the page goes away. */
function draftKeeper(sourceId: SourceId, draft: () => Draft) {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Whether there is something to keep. */
  const now = (): boolean => {
    clearTimeout(timer)
    const edit = draft()
    const isChanged = edit.replacements.length > 0
    keepDraft(sourceId, isChanged ? edit : null)
    return isChanged
  }
  window.addEventListener('pagehide', now)
  return {
    now,
    soon() {
      clearTimeout(timer)
      timer = setTimeout(now, pause)
    },
    stop() {
      clearTimeout(timer)
      window.removeEventListener('pagehide', now)
    },
  }
}

type Parts = { root: HTMLElement; scroller: HTMLElement }

/** Where reading left off, with the caret where it was. */
function arrive(editor: TranscriptEditor, parts: Parts, sourceId: SourceId): void {
  const { focus } = useReader.getState()
  const caret: Offset = Math.min(focus, editor.mirror.text.length)
  editor.attach(parts.root, caret)
  parts.root.focus({ preventScroll: true })
  const position = lastPosition(sourceId)
  if (position !== null) restorePosition(viewOf(editor, parts), position)
}

/** Reading goes on where writing left off: in the new text, or at the same place of the one before. */
function leavePlace(
  { mirror, ...editor }: TranscriptEditor,
  parts: Parts,
  visit: Place,
  sourceId: SourceId,
): void {
  const isSaved = useEditing.getState().savedAs !== null
  const known = (offset: Offset) =>
    isSaved ? offset : baseWindow(mirror.replacements, { start: offset, end: offset }).start
  const position = readingPosition(viewOf({ mirror, ...editor }, parts))
  const caret = known(editor.caret()?.focus ?? 0)
  if (position !== null)
    keepPosition(
      visit,
      sourceId,
      { ...position, offset: known(position.offset) },
      { anchor: caret, focus: caret },
    )
  if (useReader.getState().sourceId === sourceId)
    useReader.setState({ anchor: caret, focus: caret, selection: null, active: null, chosen: false })
}

/** The lines as the functions of scrolling.ts take blocks: they ask only where each starts. */
function viewOf({ mirror }: TranscriptEditor, { root, scroller }: Parts): ReadingView {
  const blocks = mirror.starts.map((start, index): Block => {
    const end = start + (mirror.lines[index]?.text.length ?? 0)
    return { start, end, number: null, turn: false, pieces: [] }
  })
  const rest = { text: mirror.text, turns: [], paragraphs: [], scrolls: 0, column: null }
  return { root, scroller, blocks, ...rest }
}
