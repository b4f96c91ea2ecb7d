// The model through time: each state of it that was in force, with who made it, when and why.
import { z } from 'zod'
import { instant, localText, name, prose } from './text.ts'

export const modelVersion = z.object({
  /** The version the model says it is; rises within a study. */
  number: z.int().positive(),
  at: instant,
  author: name,
  /** Empty for the one the study began with. */
  note: prose,
  /** What the model said of itself then. */
  modelId: z.string(),
  name: localText,
  /** Names the frozen model. */
  sha256: z.string().length(64),
  current: z.boolean(),
})
export type ModelVersion = z.infer<typeof modelVersion>
