// Pieces every entity is made of: languages, names, dates, spans.
import { z } from 'zod'

export const languages = ['es', 'en'] as const
export const language = z.enum(languages)
export type Language = z.infer<typeof language>

/** A text of the model, in every language the workbench speaks. */
export const localText = z.object({ es: z.string().min(1), en: z.string().min(1) })
export type LocalText = z.infer<typeof localText>

/** Names people type: one line, trimmed, 1 to 200 UTF-16 units. Any character but control ones, `/` and `<` included. */
export const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}+$/u)
/** UTF-16 units of the longest prose. */
export const MOST_PROSE = 100_000
/** Prose people type: definitions, memos, rationales. May be empty. */
export const prose = z.string().max(MOST_PROSE)

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const day = z.iso.date()
/** An instant, ISO 8601 in UTC with milliseconds. */
export const instant = z.iso.datetime()

/** A position in a source's canonical text: UTF-16 code units from its start. */
export const offset = z.int().nonnegative()
export type Offset = number
/** A half-open stretch of text, [start, end). */
export type Span = { start: Offset; end: Offset }
