import { useEffect, useRef, useState } from 'react'
import type { CodingMark } from '../../../../shared/schema/coding.ts'
import { select } from '../../../editor/caret.ts'
import { innermost } from '../../../editor/codings-here.ts'
import { caretRect } from '../../../editor/geometry.ts'
import type { ReadingView } from '../../../editor/reading-view.ts'
import { offsetUnder, sentenceAt } from '../../../editor/under-pointer.ts'
import { useMessages } from '../../../i18n/index.ts'
import { allCommands, available, type Command, useCommands } from '../../../stores/commands.ts'
import { noteCaret, useReader } from '../../../stores/reader.ts'
import { ContextMenu, type Point } from '../../../ui/context-menu.tsx'
import type { MenuEntry } from '../../../ui/index.ts'
import { codingOf } from '../drag/coding-under.ts'
import type { ReaderActions } from '../use-reader-actions.ts'
import { menuGroups } from './menu-entries.ts'

type Panel = { readonly current: HTMLElement | null }
type Opening = { at: Point; groups: readonly (readonly Command[])[] }
type MenuProps = {
  view: ReadingView
  codings: readonly CodingMark[]
  /** The whole reader: its panes come and go. */
  place: Panel
  actions: ReaderActions
}

/** The menu at a place of the text, a stripe or a card, by the other button, a long touch, or Shift+F10. */
export function ReaderMenu(props: MenuProps) {
  const messages = useMessages()
  const [open, setOpen] = useState<Opening | null>(null)
  /** The opening that was left already: what is chosen closes the menu too. */
  const isLeft = useRef<Opening | null>(null)
  const latest = useRef(props)
  latest.current = props
  const show = (at: Point) => setOpen({ at, groups: menuGroups(allCommands(), available) })

  useEffect(() => {
    const { current } = props.place
    const onContextMenu = (event: MouseEvent) => {
      const { target, clientX, clientY } = event
      const isMeant = turnTo(latest.current, target, offsetUnder(latest.current.view, clientX, clientY))
      // Fields have a menu of their own.
      if (!isMeant || (target instanceof Element && target.closest('input, textarea'))) return
      event.preventDefault()
      setOpen({ at: { x: clientX, y: clientY }, groups: menuGroups(allCommands(), available) })
    }
    current?.addEventListener('contextmenu', onContextMenu)
    return () => current?.removeEventListener('contextmenu', onContextMenu)
  }, [props.place])

  useCommands([
    {
      id: 'reader.menu',
      group: 'reader',
      label: (m) => m.reader.menu.open,
      keys: 'Shift+F10 ContextMenu',
      run() {
        const { view } = latest.current
        const { activeElement } = document
        if (turnTo(latest.current, activeElement, useReader.getState().focus))
          show(pointAt(view, activeElement))
      },
    },
  ])

  /** What is chosen is done once the menu has given the focus back, a frame later. */
  function leave(then: () => void): void {
    if (open === null || isLeft.current === open) return
    isLeft.current = open
    setOpen(null)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        props.actions.toText()
        then()
      }),
    )
  }
  const entries = (open?.groups ?? []).flatMap((group, place): MenuEntry[] => [
    ...(place === 0 ? [] : ['line' as const]),
    ...group.map((command) => ({
      id: command.id,
      label: command.label(messages),
      danger: command.id === 'reader.remove',
      ...(command.keys === undefined ? {} : { keys: command.keys }),
      run: () => leave(command.run),
    })),
  ])
  return (
    <ContextMenu
      at={open?.at ?? null}
      label={messages.reader.menu.label}
      entries={entries}
      onClose={() => leave(() => undefined)}
    />
  )
}

/** Turns to what the menu is asked for: a coding, what is selected, or the sentence there. False when there is none. */
function turnTo(
  { view, codings, actions }: MenuProps,
  target: EventTarget | null,
  offset: number | null,
): boolean {
  const id = codingOf(target)
  const pointed = id === null ? undefined : codings.find((coding) => coding.id === id)
  if (pointed !== undefined) {
    actions.choose(pointed)
    return true
  }
  if (offset === null || !(target instanceof Node) || !view.root.contains(target)) return false
  const { selection } = useReader.getState()
  if (selection !== null && selection.start <= offset && offset <= selection.end) return true
  const coding = innermost(codings, { start: offset, end: offset })
  const sentence = sentenceAt(view, offset)
  if (coding !== null) actions.choose(coding)
  else if (sentence !== null) {
    const caret = { anchor: sentence.start, focus: sentence.end }
    noteCaret(view.text, caret)
    select(view, caret)
  }
  return coding !== null || sentence !== null
}

/** Below the stripe or card with the focus, else at the caret. */
function pointAt(view: ReadingView, focus: Element | null): Point {
  const box =
    codingOf(focus) === null
      ? caretRect(view.root, view.blocks, useReader.getState().focus)
      : focus?.getBoundingClientRect()
  const { left, top } = view.scroller.getBoundingClientRect()
  return box ? { x: box.left, y: Math.min(box.bottom, innerHeight - 8) } : { x: left, y: top }
}
