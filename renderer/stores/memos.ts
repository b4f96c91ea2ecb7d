// The memos on the desk: what they are about, and those being written. A memo being written is a draft apart from the
// study until it is saved; drafts outlive a reload and are never taken away before the study has what they say.
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { normalBody } from '../../shared/domain/memos/normal-body.ts'
import type { MemoId } from '../../shared/schema/ids.ts'
import type { Memo, MemoBody, MemoTarget, NamedThing } from '../../shared/schema/memo.ts'
import { attempt, type CallError, report, run } from './commands.ts'
import { type Place, useNavigation } from './navigation.ts'
import { useStudy } from './study.ts'

/** What the drawer shows: the memos about one thing, or all of them. */
export type MemoView = { of: 'target'; target: MemoTarget } | { of: 'all' }

export type MemoDraft = {
  /** Names the draft for as long as it is written, whether or not the study has the memo yet. */
  key: string
  /** The study it belongs to. */
  studyId: string
  target: MemoTarget
  /** Null while the study has no such memo. */
  memoId: MemoId | null
  title: string
  body: MemoBody
  /** How the study has it: what the draft began from, or was saved as last. */
  saved: { title: string; body: MemoBody; updatedAt: string } | null
  /** Why it could not be saved: changed elsewhere since, or taken away. */
  trouble: 'changed' | 'gone' | null
}

type MemoState = {
  /** Null while the drawer is closed. */
  view: MemoView | null
  /** Counts openings, so that opening what is open already brings the keyboard there again. */
  opened: number
  drafts: readonly MemoDraft[]
  /** The draft whose field is to get the focus as soon as it is there. */
  wanted: string | null
  /** The memo that is to get the focus as soon as it is there. */
  landing: MemoId | null
}

export const useMemoDrawer = create<MemoState>()(
  persist((): MemoState => ({ view: null, opened: 0, drafts: [], wanted: null, landing: null }), {
    name: 'trama.memos',
    // A reload, or a crash, keeps what was being written; closing the window ends it.
    storage: createJSONStorage(() => sessionStorage),
    partialize: ({ drafts }) => ({ drafts }),
  }),
)

const { getState, setState } = useMemoDrawer

useStudy.subscribe(({ study }, before) => {
  if (study?.id !== before.study?.id) setState({ view: null })
})

/** Opens the memos about a thing. */
export function openMemos(target: MemoTarget): void {
  show({ of: 'target', target })
}

/** Opens every memo of the study. */
export function openAllMemos(): void {
  show({ of: 'all' })
}

function show(view: MemoView): void {
  finishDrafts()
  setState(({ opened }) => ({ view, opened: opened + 1 }))
}

/** Closes the drawer; what was being written is saved. */
export function closeMemos(): void {
  finishDrafts()
  setState({ view: null })
}

export function sameTarget(a: MemoTarget, b: MemoTarget): boolean {
  return a.kind === b.kind && (a.kind === 'study' || b.kind === 'study' || a.id === b.id)
}

/** The drafts of the study that is open. */
export function draftsHere(drafts: readonly MemoDraft[]): readonly MemoDraft[] {
  const id = useStudy.getState().study?.id
  return drafts.filter((draft) => draft.studyId === id)
}

let made = 0

/** Begins a memo about a thing, or goes on with the one begun; nothing when the study is read-only. */
export function beginMemo(target: MemoTarget): void {
  const begun = draftsHere(getState().drafts).find(
    (draft) => draft.memoId === null && sameTarget(draft.target, target),
  )
  setState({ wanted: begun?.key ?? begin({ target, memoId: null, title: '', body: [], saved: null }) })
}

/** Begins to change a memo, or goes on with that; nothing when the study is read-only. */
export function editMemo(memo: Memo): void {
  const begun = draftsHere(getState().drafts).find((draft) => draft.memoId === memo.id)
  const { id: memoId, target, title, body, updatedAt } = memo
  const saved = { title, body, updatedAt }
  setState({ wanted: begun?.key ?? begin({ target, memoId, title, body, saved }) })
}

function begin(draft: Omit<MemoDraft, 'key' | 'studyId' | 'trouble'>): string | null {
  const { study } = useStudy.getState()
  if (study === null || study.readOnly) return null
  made += 1
  const key = `${Date.now().toString(36)}-${made}`
  setState(({ drafts }) => ({ drafts: [...drafts, { ...draft, key, studyId: study.id, trouble: null }] }))
  return key
}

export function writeDraft(key: string, changes: Partial<Pick<MemoDraft, 'title' | 'body'>>): void {
  change(key, changes)
}

function change(key: string, changes: Partial<MemoDraft>): void {
  setState(({ drafts }) => ({
    drafts: drafts.map((draft) => (draft.key === key ? { ...draft, ...changes } : draft)),
  }))
}

const find = (key: string) => getState().drafts.find((draft) => draft.key === key)

/** Takes a draft away unsaved. */
export function discardDraft(key: string): void {
  setState(({ drafts }) => ({ drafts: drafts.filter((draft) => draft.key !== key) }))
}

