// Changing a coding that is there: its words, its code, its weight.
import { mergePartner } from '../../../shared/domain/codings/merge-partner.ts'
import type { CodeId, CodingId } from '../../../shared/schema/ids.ts'
import type { Span } from '../../../shared/schema/text.ts'
import { select } from '../../editor/caret.ts'
import { changeTarget, splitTarget } from '../../editor/codings-here.ts'
import { movedEdge, type Step } from '../../editor/edges.ts'
import type { ReadingView } from '../../editor/reading-view.ts'
import { keepInSight, revealIfHidden } from '../../editor/scrolling.ts'
import { currentMessages } from '../../i18n/index.ts'
import { placeCoding, spanNow } from '../../stores/placing.ts'
import {
  chooseCoding,
  mergeCodings,
  recodeTo,
  recodeToNew,
  say,
  setCodingWeight,
  splitCoding,
  useReader,
} from '../../stores/reader.ts'
import { toast } from '../../stores/toasts.ts'
import { type Coded, type Latest, nameOf } from './actions-parts.ts'

/** The coding that is meant, and where it is by now: the one named, or else the one that keys would change. */
function meantIn(latest: Latest, named: CodingId | null): (Coded & { view: ReadingView }) | null {
  const { view, codings } = latest.current
  const meant =
    named === null ? changeTarget(codings, useReader.getState()) : codings.find((each) => each.id === named)
  return view === null || meant == null ? null : { ...meant, ...spanNow(meant), view }
}

/** Chooses a coding where it is, or will be. */
function choose(view: ReadingView, id: CodingId, span: Span): void {
  chooseCoding(view.text, { id, ...span })
  select(view, { anchor: span.start, focus: span.end })
}

export function changingActions(latest: Latest) {
  const codeName = (coding: Coded) => nameOf(latest.current.codes, coding.codeId)
  return {
    ...placingActions(latest),
    ...joiningActions(latest),
    /** Opens the palette to give the coding another code; its words are selected meanwhile. */
    recode(of: CodingId | null): void {
      const meant = meantIn(latest, of)
      if (meant === null) return
      choose(meant.view, meant.id, meant)
      revealIfHidden(meant.view, meant)
      useReader.setState({ recoding: meant.id, paletteOpen: true })
    },
    async recodeTo(id: CodingId, codeId: CodeId): Promise<boolean> {
      const { codings, codes } = latest.current
      if (codings.find((each) => each.id === id)?.codeId === codeId) return true
      const done = await recodeTo(id, codeId)
      if (done) say(currentMessages().coding.said.recoded(nameOf(codes, codeId)))
      return done
    },
    async recodeToNew(id: CodingId, name: string, parent: CodeId | null): Promise<boolean> {
      const done = await recodeToNew(id, name, parent)
      if (done) say(currentMessages().coding.said.recoded(name))
      return done
    },
    /** Asks for the weight of the coding meant. */
    weigh(of: CodingId | null): void {
      const meant = meantIn(latest, of)
      if (meant === null) return
      choose(meant.view, meant.id, meant)
      revealIfHidden(meant.view, meant)
      useReader.setState({ weighing: meant.id })
    },
    async setWeight(id: CodingId, weight: number | null): Promise<void> {
      const coding = latest.current.codings.find((each) => each.id === id)
      if (coding === undefined || coding.weight === weight) return
      const done = await setCodingWeight(id, weight, false)
      const { said } = currentMessages().coding
      if (done)
        say(weight === null ? said.unweighed(codeName(coding)) : said.weighed(codeName(coding), weight))
    },
    hasTarget: () => meantIn(latest, null) !== null,
  }
}

function placingActions(latest: Latest) {
  /** Shows the coding there at once, and where it was again when the study refuses. */
  async function place(coding: Coded & { view: ReadingView }, to: Span, offerUndo: boolean): Promise<void> {
    const { view, id } = coding
    choose(view, id, to)
    say(currentMessages().coding.said.placed(firstWords(view.text, to), lastWords(view.text, to)))
    const done = await placeCoding(id, to, offerUndo)
    const { active, chosen } = useReader.getState()
    if (!done && active === id && chosen) choose(view, id, { start: coding.start, end: coding.end })
  }
  return {
    moveEdge(step: Step): void {
      const meant = meantIn(latest, null)
      if (meant === null) return
      const moved = movedEdge(meant.view.text, meant.view.turns, meant, step)
      if (moved === null) say(currentMessages().coding.said.noFurther)
      else {
        void place(meant, moved, false)
        keepInSight(meant.view, moved[step.edge])
      }
    },
    /** The coding meant gets the words that are selected. */
    async adjust(of: CodingId | null): Promise<void> {
      const meant = meantIn(latest, of)
      const { selection } = useReader.getState()
      if (meant === null || selection === null) return
      if (selection.start !== meant.start || selection.end !== meant.end) await place(meant, selection, true)
    },
    canAdjust(): boolean {
      const { selection } = useReader.getState()
      const meant = selection === null ? null : meantIn(latest, null)
      return meant !== null && (selection?.start !== meant.start || selection.end !== meant.end)
    },
  }
}

function joiningActions(latest: Latest) {
  const codeName = (coding: Coded) => nameOf(latest.current.codes, coding.codeId)
  return {
    async split(of: CodingId | null): Promise<void> {
      const { focus } = useReader.getState()
      const coding = splitIn(latest, of)
      if (coding === null) return
      const rest = await splitCoding(coding.id, focus)
      if (rest !== null) say(currentMessages().coding.said.split(codeName(coding)))
    },
    canSplit: () => splitIn(latest, null) !== null,
    /** With the next coding of its code that overlaps or touches it, or else the one before; says so when there is none. */
    async merge(of: CodingId | null): Promise<void> {
      const { codings } = latest.current
      const coding = meantIn(latest, of)
      if (coding === null) return
      const { view } = coding
      const { said } = currentMessages().coding
      const partner = mergePartner(view.text, codings, coding)
      if (partner === null) {
        toast({ text: said.nothingToMerge(codeName(coding)), tone: 'done' })
        say(said.nothingToMerge(codeName(coding)))
        return
      }
      const kept = await mergeCodings([coding.id, partner.id])
      if (kept === null) return
      choose(view, kept, {
        start: Math.min(coding.start, partner.start),
        end: Math.max(coding.end, partner.end),
      })
      say(said.merged(codeName(coding)))
    },
  }
}

/** The coding that the caret would split: the one named, when the caret is in it. */
function splitIn(latest: Latest, named: CodingId | null): Coded | null {
  const { codings } = latest.current
  const all = named === null ? codings : codings.filter((each) => each.id === named)
  return splitTarget(all, useReader.getState())
}

/** Words said of each end of an excerpt. */
const wordsSaid = 4

function firstWords(text: string, { start, end }: Span): string {
  return text.slice(start, end).split(/\s+/).slice(0, wordsSaid).join(' ')
}

function lastWords(text: string, { start, end }: Span): string {
  return text.slice(start, end).split(/\s+/).slice(-wordsSaid).join(' ')
}
