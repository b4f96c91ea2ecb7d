// Profiles and layers for drawings: made from lists of numbers, in the schema's own shapes.
import fc from 'fast-check'
import {
  componentAttributeId,
  componentId,
  dimensionId,
  indicatorId,
  sourceId,
  stageId,
} from '../../../shared/schema/ids.ts'
import type { IndicatorProfile, LayerTally, StageProfile, Tally } from '../../../shared/schema/profile.ts'

export const dimensions = ['structural', 'relational', 'temporal', 'results'].map((id) => ({
  id: dimensionId.parse(id),
  kind: 'variable' as const,
  name: { es: id, en: id },
  description: { es: id, en: id },
}))

export function tallyOf(passages: number, sources: readonly string[]): Tally {
  return { passages, sources: sources.map((id) => sourceId.parse(id)), kinds: [], coders: [] }
}

export const noTally = tallyOf(0, [])

function indicatorOf(id: string, dimension: number): IndicatorProfile {
  return {
    id: indicatorId.parse(id),
    dimension: dimensionId.parse(dimensions[dimension]?.id),
    status: 'unsupported',
    strength: 0,
    supporting: noTally,
    contradicting: noTally,
  }
}

/** A stage a list: each number the dimension of one indicator. */
export function stagesOf(shape: readonly (readonly number[])[], fits: readonly number[]): StageProfile[] {
  return shape.map((ofStage, place) => ({
    stage: stageId.parse(`stage-${place}`),
    fit: fits[place] ?? 0,
    coverage: 0,
    reached: false,
    indicators: ofStage.map((dimension, index) => indicatorOf(`${place}.${index}`, dimension)),
  }))
}

export const anyStages = fc
  .array(
    fc.record({
      shape: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 14 }),
      fit: fc.double({ min: -1, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((stages) =>
    stagesOf(
      stages.map(({ shape }) => shape),
      stages.map(({ fit }) => fit),
    ),
  )

type Shape = { supporting: number; contradicting: number; attributes: number }

export function layersOf(shape: readonly (readonly Shape[])[]): LayerTally[] {
  const counted = (supporting: number, contradicting: number) => ({
    all: tallyOf(supporting + contradicting, []),
    supporting: tallyOf(supporting, []),
    contradicting: tallyOf(contradicting, []),
    neutral: noTally,
  })
  return shape.map((components, place) => ({
    stage: stageId.parse(`stage-${place}`),
    ...counted(0, 0),
    components: components.map(({ supporting, contradicting, attributes }, index) => ({
      component: componentId.parse(`${place}.${index}`),
      ...counted(supporting, contradicting),
      attributes: Array.from({ length: attributes }, (_, number) => ({
        attribute: componentAttributeId.parse(`${place}.${index}.${number}`),
        ...counted(0, 0),
      })),
    })),
  }))
}

export const anyLayers = fc
  .array(
    fc.array(
      fc.record({
        supporting: fc.nat({ max: 60 }),
        contradicting: fc.nat({ max: 60 }),
        attributes: fc.nat({ max: 9 }),
      }),
      { maxLength: 5 },
    ),
    { maxLength: 6 },
  )
  .map(layersOf)
