// Codes: the nodes of the codebook tree, and what each is tied to.
import { z } from 'zod'
import { codeId, componentAttributeId, componentId, indicatorId } from './ids.ts'
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
