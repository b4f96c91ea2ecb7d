// What a study is exported from: plain data, loaded by a service, that the writers turn into files.
import type { Attribute, StudyCase } from '../../../../../shared/schema/case.ts'
import type { Code } from '../../../../../shared/schema/codebook.ts'
import type { Coder, Coding } from '../../../../../shared/schema/coding.ts'
import type { ExportItem, ExportReason } from '../../../../../shared/schema/exchange.ts'
import type { Memo } from '../../../../../shared/schema/memo.ts'
import type { LostCoding } from '../../../../../shared/schema/revision.ts'
import type { Source } from '../../../../../shared/schema/source.ts'
import type { Wave } from '../../../../../shared/schema/wave.ts'
import type { CarriedTable } from '../carried-notes.ts'

export type ExchangeSource = Source & {
  text: string
  /** The Word document or PDF the text is drawn from, while it is still that text. */
  document: { format: 'docx' | 'pdf'; bytes: Uint8Array } | null
}

export type ExchangeWords = {
  carried: string
  carriedTables: Readonly<Record<string, string>>
  kinds: string
  kind: Readonly<Record<Source['kind'], string>>
  variableKind: string
  variableDate: string
  useWhen: string
  doNotUseWhen: string
  example: string
}

export type ExchangeStudy = {
  id: string
  title: string
  createdAt: string
  changedAt: string
  /** The program and its version. */
  origin: string
  coders: readonly Coder[]
  /** In the order of the tree. */
  codes: readonly Code[]
  cases: readonly StudyCase[]
  attributes: readonly Attribute[]
  sources: readonly ExchangeSource[]
  /** Anchored ones, in the order of sources and of their text. */
  codings: readonly Coding[]
  lost: readonly LostCoding[]
  memos: readonly Memo[]
  waves: readonly Wave[]
  /** Rows the standard has no place for, with the study's own ids. */
  carried: readonly CarriedTable[]
  /** Ids that stand in those rows; the model's own are the same everywhere and are not among them. */
  ids: ReadonlyMap<string, string>
  /** With pseudonyms in the place of names. */
  pseudonymous: boolean
  words: ExchangeWords
}

export type ExchangeReporter = {
  items: ExportItem[]
  /** Went out: whole when there are no reasons, otherwise changed. */
  went: (kind: ExportItem['kind'], name: string, reasons: readonly ExportReason[]) => void
  carried: (kind: ExportItem['kind'], name: string, reasons: readonly ExportReason[]) => void
  stayed: (kind: ExportItem['kind'], name: string, reasons: readonly ExportReason[]) => void
}

export function exchangeReporter(): ExchangeReporter {
  const items: ExportItem[] = []
  const add =
    (outcome: ExportItem['outcome']) =>
    (kind: ExportItem['kind'], name: string, reasons: readonly ExportReason[]) =>
      void items.push({ kind, name: name.slice(0, 300).toWellFormed(), outcome, reasons: [...reasons] })
  return {
    items,
    went: (kind, name, reasons) => add(reasons.length === 0 ? 'exported' : 'changed')(kind, name, reasons),
    carried: add('carried'),
    stayed: add('stayed'),
  }
}

export const because = (kind: ExportReason['kind'], detail: string): ExportReason => ({ kind, detail })
