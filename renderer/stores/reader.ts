// What is going on in the reader: what is selected, which coding is meant, what the next coding will be.
import { create } from 'zustand'
import { snapSpan } from '../../shared/domain/anchors/snap-span.ts'
import type { Coding, Direction } from '../../shared/schema/coding.ts'
import type { CodeId, CodingId, SourceId } from '../../shared/schema/ids.ts'
import type { Offset, Span } from '../../shared/schema/text.ts'
import { run } from './commands.ts'
import { keepOnDesk, useDesk } from './desk.ts'
import { useStudy } from './study.ts'

export type ReaderState = {
  sourceId: SourceId | null
  /** Where the selection began and where it is now, as offsets; equal when nothing is selected. */
  anchor: Offset
  focus: Offset
  /** What would be coded: whole characters without blanks at the ends. */
  selection: Span | null
  /** The coding that memo and removal speak of: just made, or chosen. */
  active: CodingId | null
  /** The coding that was active last, before the caret moved on. */
  left: CodingId | null
  /** Whether it was chosen: then the direction keys speak of it too; else, while text is selected, of the next coding. */
  chosen: boolean
  /** The coding under the mouse, or whose stripe has the focus. */
  pointed: CodingId | null
  /** Of the next coding; back to supports once it is made. */
  direction: Direction
  /** Newest first. */
  recent: readonly CodeId[]
  paletteOpen: boolean
  /** The coding the palette is to give another code, instead of coding the selection. */
  recoding: CodingId | null
  /** The coding whose weight is asked for. */
  weighing: CodingId | null
  /** The coding whose memo field is to get the focus as soon as it is there. */
  memoWanted: CodingId | null
  /** For screen readers. `count` tells two equal sentences apart. */
  said: { text: string; count: number }
}

/** More than there are digits: some of them may be pinned there already. */
const recentKept = 18

const atStart = {
  anchor: 0,
  focus: 0,
  selection: null,
  active: null,
  left: null,
  chosen: false,
  pointed: null,
  direction: 'supports',
  paletteOpen: false,
  recoding: null,
  weighing: null,
  memoWanted: null,
} as const satisfies Partial<ReaderState>

export const useReader = create<ReaderState>(() => ({
  ...atStart,
  sourceId: null,
  recent: [],
  said: { text: '', count: 0 },
}))

const { getState, setState } = useReader

// Codes and sources of another study are none of this one's.
useStudy.subscribe(({ study }, before) => {
  if (study?.id !== before.study?.id) setState({ ...atStart, sourceId: null, recent: [] })
})

/** Begins reading a source; what was selected in another is forgotten. */
export function openSource(sourceId: SourceId): void {
  if (getState().sourceId !== sourceId) setState({ ...atStart, sourceId })
}

// Recent codes stay on the desk from one day to the next.
useReader.subscribe(({ recent }, before) => {
  if (recent !== before.recent && recent.length > 0) keepOnDesk({ recent: [...recent] })
})

/** What was used last, the desk's or else in this source, stands for what was used now, until a code is given. `codings` in any order. */
export function recallRecent(codings: readonly Pick<Coding, 'codeId' | 'createdAt'>[]): void {
  if (getState().recent.length > 0) return
  const { recent } = useDesk.getState().desk
  if (recent.length > 0) setState({ recent })
  if (recent.length > 0 || codings.length === 0) return
  const newest = new Map<CodeId, string>()
  for (const { codeId, createdAt } of codings)
    if (createdAt > (newest.get(codeId) ?? '')) newest.set(codeId, createdAt)
  const codes = [...newest].sort(([, a], [, b]) => (a < b ? 1 : -1)).map(([codeId]) => codeId)
  setState({ recent: codes.slice(0, recentKept) })
}

/** Notes where the caret is. A caret that really moved leaves the coding that was chosen. */
export function noteCaret(text: string, caret: { anchor: Offset; focus: Offset }): void {
  const { anchor, focus, active, left } = getState()
  if (caret.anchor === anchor && caret.focus === focus) return
  const selection = selectionOf(text, caret)
  setState({ ...caret, selection, active: null, left: active ?? left, chosen: false })
}

/** Chooses a coding: its words are selected, and keys speak of it. */
export function chooseCoding(text: string, coding: Pick<Coding, 'id' | 'start' | 'end'>): void {
  const caret = { anchor: coding.start, focus: coding.end }
  setState({ ...caret, selection: selectionOf(text, caret), active: coding.id, chosen: true })
}

