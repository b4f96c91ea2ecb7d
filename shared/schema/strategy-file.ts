// The file strategies travel in from one study to another: `trama.strategies/1`. Documented in docs/strategies-file.md.
import { z } from 'zod'
import { componentId, stageId } from './ids.ts'
import { localText, name, prose } from './text.ts'

const key = z.string().min(1).max(80)
/** At least one language. */
const words = (text: z.ZodType<string>) =>
  z
    .object({ es: text.optional(), en: text.optional() })
    .refine(({ es, en }) => (es ?? en ?? '') !== '', 'words in one language at least')

/** Beyond this it is no file of strategies. UTF-16 units. */
export const longestStrategyFile = 5_000_000

export const strategyFile = z.object({
  format: z.literal('trama.strategies/1'),
  /** The model the study had: whose stages and components the strategies are of. */
  model: z.object({ id: key, version: z.int().positive(), name: localText }),
  stages: z.array(z.object({ id: key, name: localText })).max(1000),
  components: z.array(z.object({ id: key, stage: key, name: localText })).max(1000),
  strategies: z
    .array(
      z.object({
        stage: key,
        component: key.nullable(),
        name: words(name),
        description: z.object({ es: prose.optional(), en: prose.optional() }),
      }),
    )
    .max(1000),
})
export type StrategyFile = z.infer<typeof strategyFile>

/** How a stage or a component of the file found its place here; null: it did not, and is asked for. */
export const homeMeans = ['id', 'name', 'chosen'] as const
const home = <T extends z.ZodType>(id: T) =>
  z.object({
    key,
    name: localText,
    to: id.nullable(),
    means: z.enum(homeMeans).nullable(),
  })

export const strategyPreview = z.object({
  /** What the model is called that the strategies come from. */
  from: localText,
  stages: z.array(home(stageId)),
  /** A component with `to` null and `means` 'chosen' is to be left out: the strategy is of its stage alone. */
  components: z.array(home(componentId)),
  strategies: z.array(
    z.object({
      /** Its place in the file. */
      index: z.int().nonnegative(),
      /** As it would be called here. */
      name: z.string(),
      description: z.string(),
      stage: stageId.nullable(),
      component: componentId.nullable(),
      /** there: the library has the very same, so it is not copied; renamed: another one is called so. */
      state: z.enum(['new', 'renamed', 'there', 'homeless']),
    }),
  ),
})
export type StrategyPreview = z.infer<typeof strategyPreview>

/** Where stages and components go, as a person says: by their keys in the file. */
export const strategyHomes = z.strictObject({
  stages: z.record(key, stageId),
  components: z.record(key, componentId.nullable()),
})
export type StrategyHomes = z.infer<typeof strategyHomes>
