// Changing a model: what differs, what goes, what leans on it and where that finds a new home.
import { z } from 'zod'
import { caseId, stageId } from './ids.ts'
import { partKind } from './model.ts'
import { staleChange } from './staleness.ts'
import { localText, name } from './text.ts'

const partId = z.string().min(1).max(80)

/** Where what leans on a part that goes is to lean from now on; null: nowhere, so that the part is kept, retired. */
export const partHome = z.strictObject({ kind: partKind, id: partId, to: partId.nullable() })
export type PartHome = z.infer<typeof partHome>

/** One difference between two models. `field` null: the part came or went; `position`: its place among its kind. */
export const modelDifference = staleChange.pick({ part: true, field: true, before: true, after: true })
export type ModelDifference = z.infer<typeof modelDifference>

export const problemCodes = [
  'no-stages',
  'no-dimensions',
  'text-missing',
  'id-twice',
  'order-twice',
  'order-gap',
  'stage-unknown',
  'dimension-unknown',
  'component-unknown',
  'result-unknown',
  'result-elsewhere',
  'saturation',
  'threshold',
  'coverage',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** What keeps a model from being used. `part` null: the model itself. */
export const modelProblem = z.object({
  code: z.enum(problemCodes),
  part: z.object({ kind: partKind, id: z.string() }).nullable(),
  /** Which of its fields it is about; empty when it is about the whole. */
  field: z.string(),
})
export type ModelProblem = z.infer<typeof modelProblem>

/** Rows of one table that lean on a part that goes. */
export const leaning = z.object({
  table: z.string(),
  column: z.string(),
  /** Get the new home. */
  moves: z.int().nonnegative(),
  /** Are tied to the new home already, and become one with that tie. */
  joins: z.int().nonnegative(),
  /** Stay with the part, which is kept for them. */
  stays: z.int().nonnegative(),
})
export type Leaning = z.infer<typeof leaning>

export const goingPart = z.object({
  kind: partKind,
  id: z.string(),
  name: localText,
  /** As asked, or as proposed. */
  home: z.string().nullable(),
  /** By its name, when one part of the new model bears the same. */
  proposed: z.string().nullable(),
  /** removed: nothing leans on it any more. retired: kept for what does, though no part of the model. */
  fate: z.enum(['removed', 'retired']),
  leanings: z.array(leaning),
})
export type GoingPart = z.infer<typeof goingPart>

const suggested = z.object({
  /** Null: no clear stage. */
  stage: stageId.nullable(),
  /** Of that stage, in the model it is a stage of. */
  name: localText.nullable(),
  fit: z.number().nullable(),
})

export const modelPreview = z.object({
  /** What the version would be. */
  version: z.int().positive(),
  differences: z.array(modelDifference),
  going: z.array(goingPart),
  /** Retired parts that come back, and with them what leans on them. */
  returning: z.array(z.object({ kind: partKind, id: z.string(), name: localText })),
  cases: z.array(z.object({ caseId, name, before: suggested, after: suggested })),
  /** Signed judgements that stand: they keep the model they were signed with, and will say that it changed. */
  signed: z.int().nonnegative(),
})
export type ModelPreview = z.infer<typeof modelPreview>