function selectionOf(text: string, { anchor, focus }: { anchor: Offset; focus: Offset }): Span | null {
  return snapSpan(text, { start: Math.min(anchor, focus), end: Math.max(anchor, focus) })
}

export function say(text: string): void {
  setState(({ said }) => ({ said: { text, count: said.count + 1 } }))
}

/**
 * Gives codes to the selection. False when nothing is selected or the study refused; `done` is drawn together with what was
 * coded. `more`: another code will follow at once, the direction stays.
 */
export async function giveCodes(
  codeIds: readonly CodeId[],
  more: boolean,
  done: () => void,
): Promise<boolean> {
  const { sourceId, selection, direction } = getState()
  if (sourceId === null || selection === null || codeIds.length === 0) return false
  const given = { sourceId, ...selection, codeIds: [...codeIds], direction, memo: '', coder: null }
  const ids = await run('codings.create', given, {
    done(made) {
      afterCoding(made.at(-1) ?? null, codeIds, more)
      done()
    },
  })
  return ids !== undefined
}

/** Makes a code and gives it to the selection, in one step that a note names and can undo. As `giveCodes`. */
export async function giveNewCode(
  name: string,
  parentId: CodeId | null,
  more: boolean,
  done: () => void,
): Promise<boolean> {
  const { sourceId, selection, direction } = getState()
  if (sourceId === null || selection === null) return false
  const input = { sourceId, ...selection, name, parentId, direction }
  const made = await run('codings.createWithNewCode', input, {
    toast: true,
    done({ codingId, codeId }) {
      afterCoding(codingId, [codeId], more)
      done()
    },
  })
  return made !== undefined
}

function afterCoding(active: CodingId | null, used: readonly CodeId[], more: boolean): void {
  const { direction } = getState()
  noteUsed(used)
  setState({ active, chosen: false, direction: more ? direction : 'supports' })
}

/** Notes codes that were given just now. */
export function noteUsed(used: readonly CodeId[]): void {
  setState(({ recent }) => ({ recent: [...new Set([...used, ...recent])].slice(0, recentKept) }))
}

/** Gives the coding another code; false when the study refused. */
export async function recodeTo(id: CodingId, codeId: CodeId): Promise<boolean> {
  const done = await run('codings.update', { ids: [id], codeId }, { toast: true })
  if (done !== undefined) noteUsed([codeId])
  return done !== undefined
}

/** Makes a code and gives it to the coding instead of its own, in one step. */
export async function recodeToNew(id: CodingId, name: string, parentId: CodeId | null): Promise<boolean> {
  const input = { ids: [id], newCode: { name, parentId } }
  return (await run('codings.update', input, { toast: true })) !== undefined
}

/** 0 to 100, or null when it is not weighed; `offerUndo` as for directions. */
export async function setCodingWeight(
  id: CodingId,
  weight: number | null,
  offerUndo: boolean,
): Promise<boolean> {
  return (await run('codings.update', { ids: [id], weight }, { toast: offerUndo })) !== undefined
}

/** Makes two codings of one; answers the second's id, null when the study refused. */
export async function splitCoding(id: CodingId, at: Offset): Promise<CodingId | null> {
  return (await run('codings.split', { id, at }, { toast: true })) ?? null
}

/** Makes one coding of several; answers the one that stays, null when the study refused. */
export async function mergeCodings(ids: readonly CodingId[]): Promise<CodingId | null> {
  return (await run('codings.merge', { ids: [...ids] }, { toast: true })) ?? null
}

/** Changes a coding's direction; `offerUndo` names it in a note, for changes made away from the coding's own controls. */
export async function setCodingDirection(
  id: CodingId,
  direction: Direction,
  offerUndo: boolean,
): Promise<void> {
  await run('codings.update', { ids: [id], direction }, { toast: offerUndo })
}

export async function setCodingMemo(id: CodingId, memo: string): Promise<void> {
  await run('codings.update', { ids: [id], memo })
}

/** Takes a coding away and offers to undo it. */
export async function removeCoding(id: CodingId): Promise<void> {
  await run(
    'codings.remove',
    { ids: [id] },
    {
      toast: true,
      done() {
        if (getState().active === id) setState({ active: null, chosen: false })
      },
    },
  )
}
