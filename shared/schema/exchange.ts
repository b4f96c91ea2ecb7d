// What leaves the study for other programs and archives, and the report on what became of each thing of it.
import { z } from 'zod'

export const exportFormats = ['qdpx', 'qdc', 'xlsx', 'csv', 'sqlite', 'bag'] as const
export const exportFormat = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof exportFormat>

export const exportedKinds = [
  'project',
  'user',
  'code',
  'variable',
  'value',
  'case',
  'source',
  'coding',
  'memo',
  'set',
  'link',
  'table',
] as const
export type ExportedKind = (typeof exportedKinds)[number]

/** `carried`: in a note that only this program reads. `stayed`: only in the study itself. */
export const exportOutcomes = ['exported', 'carried', 'changed', 'stayed'] as const
export type ExportOutcome = (typeof exportOutcomes)[number]

/** Sentences in shared/i18n/messages/exchange.ts. */
export const exportReasonKinds = [
  'in-notes',
  'characters-replaced',
  'original-stays',
  'document-beside',
  'document-made',
  'lost',
  'options-in-notes',
  'value-in-notes',
  'number-as-text',
  'link-to-nothing',
  'about-in-notes',
  'code-parts-in-notes',
  'code-parts-in-description',
  'code-parts-left',
  'journal-stays',
  'files-stay',
  'reports-stay',
  'names-replaced',
  'not-in-codebooks',
  'empty',
] as const
export const exportReason = z.object({
  kind: z.enum(exportReasonKinds),
  /** Names what the sentence speaks of, or empty. */
  detail: z.string(),
})
export type ExportReason = z.infer<typeof exportReason>

export const exportItem = z.object({
  kind: z.enum(exportedKinds),
  name: z.string(),
  outcome: z.enum(exportOutcomes),
  reasons: z.array(exportReason),
})
export type ExportItem = z.infer<typeof exportItem>

export const exportReport = z.object({
  items: z.array(exportItem),
  counts: z.object({
    exported: z.int(),
    carried: z.int(),
    changed: z.int(),
    stayed: z.int(),
  }),
})
export type ExportReport = z.infer<typeof exportReport>

/** What can be chosen of an export. */
export const exportChoices = {
  /** Participants and establishments by their pseudonyms; then real names are left out of everything. */
  pseudonyms: z.boolean().optional(),
  /** Of a bag: the files that were imported, byte for byte. */
  originals: z.boolean().optional(),
} as const

export const bagProblemKinds = [
  'not-a-bag',
  'unsafe-path',
  'doubled',
  'missing',
  'extra',
  'wrong-hash',
  'damaged',
  'too-large',
  'no-manifest',
  'bad-manifest',
  'study-damaged',
] as const
export const bagProblem = z.object({ kind: z.enum(bagProblemKinds), path: z.string(), detail: z.string() })
export type BagProblem = z.infer<typeof bagProblem>

export const bagReport = z.object({
  ok: z.boolean(),
  problems: z.array(bagProblem),
  /** Files whose hash was taken. */
  files: z.int(),
  bytes: z.number(),
  /** Whether a study was found in it, and passed its check. */
  study: z.enum(['none', 'ok', 'damaged']),
})
export type BagReport = z.infer<typeof bagReport>
