// The accompaniment model: data, never code. The same shape is the file a model ships in.
import { z } from 'zod'
import {
  componentAttributeId,
  componentId,
  dimensionId,
  indicatorId,
  resultId,
  stageId,
  strategyId,
} from './ids.ts'
import { localText } from './text.ts'

export const stage = z.object({
  id: stageId,
  /** Place in the developmental order from 1; null for a stage outside it. */
  order: z.int().positive().nullable(),
  name: localText,
  description: localText,
})
export type Stage = z.infer<typeof stage>

export const dimension = z.object({
  id: dimensionId,
  /** A variable conditions how a network works; `result` files the indicators that speak of what it attains. */
  kind: z.enum(['variable', 'result']),
  name: localText,
  description: localText,
})
export type Dimension = z.infer<typeof dimension>

export const result = z.object({ id: resultId, name: localText, description: localText })
export type Result = z.infer<typeof result>

export const componentAttribute = z.object({
  id: componentAttributeId,
  /** A `level` is a step on an ordered scale of the component; an `attribute` stands by itself. */
  kind: z.enum(['attribute', 'level']),
  name: localText,
})
export type ComponentAttribute = z.infer<typeof componentAttribute>

export const component = z.object({
  id: componentId,
  stage: stageId,
  name: localText,
  description: localText,
  attributes: z.array(componentAttribute),
})
export type Component = z.infer<typeof component>

export const indicator = z.object({
  id: indicatorId,
  stage: stageId,
  dimension: dimensionId,
  component: componentId.nullable(),
  result: resultId.nullable(),
  text: localText,
})
export type Indicator = z.infer<typeof indicator>

export const strategy = z.object({
  id: strategyId,
  stage: stageId,
  component: componentId.nullable(),
  name: localText,
  description: localText,
})
export type Strategy = z.infer<typeof strategy>

export const model = z.object({
  id: z.string().min(1).max(80),
  version: z.int().positive(),
  name: localText,
  /** Distinct sources at which an indicator's strength is full. */
  saturation: z.int().positive(),
  /** Least fit at which a stage is reached. */
  threshold: z.number().min(-1).max(1),
  /** Least share of a stage's indicators with evidence at which it is reached. */
  minCoverage: z.number().min(0).max(1),
  dimensions: z.array(dimension).min(1),
  results: z.array(result),
  stages: z.array(stage).min(1),
  components: z.array(component),
  indicators: z.array(indicator),
  strategies: z.array(strategy),
})
export type Model = z.infer<typeof model>

/** What a model is made of. An attribute belongs to its component, and is a part by itself. */
export const partKinds = [
  'stage',
  'dimension',
  'result',
  'component',
  'attribute',
  'indicator',
  'strategy',
] as const
export const partKind = z.enum(partKinds)
export type PartKind = (typeof partKinds)[number]

/** A part the model had once, kept because something leans on it. An indicator's name is its text. */
export const retiredPart = z.object({
  kind: partKind,
  id: z.string(),
  name: localText,
  /** The version it went in; null where that is not known. */
  version: z.int().positive().nullable(),
})
export type RetiredPart = z.infer<typeof retiredPart>

/** The model in force, and what it had once. */
export const modelInForce = model.extend({ retired: z.array(retiredPart) })
export type ModelInForce = z.infer<typeof modelInForce>

/** A text that may have nothing to say. */
const localProse = z.object({ es: z.string(), en: z.string() })

/** A code of the codebook a study starts with, tied to the model it ships with. */
export const starterCode = z.object({
  key: z.string().min(1).max(80),
  parent: z.string().nullable(),
  name: localText,
  definition: localProse,
  useWhen: localProse,
  doNotUseWhen: localProse,
  indicators: z.array(indicatorId),
  components: z.array(componentId),
  attributes: z.array(componentAttributeId),
})
export type StarterCode = z.infer<typeof starterCode>

/** The file a model ships in: `shared/models/*.json`. */
export const modelFile = z.object({
  format: z.literal('trama.model/1'),
  model,
  codebook: z.array(starterCode),
})
export type ModelFile = z.infer<typeof modelFile>
