// Shipped models, as they are offered, and what is wrong with a model's file.
import { z } from 'zod'
import { localText } from './text.ts'

/** Which model a new study begins with: one that ships with the program, or the text of a file. */
export const modelChoice = z.union([
  z.strictObject({ shipped: z.string().min(1).max(80) }),
  z.strictObject({ text: z.string().max(20_000_000) }),
])
export type ModelChoice = z.infer<typeof modelChoice>

export const shippedModel = z.object({
  id: z.string(),
  name: localText,
  stages: z.int(),
  indicators: z.int(),
  codes: z.int(),
})
export type ShippedModel = z.infer<typeof shippedModel>
