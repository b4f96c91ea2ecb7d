// Import in three steps: bytes are staged, looked at, and committed in one operation.
import { z } from 'zod'
import { caseId, sourceId, stagedFileId } from './ids.ts'
import { sourceFormat, sourceKind } from './source.ts'
import { day, name } from './text.ts'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const
export const encoding = z.enum(encodings)
export type Encoding = z.infer<typeof encoding>

/** What reading a file changed, moved or left out. Texts in shared/i18n/messages/formats.ts. */
export const importNoteKinds = [
  'other-than-named',
  'read-as-cues',
  'times-beside',
  'times-unread',
  'cues-joined',
  'repeats-left-out',
  'lines-broken',
  'markup-dropped',
  'footnotes-moved',
  'comments-moved',
  'tables-flattened',
  'images-left-out',
  'objects-left-out',
  'links-left-out',
  'unsafe-left-out',
  'deletions-left-out',
  'furniture-left-out',
  'characters-left-out',
  'pages-without-text',
  'hyphens-joined',
  'rows-left-out',
  'sheets-left-out',
] as const
export const importNoteKind = z.enum(importNoteKinds)
export type ImportNoteKind = z.infer<typeof importNoteKind>

/** `count` is how many there were; `detail` names them where a number would not do, or is empty. */
export const importNote = z.object({
  kind: importNoteKind,
  count: z.int().positive(),
  detail: z.string(),
})
export type ImportNote = z.infer<typeof importNote>

/** A file on its way in. Bytes travel in base64 pieces of at most 4 MiB, so that every transport carries them alike. */
export const stageInput = z.object({
  /** Null begins a file; otherwise the piece is appended to it. */
  stagedId: stagedFileId.nullable(),
  fileName: z.string().min(1).max(255),
  base64: z.base64().max(6_000_000),
})

export const importPreview = z.object({
  stagedId: stagedFileId,
  fileName: z.string(),
  format: sourceFormat,
  encoding: z.string(),
  confidence: z.enum(['certain', 'likely', 'guess']),
  /** The first 2,000 UTF-16 units of the text as it would be imported. */
  head: z.string(),
  length: z.int().nonnegative(),
  turns: z.int().nonnegative(),
  speakers: z.array(z.string()),
  suggestedTitle: name,
  /** What will have been changed or left out, were it imported now. */
  notes: z.array(importNote),
  /** A source of this study with the very same bytes. */
  duplicateOf: z.object({ id: sourceId, title: z.string() }).nullable(),
})
export type ImportPreview = z.infer<typeof importPreview>

/** Rows a table may have to be made a source each: as many as one import takes. */
export const mostRows = 1000

/** A staged table: its columns by their names, and its first rows. */
export const stagedTable = z.object({
  columns: z.array(z.string()),
  rows: z.int().nonnegative(),
  sample: z.array(z.array(z.string())),
})
export type StagedTable = z.infer<typeof stagedTable>

/** What a row's source is made of: columns by their place, from 0. */
export const rowColumns = {
  text: z.array(z.int().nonnegative()).min(1).max(500),
  title: z.int().nonnegative().nullable(),
} as const

export const stagedRow = z.object({ stagedId: stagedFileId, fileName: z.string(), title: name })
export type StagedRow = z.infer<typeof stagedRow>

export const importItem = z.object({
  stagedId: stagedFileId,
  title: name,
  /** An existing case by id, or a case by name that is made when it is missing, or none. */
  case: z.union([z.object({ id: caseId }), z.object({ name })]).nullable(),
  kind: sourceKind,
  date: day.nullable(),
  encoding: encoding.nullable(),
  /** Import even when the same bytes are here already. */
  allowDuplicate: z.boolean(),
})
export type ImportItem = z.infer<typeof importItem>

export const importOutcome = z.object({
  fileName: z.string(),
  sourceId: sourceId.nullable(),
  /** Null when it was not read. */
  format: sourceFormat.nullable(),
  /** What was changed or left out of what came in. */
  notes: z.array(importNote),
  /** Why this one was left out; the others are not held back by it. */
  error: z
    .object({
      code: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    })
    .nullable(),
})
export type ImportOutcome = z.infer<typeof importOutcome>
