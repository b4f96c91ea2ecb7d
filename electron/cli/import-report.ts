// What became of each thing that was to be imported, as data for others to read.
import { type ErrorCode, errorKinds } from '../../shared/api/errors.ts'
import type { Messages } from '../../shared/i18n/index.ts'
import type { ImportNote, ImportOutcome } from '../../shared/schema/import.ts'

export type ImportReport = {
  items: {
    kind: 'document'
    name: string
    /** `changed`: it came in, and `reason` says what of it was changed, moved or left out. */
    outcome: 'imported' | 'changed' | 'skipped'
    /** In the user's language; empty when there is nothing to say. */
    reason: string
  }[]
}

export function noteText({ kind, count, detail }: ImportNote, { formats }: Messages): string {
  return formats.notes[kind](count, String(count), detail)
}

export function importReport(outcomes: readonly ImportOutcome[], messages: Messages): ImportReport {
  return {
    items: outcomes.map(({ fileName, error, notes }) => ({
      kind: 'document',
      name: fileName,
      outcome: error !== null ? 'skipped' : notes.length > 0 ? 'changed' : 'imported',
      reason:
        error === null ? notes.map((note) => noteText(note, messages)).join(' ') : errorText(error, messages),
    })),
  }
}

function errorText(error: NonNullable<ImportOutcome['error']>, { errors }: Messages): string {
  const isKnown = (code: string): code is ErrorCode => Object.hasOwn(errorKinds, code)
  return isKnown(error.code) ? errors[error.code](error.details) : error.code
}
