// Codes: the nodes of the codebook tree, and what each is tied to.
import { z } from 'zod'
import { direction } from './coding.ts'
import { codeId, codingId, componentAttributeId, componentId, indicatorId } from './ids.ts'
import { name, prose } from './text.ts'

export const color = z.string().regex(/^#[0-9a-f]{6}$/)

export const codeTies = z.object({
  indicators: z.array(indicatorId),
  components: z.array(componentId),
  attributes: z.array(componentAttributeId),
})
export type CodeTies = z.infer<typeof codeTies>

export const code = codeTies.extend({
  id: codeId,
  parentId: codeId.nullable(),
  name,
  /** Place among its siblings, from 0. */
  position: z.int().nonnegative(),
  color,
  definition: prose,
  useWhen: prose,
  doNotUseWhen: prose,
  example: prose,
  /** No longer offered when coding; what has it keeps it and still counts. */
  retired: z.boolean(),
})
export type Code = z.infer<typeof code>

/** A part a code is split into: its codings of one direction, or those named. */
export const splitPart = z.union([
  z.strictObject({ name, direction }),
  z.strictObject({ name, codingIds: z.array(codingId).min(1).max(10_000) }),
])
export type NewPart = z.infer<typeof splitPart>

/** What merging codes into one would do. */
export const mergePreview = z.object({
  /** Codes that go, namesakes under them included. */
  codes: z.int(),
  /** Paths of codes under them that meet a code of the same name, and become that one. */
  namesakes: z.array(z.string()),
  /** Codes under them that get another parent. */
  moved: z.int(),
  /** Codings that get another code; `united` of them say what another says already and become one with it. */
  codings: z.int(),
  united: z.int(),
  /** Codings waiting for a new place, among `codings`. */
  lost: z.int(),
  /** Ties the code gains. */
  ties: z.int(),
  /** Codings of the code itself before and after; those waiting for a new place are left out, as in every count. */
  before: z.int(),
  after: z.int(),
})
export type MergePreview = z.infer<typeof mergePreview>
