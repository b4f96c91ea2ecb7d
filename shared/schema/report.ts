// What a report is asked to hold, and what it carries so that it can be checked against its study later.
import { z } from 'zod'
import { direction } from './coding.ts'
import { caseId, codeId, codingId, sourceId } from './ids.ts'
import { language, offset } from './text.ts'

export const reportSections = [
  'facts',
  'sources',
  'judgement',
  'profile',
  'evidence',
  'missing',
  'contrary',
  'layers',
  'network',
  'codebook',
  'memos',
  'method',
] as const
export const reportSection = z.enum(reportSections)
export type ReportSection = z.infer<typeof reportSection>

export const mostQuotes = 1000

/** What is left open takes the value of `usualChoices`. */
export const reportChoices = z.object({
  sections: z.array(reportSection).max(reportSections.length),
  /** Passages quoted of an indicator in each direction; null: all of them. How many there are is always told. */
  quotes: z.int().min(0).max(mostQuotes).nullable(),
  /** Participants and establishments by their pseudonyms. */
  pseudonyms: z.boolean(),
  /** Coders by their names; otherwise by a number. */
  coders: z.boolean(),
})
export type ReportChoices = z.infer<typeof reportChoices>

export const usualChoices: ReportChoices = {
  sections: [...reportSections],
  quotes: null,
  pseudonyms: false,
  coders: true,
}

/** As they are given with a question. */
export const askedChoices = { ...reportChoices.partial().shape, language }

export const reportTables = ['profile', 'passages', 'codings', 'judgements'] as const
export type ReportTable = (typeof reportTables)[number]

/** What a report is about. */
export const reportOf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case'), caseId }),
  /** Without cases, all of them. */
  z.strictObject({ kind: z.literal('cross'), caseIds: z.array(caseId).max(200).optional() }),
  /** Without a case, of all of them. `table`: the only one a CSV file can hold. */
  z.strictObject({
    kind: z.literal('tables'),
    caseId: caseId.optional(),
    table: z.enum(reportTables).optional(),
  }),
])
export type ReportOf = z.infer<typeof reportOf>

export const writtenFormats = ['html', 'md', 'docx', 'pdf', 'xlsx', 'csv'] as const
export const writtenFormat = z.enum(writtenFormats)
export type WrittenFormat = z.infer<typeof writtenFormat>

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** A quote as it stood in the study when the report was written. */
export const quoteRecord = z.object({
  /** The quote's number in the report. */
  place: z.int().positive(),
  source: sourceId,
  /** Null: the words were in no source any more when they were quoted. */
  span: z.tuple([offset, offset]).nullable(),
  /** SHA-256 of the words in the study, as lower-case hexadecimal; keyed when `keyed` says so. */
  digest,
  /** Of the words as the report shows them, when those are others. */
  shown: digest.optional(),
  codings: z.array(z.object({ id: codingId, code: codeId, direction })).max(10_000),
})
export type QuoteRecord = z.infer<typeof quoteRecord>

export const mostRecorded = 200_000

/** What a report carries inside, in whatever format. */
export const reportRecord = z.object({
  trama: z.literal('report'),
  version: z.literal(1),
  study: z.string().min(1).max(80),
  /** The journal's last operation when the report was written, and its hash. */
  operation: z.int().positive(),
  hash: z.string().max(128),
  /**
   * The digests of the study's words are keyed with something only the study knows: with names replaced in the text,
   * a plain digest would let anybody try which name fits.
   */
  keyed: z.boolean(),
  quotes: z.array(quoteRecord).max(mostRecorded),
})
export type ReportRecord = z.infer<typeof reportRecord>

/**
 * stands: the same words under the same code in the same direction, wherever they are now · changed: something of that
 * is not the same · gone: the coding was removed, its words were edited away, or its source is no longer there.
 */
export const standings = ['stands', 'changed', 'gone'] as const
export type Standing = (typeof standings)[number]

export const quoteChanges = [
  'words',
  'code',
  'direction',
  'coding-removed',
  'source-removed',
  'lost',
] as const

export const verifiedQuote = z.object({
  place: z.int().positive(),
  standing: z.enum(standings),
  changes: z.array(z.enum(quoteChanges)),
  /** Whether the report's own text is what it was when it was written; null: the report no longer shows it. */
  untouched: z.boolean().nullable(),
  /** What the report shows; empty when it no longer does. */
  before: z.string(),
  /** The words that are there now; null when none are. */
  after: z.string().nullable(),
  /** Where they are now. */
  locator: z.string().nullable(),
  sourceId: sourceId.nullable(),
  start: offset.nullable(),
  end: offset.nullable(),
})
export type VerifiedQuote = z.infer<typeof verifiedQuote>

export const verification = z.object({
  format: z.enum(['html', 'docx']),
  operation: z.int(),
  /** The journal still has that operation with that hash. */
  inJournal: z.boolean(),
  /** Operations since. */
  since: z.int(),
  quotes: z.array(verifiedQuote),
  /** Quotes the report shows without having a record of them. */
  unrecorded: z.array(z.string()),
  counts: z.object({
    stands: z.int(),
    changed: z.int(),
    gone: z.int(),
    altered: z.int(),
    absent: z.int(),
  }),
  ok: z.boolean(),
})
export type Verification = z.infer<typeof verification>

/** A real name found in what was about to be written. */
export const leak = z.object({
  /** The name as the study has it, and the words that were found. */
  name: z.string(),
  found: z.string(),
  of: z.enum(['participant', 'establishment']),
  /** strong: a whole name · weak: only a surname, a given name or initials. */
  strength: z.enum(['strong', 'weak']),
  times: z.int().positive(),
  /** Some of the places, the words around them. */
  around: z.array(z.string()),
})
export type Leak = z.infer<typeof leak>
