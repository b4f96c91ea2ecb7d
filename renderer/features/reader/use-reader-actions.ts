// What can be done in the reader; keys, buttons, panes and the palette all do it through these.
import { useMemo, useRef } from 'react'
import type { CodingMark, Direction } from '../../../shared/schema/coding.ts'
import type { CodeId, CodingId } from '../../../shared/schema/ids.ts'
import type { Span } from '../../../shared/schema/text.ts'
import { type Caret, select, spanOf } from '../../editor/caret.ts'
import { directionTarget, memoTarget, neighbour } from '../../editor/codings-here.ts'
import { inVivoName } from '../../editor/in-vivo.ts'
import type { ReadingView } from '../../editor/reading-view.ts'
import { keepInSight, revealIfHidden } from '../../editor/scrolling.ts'
import { expandSpan } from '../../editor/units.ts'
import { currentMessages } from '../../i18n/index.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import {
  chooseCoding,
  giveCodes,
  giveNewCode,
  noteCaret,
  removeCoding,
  say,
  setCodingDirection,
  useReader,
} from '../../stores/reader.ts'
import { fold } from '../../ui/fuzzy.ts'

export type ReaderActions = ReturnType<typeof useReaderActions>
type Panel = { current: HTMLElement | null }
type Parts = {
  view: ReadingView | null
  codings: readonly CodingMark[]
  codes: readonly CodeEntry[]
  here: Panel
  codesPanel: Panel
}

/** Functions that stay the same and see the newest codings and codes. */
export function useReaderActions(parts: Parts) {
  const latest = useRef(parts)
  latest.current = parts
  return useMemo(() => ({ ...coding(latest), ...selecting(latest), ...going(latest) }), [])
}

type Latest = { readonly current: Parts }

function coding(latest: Latest) {
  const sayCoded = (name: string, direction: Direction) => {
    const { reader, terms } = currentMessages()
    say(reader.said.coded(name, terms.direction[direction]))
  }
  async function give(id: CodeId, more: boolean): Promise<boolean> {
    const { direction } = useReader.getState()
    const given = await giveCodes([id], more)
    const name = latest.current.codes.find((code) => code.id === id)?.name
    if (given && name !== undefined) sayCoded(name, direction)
    return given
  }
  async function create(name: string, parent: CodeId | null, more: boolean): Promise<boolean> {
    const { direction } = useReader.getState()
    const given = await giveNewCode(name, parent, more)
    if (given) sayCoded(name, direction)
    return given
  }
  return {
    give,
    create,
    /** A code named by the selected words; when there is one of that name at the top already, that one. */
    async inVivo(): Promise<void> {
      const { view, codes } = latest.current
      const { selection } = useReader.getState()
      if (view === null || selection === null) return
      const name = inVivoName(view.text.slice(selection.start, selection.end))
      if (name === '') return
      const known = codes.find((code) => code.parentId === null && fold(code.name) === fold(name))
      await (known === undefined ? create(name, null, false) : give(known.id, false))
    },
    giveRecent(place: number): void {
      const id = useReader.getState().recent[place]
      if (id !== undefined) void give(id, false)
    },
    setDirection(direction: Direction): void {
      const { terms, reader } = currentMessages()
      say(reader.said.direction(terms.direction[direction]))
      const state = useReader.getState()
      const meant = directionTarget(latest.current.codings, state)
      if (meant === null) useReader.setState({ direction })
      else if (meant.direction !== direction) void setCodingDirection(meant.id, direction, !state.chosen)
    },
    writeMemo(): void {
      const meant = memoTarget(latest.current.codings, useReader.getState())
      if (meant !== null) useReader.setState({ active: meant.id, chosen: true, memoWanted: meant.id })
    },
    async remove(): Promise<void> {
      const { active } = useReader.getState()
      if (active === null) return
      await removeCoding(active)
      say(currentMessages().reader.said.removed)
    },
    hasMeant: () => memoTarget(latest.current.codings, useReader.getState()) !== null,
  }
}

function selectSpan(view: ReadingView, caret: Caret): void {
  select(view, caret)
  noteCaret(view.text, caret)
}

function selecting(latest: Latest) {
  /** Selections grown from others, to shrink back to. */
  const grown: { from: Caret; to: Span }[] = []
  return {
    choose(excerpt: CodingMark): void {
      const { view } = latest.current
      if (view === null) return
      chooseCoding(view.text, excerpt)
      select(view, { anchor: excerpt.start, focus: excerpt.end })
      revealIfHidden(view, excerpt)
    },
    /** To the coding after or before `from`, or else the one chosen, or else the caret. */
    walk(step: 1 | -1, from: CodingId | null): void {
      const { view, codings } = latest.current
      const { active, focus } = useReader.getState()
      const next = neighbour(codings, from ?? active, focus, step)
      if (view === null || next === null) return
      chooseCoding(view.text, next)
      select(view, { anchor: next.start, focus: next.end })
      revealIfHidden(view, next)
      const { reader, terms } = currentMessages()
      const name = latest.current.codes.find((code) => code.id === next.codeId)?.name ?? ''
      say(reader.stripe(name, terms.direction[next.direction], next.coder))
    },
    expand(): void {
      const { view } = latest.current
      if (view === null) return
      const { anchor, focus } = useReader.getState()
      const to = expandSpan(view.text, view.paragraphs, view.turns, spanOf({ anchor, focus }))
      if (to.start !== anchor || to.end !== focus) grown.push({ from: { anchor, focus }, to })
      selectSpan(view, { anchor: to.start, focus: to.end })
      keepInSight(view, to.start)
    },
    shrink(): void {
      const { view } = latest.current
      const { anchor, focus } = useReader.getState()
      const last = grown.pop()
      if (view === null || last === undefined) return
      if (last.to.start === anchor && last.to.end === focus) selectSpan(view, last.from)
      else grown.length = 0
    },
    selectAll(): void {
      const { view } = latest.current
      const end = view?.blocks.at(-1)?.end
      if (view !== null && end !== undefined)
        selectSpan(view, { anchor: view.blocks[0]?.start ?? 0, focus: end })
    },
    /** Leaves the selection, the coding chosen and the direction chosen; the caret stays. */
    letGo(): void {
      const { view } = latest.current
      const { focus } = useReader.getState()
      if (view !== null) selectSpan(view, { anchor: focus, focus })
      useReader.setState({ active: null, chosen: false, direction: 'supports' })
    },
  }
}

function going(latest: Latest) {
  return {
    toText(): void {
      latest.current.view?.root.focus({ preventScroll: true })
    },
    toHere(): void {
      const panel = latest.current.here.current
      const first =
        panel?.querySelector<HTMLElement>('li[data-active] button') ?? panel?.querySelector('li button')
      if (first instanceof HTMLElement) first.focus()
      else panel?.focus()
    },
    toCodes(): void {
      latest.current.codesPanel.current?.querySelector<HTMLElement>('input')?.focus()
    },
  }
}
