// Sources: one document each, its canonical text immutable per revision, its imported bytes kept.
import { z } from 'zod'
import { caseId, sourceId } from './ids.ts'
import { day, instant, name, offset } from './text.ts'

export const sourceKinds = [
  'interview',
  'field-note',
  'coordination-meeting',
  'network-meeting',
  'document',
] as const
export const sourceKind = z.enum(sourceKinds)
export type SourceKind = z.infer<typeof sourceKind>

/** A stretch of text said by one speaker. The label stays in the text; `start` is where the label begins. */
export const turn = z.object({
  start: offset,
  /** Where what was said begins, after the label. */
  bodyStart: offset,
  end: offset,
  speaker: z.string().min(1),
  /** Milliseconds from the start of the recording, when the transcript says. */
  atMs: z.int().nonnegative().nullable(),
})
export type Turn = z.infer<typeof turn>

/** Where in the text the recording has come to a time, in milliseconds from its start. */
export const textTime = z.object({ at: offset, ms: z.int().nonnegative() })
export type TextTime = z.infer<typeof textTime>

/** What a file was taken for, whatever its name says. */
export const sourceFormats = [
  'txt',
  'md',
  'docx',
  'odt',
  'rtf',
  'html',
  'pdf',
  'vtt',
  'srt',
  'csv',
  'xlsx',
] as const
export const sourceFormat = z.enum(sourceFormats)
export type SourceFormat = z.infer<typeof sourceFormat>

export const source = z.object({
  id: sourceId,
  /** 1, 2, 3 ... in order of import; the S of a locator. Never given twice. */
  number: z.int().positive(),
  caseId: caseId.nullable(),
  kind: sourceKind,
  title: name,
  date: day.nullable(),
  fileName: z.string(),
  format: sourceFormat,
  encoding: z.string(),
  /** SHA-256 of the imported bytes, lower-case hex. */
  sha256: z.string().length(64),
  /** SHA-256 of the canonical text as UTF-8, lower-case hex. */
  textSha256: z.string().length(64),
  /** UTF-16 units of the canonical text. */
  length: z.int().nonnegative(),
  importedAt: instant,
})
export type Source = z.infer<typeof source>

export const sourceText = z.object({
  text: z.string(),
  turns: z.array(turn),
  /** In the order of the text: the times its file gave and the text does not say. */
  times: z.array(textTime),
  /** Of the text: whoever edits it says by this what they edited. */
  textSha256: z.string().length(64),
})
export type SourceText = z.infer<typeof sourceText>
