// A model being edited: kept on this machine until it is published or discarded, so that a reload loses nothing.
import { create } from 'zustand'
import type { PartRef } from '../../shared/domain/model/parts.ts'
import type { Model, StarterCode } from '../../shared/schema/model.ts'
import type { PartHome } from '../../shared/schema/model-change.ts'
import { attempt, type CallError } from './commands.ts'
import { useStudy } from './study.ts'

export type ModelDraft = {
  /** The version it was begun from. */
  basedOn: number
  model: Model
  /** Codes that came with a file; null when it did not come from one. */
  codebook: readonly StarterCode[] | null
}

type DraftState = {
  /** Null: none; undefined: not looked for yet. */
  draft: ModelDraft | null | undefined
  studyId: string | null
  isOpen: boolean
  selected: PartRef | null
}

const useStored = create<DraftState>(() => ({
  draft: undefined,
  studyId: null,
  isOpen: false,
  selected: null,
}))

const keyOf = (studyId: string | null) => `trama.model-draft.${studyId ?? 'none'}`

/** The draft of the study that is open. */
export function useModelDraft(): Omit<DraftState, 'draft'> & { draft: ModelDraft | null } {
  const studyId = useStudy((state) => state.study?.id ?? null)
  const state = useStored()
  if (state.studyId === studyId && state.draft !== undefined) return { ...state, draft: state.draft }
  return { studyId, isOpen: false, selected: null, draft: stored(studyId) }
}

let last: { key: string; written: string | null; draft: ModelDraft | null } = {
  key: '',
  written: null,
  draft: null,
}

function stored(studyId: string | null): ModelDraft | null {
  const key = keyOf(studyId)
  const written = localStorage.getItem(key)
  if (last.key !== key || last.written !== written)
    last = { key, written, draft: written === null ? null : read(written) }
  return last.draft
}

function read(written: string): ModelDraft | null {
  try {
    const draft: unknown = JSON.parse(written)
    return isDraft(draft) ? draft : null
  } catch (error) {
    // Half-written by a crash: there is nothing to take up again.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isDraft(value: unknown): value is ModelDraft {
  if (typeof value !== 'object' || value === null) return false
  const { basedOn, model } = value as Partial<ModelDraft>
  return (
    Number.isInteger(basedOn) &&
    typeof model === 'object' &&
    [
      model.stages,
      model.dimensions,
      model.results,
      model.components,
      model.indicators,
      model.strategies,
    ].every(Array.isArray)
  )
}

function set(changes: Partial<DraftState>): void {
  const studyId = useStudy.getState().study?.id ?? null
  const known = useStored.getState()
  const before =
    known.studyId === studyId && known.draft !== undefined
      ? known
      : { draft: stored(studyId), isOpen: false, selected: null }
  const next = { ...before, ...changes, studyId }
  useStored.setState(next)
  if (next.draft === null || next.draft === undefined) localStorage.removeItem(keyOf(studyId))
  else localStorage.setItem(keyOf(studyId), JSON.stringify(next.draft))
}

/** Opens the editor, on the draft there is or on a new one. */
export function editModel(current: Model): void {
  const studyId = useStudy.getState().study?.id ?? null
  const draft = stored(studyId) ?? { basedOn: current.version, model: current, codebook: null }
  set({ draft, isOpen: true })
}

export function beginFrom(draft: ModelDraft): void {
  set({ draft, isOpen: true, selected: null })
}

export function changeDraft(change: (model: Model) => Model): void {
  const studyId = useStudy.getState().study?.id ?? null
  const draft = useStored.getState().draft ?? stored(studyId)
  if (draft) set({ draft: { ...draft, model: change(draft.model) } })
}

export function selectPart(selected: PartRef | null): void {
  set({ selected })
}

export function closeEditor(): void {
  set({ isOpen: false })
}

/** Answers the draft that was, to be put back. */
export function discardDraft(): ModelDraft | null {
  const studyId = useStudy.getState().study?.id ?? null
  const draft = stored(studyId)
  set({ draft: null, isOpen: false, selected: null })
  return draft
}

/** Null when it was published; the draft is done then. */
export async function publishDraft(
  draft: ModelDraft,
  { note, homes, withCodes }: { note: string; homes: readonly PartHome[]; withCodes: boolean },
): Promise<CallError | null> {
  const { error } = await attempt(
    'model.change',
    {
      model: draft.model,
      note,
      homes: homes.map((home) => ({ ...home })),
      ...(withCodes && draft.codebook !== null ? { codebook: [...draft.codebook] } : {}),
    },
    { toast: true },
  )
  if (error === null) discardDraft()
  return error
}