/** True when the study has all that the draft says. */
function isSaved({ title, body, saved }: MemoDraft): boolean {
  const before = saved ?? { title: '', body: [] }
  return title.trim() === before.title && JSON.stringify(normalBody(body)) === JSON.stringify(before.body)
}

/** At most one save of a draft is under way; the next one begins after it, with what the draft says by then. */
const saving = new Map<string, Promise<boolean>>()

/** Saves a draft and keeps it open. False when it could not be saved: it stays, and says why. */
export function saveDraft(key: string): Promise<boolean> {
  const saved = (saving.get(key) ?? Promise.resolve(true)).then(() => save(key))
  saving.set(key, saved)
  return saved.finally(() => {
    if (saving.get(key) === saved) saving.delete(key)
  })
}

async function save(key: string): Promise<boolean> {
  const draft = find(key)
  if (draft === undefined || isSaved(draft)) return true
  if (draft.trouble !== null) return false
  const { target, memoId, title, body, saved } = draft
  const { value, error } =
    memoId === null || saved === null
      ? await attempt('memos.create', { target, title, body })
      : await attempt('memos.update', { id: memoId, title, body, basedOn: saved.updatedAt })
  if (error !== null) {
    change(key, { trouble: troubleOf(error) })
    report(error)
    return false
  }
  const { updatedAt } = value
  change(key, { memoId: value.id, saved: { title: value.title, body: value.body, updatedAt } })
  return true
}

function troubleOf(error: CallError): MemoDraft['trouble'] {
  if (error.code === 'memo.changed_since') return 'changed'
  return error.code.endsWith('.not_found') ? 'gone' : null
}

/** The draft from whose memo the keyboard goes on. */
let toLand: string | null = null

/** Saves a draft and closes it. False when it could not be saved: then it stays. */
export async function finishDraft(key: string): Promise<boolean> {
  if (!(await saveDraft(key))) return false
  const draft = find(key)
  if (draft === undefined) return true
  // What was written while it was being saved is a reason to go on.
  if (!isSaved(draft)) return finishDraft(key)
  discardDraft(key)
  if (toLand === key) setState({ landing: draft.memoId })
  return true
}

/** The same for who is done writing: the keyboard goes on from the memo. */
export function finishAndLand(key: string): void {
  toLand = key
  void finishDraft(key)
}

/**
 * Puts on the desk again what was being written when the page went away. The study may have got it on the way out
 * without the page learning of it.
 */
export async function recoverDrafts(): Promise<void> {
  for (const draft of draftsHere(getState().drafts)) {
    if (draft.memoId !== null) continue
    const { value } = await attempt('memos.list', { target: draft.target })
    const same = value?.find(({ title, body }) =>
      isSaved({ ...draft, saved: { title, body, updatedAt: '' } }),
    )
    if (same === undefined) continue
    const { id: memoId, title, body, updatedAt } = same
    change(draft.key, { memoId, saved: { title, body, updatedAt } })
  }
  const [left] = draftsHere(getState().drafts)
  if (left === undefined || getState().view !== null) return
  setState(({ opened }) => ({ view: { of: 'target', target: left.target }, opened: opened + 1 }))
}

/** Saves what is being written and keeps it open, as when the window is left. */
export function saveAllDrafts(): void {
  for (const { key } of draftsHere(getState().drafts)) void saveDraft(key)
}

function finishDrafts(): void {
  for (const { key } of draftsHere(getState().drafts)) void finishDraft(key)
}

/** Of a draft in trouble: it becomes a memo of its own, beside the one that was changed. */
export async function saveAsNew(key: string): Promise<boolean> {
  change(key, { memoId: null, saved: null, trouble: null })
  return finishDraft(key)
}

/** Of a draft in trouble: it takes the place of what the memo says now. */
export async function saveOver(key: string, memo: Memo): Promise<boolean> {
  const { title, body, updatedAt } = memo
  change(key, { saved: { title, body, updatedAt }, trouble: null })
  return finishDraft(key)
}

/** Takes a memo away and offers to undo it. */
export async function removeMemo(id: MemoId): Promise<boolean> {
  return (await run('memos.remove', { id }, { toast: true })) !== undefined
}

/** Opens what a memo is about or points at. False when it has no place. */
export function openThing({ target, at, caseId }: NamedThing): boolean {
  const place = placeOf(target, at, caseId)
  if (place !== null) useNavigation.getState().go(place)
  return place !== null
}

function placeOf(target: MemoTarget, at: NamedThing['at'], caseId: NamedThing['caseId']): Place | null {
  switch (target.kind) {
    case 'study':
      return null
    case 'case':
      return { name: 'evidence', caseId: target.id }
    case 'source':
      return { name: 'reader', sourceId: target.id }
    case 'code':
      return { name: 'codebook', codeId: target.id }
    case 'coding':
      return at === null
        ? null
        : { name: 'reader', sourceId: at.sourceId, at: { start: at.start, end: at.end } }
    case 'judgement':
      return caseId === null ? null : { name: 'evidence', caseId }
  }
}

/** The same for what is only known by its id. */
export async function openTarget(target: MemoTarget): Promise<void> {
  const { value } = await attempt('memos.about', target)
  if (value?.exists) openThing(value)
}
