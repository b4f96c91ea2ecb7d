// Selecting, and moving about in the text and to the panes beside it.
import { nextStretch, uncodedStretches } from '../../../shared/domain/codings/uncoded.ts'
import { paragraphAt } from '../../../shared/domain/text/paragraphs.ts'
import { turnAt } from '../../../shared/domain/text/turn-at.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import type { Span } from '../../../shared/schema/text.ts'
import { type Caret, caretIn, moveCaret, select, spanOf } from '../../editor/caret.ts'
import { codingsOver, neighbour } from '../../editor/codings-here.ts'
import type { Motion } from '../../editor/motion.ts'
import type { ReadingView } from '../../editor/reading-view.ts'
import { keepInSight, revealIfHidden } from '../../editor/scrolling.ts'
import { nextSentence } from '../../editor/steps.ts'
import { expandSpan } from '../../editor/units.ts'
import { currentMessages } from '../../i18n/index.ts'
import { chooseCoding, noteCaret, say, useReader } from '../../stores/reader.ts'
import { toast } from '../../stores/toasts.ts'
import { type Coded, type Latest, nameOf, selectSpan } from './actions-parts.ts'

export function selectingActions(latest: Latest) {
  /** Selections grown from others, to shrink back to. */
  const grown: { from: Caret; to: Span }[] = []
  return {
    choose(coding: Span & { id: CodingId }): void {
      const { view } = latest.current
      if (view === null) return
      chooseCoding(view.text, coding)
      select(view, { anchor: coding.start, focus: coding.end })
      revealIfHidden(view, coding)
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
      useReader.setState({ active: null, left: null, chosen: false, direction: 'supports' })
    },
  }
}

export function movingActions(latest: Latest) {
  return {
    /** Moves the caret as a key says; what it came to is said. */
    move(motion: Motion): void {
      const { view, codings, codes } = latest.current
      if (view === null) return
      const before = paragraphAt(view.paragraphs, useReader.getState().focus)
      moveCaret(view, motion)
      const caret = caretIn(view)
      if (caret === null) return
      noteCaret(view.text, caret)
      const now = paragraphAt(view.paragraphs, caret.focus)
      const entered = now !== null && now.number !== before?.number
      const names = entered ? codingsOver(codings, now).map((coding) => nameOf(codes, coding.codeId)) : []
      const { here } = currentMessages().reader
      const words = wordsCameTo(view, motion, caret.focus)
      const said = [words, ...(entered ? [here.announce(now.number, names)] : [])].filter(
        (each) => each !== '',
      )
      if (said.length > 0) say(said.join('. '))
    },
    hasTurns: () => (latest.current.view?.turns.length ?? 0) > 0,
    /** To the coding after or before `from`, or else the one chosen, or else the caret. */
    walk(step: 1 | -1, from: CodingId | null): void {
      const { view, codings, codes } = latest.current
      const { active, focus } = useReader.getState()
      const next = neighbour<Coded>(codings, from ?? active, focus, step)
      if (view === null || next === null) return
      chooseCoding(view.text, next)
      select(view, { anchor: next.start, focus: next.end })
      revealIfHidden(view, next)
      const { reader, terms } = currentMessages()
      say(reader.stripe(nameOf(codes, next.codeId), terms.direction[next.direction], next.coder))
    },
    /** Selects the next stretch that nobody coded, or the one before; says so when there is none. */
    toUncoded(step: 1 | -1): void {
      const { view, all } = latest.current
      if (view === null) return
      const here = spanOf(useReader.getState())
      const next = nextStretch(uncodedStretches(view.text, all, view.turns), here, step)
      const { said } = currentMessages().coding
      if (next === null) {
        const text = step === 1 ? said.noneUncodedAfter : said.noneUncodedBefore
        toast({ text, tone: 'done' })
        say(text)
        return
      }
      selectSpan(view, { anchor: next.start, focus: next.end })
      revealIfHidden(view, next)
      say(said.uncoded(view.text.slice(next.start, next.end)))
    },
  }
}

/** What a screen reader cannot know of a step by sentence or turn: the sentence, and who speaks. */
function wordsCameTo({ text, turns }: ReadingView, { unit, extend }: Motion, focus: number): string {
  if (extend || (unit !== 'sentence' && unit !== 'turn')) return ''
  const sentence = text.slice(focus, nextSentence(text, turns, focus, 'forward', true)).trim()
  const speaker = unit === 'turn' ? turnAt(turns, focus)?.speaker : undefined
  return speaker === undefined ? sentence : `${speaker}: ${sentence}`
}

export function goingActions(latest: Latest) {
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
