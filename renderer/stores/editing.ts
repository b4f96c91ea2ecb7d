// A text being edited, and the way out of it: what the edit does to the codings is shown before it is saved.
import { create } from 'zustand'
import { anchorMapper } from '../../shared/domain/anchors/map-anchor.ts'
import { locatorOf } from '../../shared/domain/text/locators.ts'
import { type Paragraph, paragraphs } from '../../shared/domain/text/paragraphs.ts'
import type { CodingMark } from '../../shared/schema/coding.ts'
import type { CodeId, CodingId, SourceId } from '../../shared/schema/ids.ts'
import type { Replacement, RevisionPreview, TouchedCoding } from '../../shared/schema/revision.ts'
import { attempt, type CallError, run } from './commands.ts'
import { type Draft, keepDraft } from './drafts.ts'
import { useReader } from './reader.ts'
import { toast } from './toasts.ts'
import { currentMessages } from './words.ts'

/** An edit somebody wants to be done with. */
export type Leaving = {
  draft: Draft
  preview: RevisionPreview | null
  error: CallError | null
  saving: boolean
}

type EditingState = {
  /** Null while nothing is edited. */
  sourceId: SourceId | null
  /** Tells one beginning to edit from another. */
  round: number
  /** What the edit began with: nothing, or a draft taken up again. */
  begin: readonly Replacement[]
  leaving: Leaving | null
  /** The text the last edit was saved as, by its SHA-256; the editor stays until the page has read it. Null: not saved. */
  savedAs: string | null
}

export const useEditing = create<EditingState>(() => ({
  sourceId: null,
  round: 0,
  begin: [],
  leaving: null,
  savedAs: null,
}))

export function startEditing(sourceId: SourceId, begin: readonly Replacement[]): void {
  useEditing.setState(({ round }) => ({
    sourceId,
    round: round + 1,
    begin,
    leaving: null,
    savedAs: null,
  }))
}

/** Leaves at once when nothing was changed; else asks the study what the edit would do and shows it. */
export async function askToLeave(draft: Draft): Promise<void> {
  const { sourceId } = useEditing.getState()
  if (sourceId === null) return
  if (draft.replacements.length === 0) return leave(sourceId)
  useEditing.setState({ leaving: { draft, preview: null, error: null, saving: false } })
  const { value, error } = await attempt('sources.previewRevision', questionOf(sourceId, draft))
  change(draft, { preview: value, error })
}

function questionOf(sourceId: SourceId, { textSha256, replacements }: Draft) {
  return { sourceId, textSha256, replacements: replacements.map((each) => ({ ...each })) }
}

/** Only while it is still this way out that is being shown. */
function change(draft: Draft, changes: Partial<Leaving>): void {
  const { leaving } = useEditing.getState()
  if (leaving?.draft === draft) useEditing.setState({ leaving: { ...leaving, ...changes } })
}

export function goOnEditing(): void {
  useEditing.setState({ leaving: null })
}

/** One operation, named in a note that offers to undo it. What the study refuses is told, and the edit goes on. */
export async function saveEdit(): Promise<void> {
  const { sourceId, leaving } = useEditing.getState()
  if (sourceId === null || leaving === null || leaving.saving) return
  const { draft } = leaving
  change(draft, { saving: true, error: null })
  const { value, error } = await attempt('sources.revise', questionOf(sourceId, draft), { toast: true })
  if (error !== null) return change(draft, { saving: false, error })
  keepDraft(sourceId, null)
  useEditing.setState({ savedAs: value.textSha256 })
}

/** To be called when the page has read the text that was saved. */
export function endEditing(sourceId: SourceId): void {
  if (useEditing.getState().sourceId === sourceId) useEditing.setState({ sourceId: null, leaving: null })
}

/** Leaves without saving; a note brings the edit back. */
export function discardEdit(draft: Draft): void {
  const { sourceId } = useEditing.getState()
  if (sourceId === null) return
  leave(sourceId)
  if (draft.replacements.length > 0) offerBack(sourceId, draft)
}

/** Takes a draft away that waits in its source; a note brings it back. */
export function discardDraft(sourceId: SourceId, draft: Draft): void {
  keepDraft(sourceId, null)
  offerBack(sourceId, draft)
}

function offerBack(sourceId: SourceId, draft: Draft): void {
  const { editing } = currentMessages()
  const bringBack = () => {
    keepDraft(sourceId, draft)
    if (useReader.getState().sourceId === sourceId) startEditing(sourceId, draft.replacements)
  }
  toast({ text: editing.discarded, tone: 'done', action: { label: editing.bringBack, run: bringBack } })
}

function leave(sourceId: SourceId): void {
  keepDraft(sourceId, null)
  endEditing(sourceId)
}

/** A coding an edit touches: its words now and afterwards, null when it is lost. */
export type TouchedRow = Pick<TouchedCoding, 'fate'> & {
  id: CodingId
  codeId: CodeId
  locator: string
  before: string
  after: string | null
}

export function rowOf({ excerpt, fate, quote }: TouchedCoding): TouchedRow {
  const { id, codeId, locator } = excerpt
  return { id, codeId, locator, fate, before: excerpt.quote, after: quote }
}

/** The codings an edit touches as it stands, in the order given, and how many keep their words. */
export function touchedBy(
  codings: readonly CodingMark[],
  { base, text, replacements }: { base: string; text: string; replacements: readonly Replacement[] },
  sourceNumber: number,
): { touched: TouchedRow[]; kept: number } {
  const place = anchorMapper(text, replacements)
  const touched: TouchedRow[] = []
  let all: readonly Paragraph[] | null = null
  for (const { id, codeId, start, end } of codings) {
    const before = base.slice(start, end)
    const { fate, anchor } = place({ start, end, quote: before })
    if (fate === 'kept') continue
    all ??= paragraphs(base)
    const locator = locatorOf(sourceNumber, all, { start, end })
    touched.push({ id, codeId, locator, fate, before, after: anchor?.quote ?? null })
  }
  return { touched, kept: codings.length - touched.length }
}

/** Gives a source an earlier text again, as one operation. False when the study refused. */
export async function restoreText(
  sourceId: SourceId,
  textSha256: string,
  replacements: readonly Replacement[],
): Promise<boolean> {
  const input = { sourceId, textSha256, replacements: replacements.map((each) => ({ ...each })) }
  return (await run('sources.revise', input, { toast: true })) !== undefined
}
