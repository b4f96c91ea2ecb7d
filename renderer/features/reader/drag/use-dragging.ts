// Everything that can be dragged in the reader, and where to. Each of it has keys too.
import type { CodingMark } from '../../../../shared/schema/coding.ts'
import type { CodeId, CodingId } from '../../../../shared/schema/ids.ts'
import type { ReadingView } from '../../../editor/reading-view.ts'
import { currentMessages } from '../../../i18n/index.ts'
import type { CodeEntry } from '../../../stores/codebook.ts'
import { recodeTo, say } from '../../../stores/reader.ts'
import type { ReaderActions } from '../use-reader-actions.ts'
import { useDragCodings } from './use-drag-codings.ts'
import { useDropOnCodes } from './use-drop-on-codes.ts'
import { useDropOnText } from './use-drop-on-text.ts'

type Panel = { readonly current: HTMLElement | null }

export function useDragging(parts: {
  view: ReadingView | null
  /** The whole reader: its panes come and go. */
  place: Panel
  codesPanel: Panel
  codings: readonly CodingMark[]
  codes: readonly CodeEntry[]
  actions: ReaderActions
  readOnly: boolean
}): void {
  const { view, place, codesPanel, codings, codes, actions, readOnly } = parts
  // What is dragged may come from another window, with another study.
  const isCode = (id: string): id is CodeId => codes.some((code) => code.id === id && !code.retired)
  const isCoding = (id: string): id is CodingId => codings.some((coding) => coding.id === id)
  const give = (code: CodeId) => void actions.give(code, false).then(actions.toText)
  async function recode(id: CodingId, codeId: CodeId): Promise<void> {
    const from = codings.find((coding) => coding.id === id)?.codeId
    if (from === codeId) return
    const done = await recodeTo(id, codeId)
    const name = (wanted: CodeId | undefined) => codes.find((code) => code.id === wanted)?.name ?? ''
    if (done) say(currentMessages().reader.drag.recoded(name(from), name(codeId)))
  }
  useDropOnText(view, isCode, give, readOnly)
  useDropOnCodes(
    place,
    codesPanel,
    { isCode, isCoding, give, recode: (id, code) => void recode(id, code) },
    readOnly,
  )
  useDragCodings(place, readOnly)
}
