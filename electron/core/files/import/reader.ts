// What every reader of a format hands on: text with as much of its structure as text can carry, and what became of the rest.

import { AppError } from '../../../../shared/api/errors.ts'
import type { ImportNote, ImportNoteKind } from '../../../../shared/schema/import.ts'
import type { SourceFormat, TextTime } from '../../../../shared/schema/source.ts'
import type { Confidence } from './encoding.ts'

export type ReadText = {
  text: string
  /** UTF-16 units: where the body ends and foot-, endnotes and comments follow. */
  bodyLength: number
  /** Speakers the file itself names, each before a colon where a line begins; null when they are to be recognised. */
  labels: ReadonlySet<string> | null
  times: readonly TextTime[]
  notes: readonly ImportNote[]
}

/** A text whose encoding had to be found out. */
export type Decoded = { text: string; encoding: string; confidence: Confidence }

export type Format = SourceFormat

/** Why a file can't be read; the `reason` of import.bad_file. */
export type FileFault =
  | 'damaged'
  | 'encrypted'
  | 'no-document'
  | 'has-declarations'
  | 'too-complex'
  | 'too-slow'
  | 'no-plain-table'

/** `cause` is for a log: what a library said. */
export const badFile = (
  format: Format | 'zip' | 'qdpx' | 'sqlite',
  reason: FileFault,
  cause?: unknown,
): AppError =>
  new AppError(
    'import.bad_file',
    cause instanceof Error ? { format, reason, cause: cause.message.slice(0, 200) } : { format, reason },
  )

/** Counts what was changed or left out, by kind. */
export type Notes = {
  /** Nothing is noted of none. */
  add: (kind: ImportNoteKind, count: number) => void
  /** Names something, once for all times it is met. */
  name: (kind: ImportNoteKind, detail: string) => void
  list: () => ImportNote[]
}

/** Names in one detail, UTF-16 units. */
const longestDetail = 200

export const createNotes = (): Notes => {
  const counts = new Map<ImportNoteKind, { count: number; names: Set<string> }>()
  const of = (kind: ImportNoteKind) => {
    const known = counts.get(kind) ?? { count: 0, names: new Set<string>() }
    counts.set(kind, known)
    return known
  }
  return {
    add: (kind, count) => {
      if (count > 0) of(kind).count += count
    },
    name: (kind, detail) => {
      const known = of(kind)
      known.count += 1
      known.names.add(detail)
    },
    list: () =>
      [...counts].map(([kind, { count, names }]) => ({
        kind,
        count,
        detail: [...names].join(', ').slice(0, longestDetail),
      })),
  }
}

/** A text as it is, with nothing to say about it. */
export const plainText = (text: string): ReadText => ({
  text,
  bodyLength: text.length,
  labels: null,
  times: [],
  notes: [],
})

/** What leaving out the address of a link is called: some run when followed. */
export const linkNote = (address: string): ImportNoteKind =>
  /^[\s\p{Cc}]*(?:javascript|vbscript|data)\s*:/iu.test(address) ? 'unsafe-left-out' : 'links-left-out'
