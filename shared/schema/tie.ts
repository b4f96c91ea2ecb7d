// Ties of support between schools of a network: who gives, who receives, of which kind, how often, and when.
import { z } from 'zod'
import { caseId, establishmentId, tieId, waveId } from './ids.ts'
import { prose } from './text.ts'

export const tieKinds = ['professional', 'emotional'] as const
export const tieKind = z.enum(tieKinds)
export type TieKind = z.infer<typeof tieKind>

export const frequencies = [1, 2, 3, 4, 5] as const
/** From 1, seldom, to 5, day to day. */
export const frequency = z.union(frequencies.map((each) => z.literal(each)))
export type Frequency = z.infer<typeof frequency>

/** From this frequency on a tie stands out. */
export const FREQUENT = 4

/** Ties one file may bring, or one list be asked for. */
export const mostTies = 20_000

export const tie = z.object({
  id: tieId,
  caseId,
  giverId: establishmentId,
  receiverId: establishmentId,
  kind: tieKind,
  frequency,
  /** Null: not said when. */
  waveId: waveId.nullable(),
  note: prose,
})
export type Tie = z.infer<typeof tie>

/** Which ties of a case: what is absent does not limit. */
export const tieFilter = z.strictObject({
  /** Null: those of which it is not said when. */
  wave: waveId.nullable().optional(),
  kind: tieKind.optional(),
  atLeast: frequency.optional(),
})
export type TieFilter = z.infer<typeof tieFilter>

/** A share or an index; null where it is not defined. */
const figure = z.number().nullable()

/** What a network looks like; each figure is defined in shared/domain/ties/metrics.ts. */
export const tieMetrics = z.object({
  caseId,
  /** Every establishment of the case, tied or not. */
  schools: z.int().nonnegative(),
  /** Ordered pairs of schools of which the first supports the second in some way. */
  arcs: z.int().nonnegative(),
  density: figure,
  reciprocity: figure,
  /** Pairs of schools that support each other. */
  mutual: z.int().nonnegative(),
  /** Weakly connected, largest first; isolates are components of one. */
  components: z.array(z.array(establishmentId)),
  isolates: z.array(establishmentId),
  centralisation: z.object({ neighbours: figure, giving: figure, receiving: figure }),
  mixing: z.object({
    ruralToRural: z.int(),
    ruralToUrban: z.int(),
    urbanToRural: z.int(),
    urbanToUrban: z.int(),
    /** Arcs with a school of which the territory is not known. */
    unknown: z.int(),
    ei: figure,
    expectedEi: figure,
  }),
  /** In the order of establishments. */
  perSchool: z.array(
    z.object({
      id: establishmentId,
      givesTo: z.int(),
      receivesFrom: z.int(),
      /** Sums of frequencies. */
      given: z.int(),
      received: z.int(),
    }),
  ),
})
export type TieMetrics = z.infer<typeof tieMetrics>

export const tieChanges = ['came', 'went', 'grew', 'shrank', 'same'] as const

/** A tie in two waves, or in one of them. */
export const comparedTie = z.object({
  giverId: establishmentId,
  receiverId: establishmentId,
  kind: tieKind,
  change: z.enum(tieChanges),
  before: tie.nullable(),
  after: tie.nullable(),
})
export type ComparedTie = z.infer<typeof comparedTie>

/** Why a row of a table is no tie. */
export const tieRowProblems = [
  'giver-unknown',
  'receiver-unknown',
  'same-school',
  'kind-unknown',
  'frequency-wrong',
  'wave-unknown',
  'said-before',
] as const
export const tieRow = z.object({
  /** The line of the file, 1 the head of the table. */
  row: z.int().positive(),
  problem: z.object({ kind: z.enum(tieRowProblems), value: z.string() }).nullable(),
  /** As written, where it is wrong; else as understood. */
  giver: z.string(),
  receiver: z.string(),
  /** What the study has already in its place. */
  replaces: frequency.nullable(),
  tie: tie.omit({ id: true, caseId: true }).nullable(),
})
export type TieRow = z.infer<typeof tieRow>

export const tieColumns = ['giver', 'receiver', 'kind', 'frequency', 'wave', 'note'] as const
export type TieColumn = (typeof tieColumns)[number]

/** Without these a row says no tie. */
export const neededTieColumns = ['giver', 'receiver', 'frequency'] as const satisfies readonly TieColumn[]

/** Which column of the table, from 0, says what; null: none does. What is absent is found by its name. */
export const tieColumnChoice = z.partialRecord(z.enum(tieColumns), z.int().nonnegative().nullable())
export type TieColumnChoice = z.infer<typeof tieColumnChoice>

export const tiePreview = z.object({
  rows: z.array(tieRow),
  /** What stands in the first row of the table. */
  heads: z.array(z.string()),
  /** The place of each column among the heads; null where there is none, and no rows when it is needed. */
  columns: z.record(z.enum(tieColumns), z.int().nonnegative().nullable()),
})
export type TiePreview = z.infer<typeof tiePreview>

export const mapPicture = z.object({
  caseId,
  fileName: z.string(),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  width: z.int().positive(),
  height: z.int().positive(),
  sha256: z.string().length(64),
})
export type MapPicture = z.infer<typeof mapPicture>

export const tieFormats = ['graphml', 'csv', 'svg'] as const
export type TieFormat = (typeof tieFormats)[number]
export const tieLayouts = ['territory', 'force'] as const
export type TieLayout = (typeof tieLayouts)[number]
