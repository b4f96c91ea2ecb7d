// What the reader's actions work on: always the newest text, codings and codes.
import type { CodingMark } from '../../../shared/schema/coding.ts'
import type { CodeId } from '../../../shared/schema/ids.ts'
import { type Caret, select } from '../../editor/caret.ts'
import type { ReadingView } from '../../editor/reading-view.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import { noteCaret } from '../../stores/reader.ts'

/** What actions need to know of a coding. */
export type Coded = Pick<CodingMark, 'id' | 'start' | 'end' | 'codeId' | 'coder' | 'direction' | 'weight'>

type Panel = { current: HTMLElement | null }
export type Parts = {
  view: ReadingView | null
  /** Those that are shown. */
  codings: readonly Coded[]
  /** Every coding of the source, hidden or not. */
  all: readonly Coded[]
  codes: readonly CodeEntry[]
  here: Panel
  codesPanel: Panel
}
export type Latest = { readonly current: Parts }

export function nameOf(codes: readonly CodeEntry[], id: CodeId): string {
  return codes.find((code) => code.id === id)?.name ?? ''
}

export function selectSpan(view: ReadingView, caret: Caret): void {
  select(view, caret)
  noteCaret(view.text, caret)
}
