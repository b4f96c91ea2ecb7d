// A project of another program on its way in: how it would be read, and what became of each thing of it.
import { z } from 'zod'
import { stagedFileId } from './ids.ts'
import { sourceKind } from './source.ts'
import { instant } from './text.ts'

/** What a project can come as. Told by content; a file's name says nothing. */
export const projectFormats = ['qdpx', 'qde', 'qdc', 'qualcoder', 'taguette', 'rqda'] as const
export const projectFormat = z.enum(projectFormats)
export type ProjectFormat = z.infer<typeof projectFormat>

/** One of the projects a file keeps together. */
export const keptProject = z.object({
  /** As the file tells them apart. */
  id: z.string(),
  name: z.string(),
  sources: z.int().nonnegative(),
})
export type KeptProject = z.infer<typeof keptProject>

export const recognisedProject = z.object({
  format: projectFormat,
  /** Empty unless there are several, of which one has to be chosen. */
  inside: z.array(keptProject),
})
export type RecognisedProject = z.infer<typeof recognisedProject>

/** What offsets count: characters of Unicode, as the exchange standard says, or units of UTF-16, as some programs do. */
export const offsetUnits = ['code-points', 'utf-16'] as const
/**
 * How a line break counts in offsets. `one`: always once. `two`: CRLF twice, a bare LF once, which is how the text is
 * written. `always-two`: twice even where the file has lost its CR on the way, as the line breaks within XML do.
 */
export const newlineWidths = ['one', 'two', 'always-two'] as const
export const offsetReading = z.strictObject({
  unit: z.enum(offsetUnits),
  newline: z.enum(newlineWidths),
  /** Whether a byte order mark before the text counts as its first character. */
  bom: z.boolean(),
})
export type OffsetReading = z.infer<typeof offsetReading>

/** `guess`: another reading is as good, or nearly; worth a person's look. */
export const readingConfidences = ['certain', 'likely', 'guess'] as const
export type ReadingConfidence = (typeof readingConfidences)[number]

/** How the offsets of a project were read. */
export const projectOffsets = offsetReading.extend({
  /** Bytes of UTF-8 are what only some programs count, and those say so. */
  unit: z.enum([...offsetUnits, 'utf-8']),
  confidence: z.enum(readingConfidences),
  /** Selections that begin and end at the edge of a word under this reading, of `total` that could be placed. */
  onBoundary: z.int().nonnegative(),
  total: z.int().nonnegative(),
  /** Whether a person chose it, against or along with the evidence. */
  chosen: z.boolean(),
  /** What makes no difference here: whatever it were, every selection would be where it is. */
  any: z.array(z.enum(['unit', 'newline', 'bom'])).default([]),
})
export type ProjectOffsets = z.infer<typeof projectOffsets>

export const reportedKinds = [
  'project',
  'user',
  'code',
  'variable',
  'value',
  'case',
  'source',
  'selection',
  'coding',
  'memo',
  'set',
  'link',
  'graph',
  'table',
] as const
export const reportedKind = z.enum(reportedKinds)
export type ReportedKind = z.infer<typeof reportedKind>

/** `changed`: it came in, though not quite as it was. */
export const importOutcomes = ['imported', 'changed', 'skipped'] as const
export type ItemOutcome = (typeof importOutcomes)[number]

/** Why something came in changed, or did not. Sentences in shared/i18n/messages/projects.ts. */
export const itemReasonKinds = [
  'joined',
  'same-already',
  'renamed',
  'unnamed',
  'name-cut',
  'name-decoded',
  'color-replaced',
  'guid-doubled',
  'guid-taken',
  'too-deep',
  'text-cut',
  'description-kept-here',
  'description-left-out',
  'nobody-named',
  'unknown-user',
  'unknown-code',
  'unknown-target',
  'time-left-out',
  'value-unfit',
  'value-kept-here',
  'variable-as-text',
  'attribute-of-other-type',
  'in-memo',
  'about-several',
  'case-of-other',
  'case-as-code',
  'text-missing',
  'text-external',
  'text-unreadable',
  'text-empty',
  'text-from-file',
  'other-encoding',
  'file-found-otherwise',
  'original-missing',
  'file-too-large',
  'media-left-out',
  'no-transcript',
  'no-place-in-text',
  'out-of-range',
  'cut-to-text',
  'reversed',
  'empty-selection',
  'whole-characters',
  'whole-source',
  'reanchored',
  'reanchored-nearest',
  'reanchored-alike',
  'quote-lost',
  'quote-unsought',
  'cells-unread',
  'one-parent',
  'place-left-out',
  'nothing-said',
  'codings-in-note',
  'not-in-study',
  'links-to-nothing',
  'path-unsafe',
  'doubled-file',
  'element-unknown',
  'xml-mended',
  'not-spoken-of',
  'deleted-there',
  'carried-unread',
  'rows-left',
  'part-missing',
  'names-missing',
  'row-refused',
  'ties-kept-here',
  'other-model',
] as const
export const itemReason = z.object({
  kind: z.enum(itemReasonKinds),
  /** Names what the sentence speaks of, or empty. */
  detail: z.string(),
})
export type ItemReason = z.infer<typeof itemReason>
export type ItemReasonKind = ItemReason['kind']

export const reportItem = z.object({
  kind: reportedKind,
  /** As the project calls it; of a coding, its code and the first words it is given to. */
  name: z.string(),
  outcome: z.enum(importOutcomes),
  reasons: z.array(itemReason),
})
export type ReportItem = z.infer<typeof reportItem>

export const projectReport = z.object({
  id: z.string().min(1).max(80),
  at: instant,
  fileName: z.string(),
  /** Of the file, lower-case hex. */
  sha256: z.string().length(64),
  format: projectFormat,
  /** The project's own name and the program it says it comes from; either may be empty. */
  name: z.string(),
  origin: z.string(),
  items: z.array(reportItem),
  /** Null when nothing in it had an offset. */
  offsets: projectOffsets.nullable(),
})
export type ProjectReport = z.infer<typeof projectReport>

/** A report as lists name it. */
export const projectReportEntry = projectReport
  .pick({ id: true, at: true, fileName: true, format: true, name: true, origin: true })
  .extend({
    imported: z.int().nonnegative(),
    changed: z.int().nonnegative(),
    skipped: z.int().nonnegative(),
  })
export type ProjectReportEntry = z.infer<typeof projectReportEntry>

export const projectQuestion = {
  stagedId: stagedFileId,
  /** A person's choice; null lets the evidence decide. */
  offsets: offsetReading.nullable(),
  /** What kind of source its texts are. */
  kind: sourceKind,
  /** Which project of a file that keeps several. */
  inside: z.string().min(1).max(80).nullable().default(null),
} as const

/** What would come of a project, were it imported now: the report but for its place in the study, and what could be chosen. */
export const projectPreview = projectReport.omit({ id: true, at: true }).extend({
  stagedId: stagedFileId,
  /** Every way its offsets could be read that tells selections apart, the best first. */
  readings: z.array(
    offsetReading.extend({ onBoundary: z.int().nonnegative(), total: z.int().nonnegative() }),
  ),
  /** Some excerpts as the reading chosen would have them. */
  sample: z.array(z.object({ source: z.string(), before: z.string(), quote: z.string(), after: z.string() })),
})
export type ProjectPreview = z.infer<typeof projectPreview>
