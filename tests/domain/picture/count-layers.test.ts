import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CountedLayer, countLayers } from '../../../shared/domain/picture/count-layers.ts'
import { suggestedStages } from '../../../shared/domain/picture/suggested-stages.ts'
import { rollupLayers } from '../../../shared/domain/rollup/layers.ts'
import { rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import { caseId, codeId, componentAttributeId, componentId } from '../../../shared/schema/ids.ts'
import type { LayerTally } from '../../../shared/schema/profile.ts'
import { randomCodings, randomStudy, sourceOf, stageOf } from '../rollup/study.ts'

const local = { es: 'x', en: 'x' }
const component = (id: string, stage: string, attributes: string[]) => ({
  id: componentId.parse(id),
  stage: stageOf(stage, 1).id,
  name: local,
  description: local,
  attributes: attributes.map((each) => ({
    id: componentAttributeId.parse(each),
    kind: 'attribute' as const,
    name: local,
  })),
})
const model = {
  stages: [stageOf('formation', 1), stageOf('development', 2), stageOf('decline', null)],
  components: [
    component('purpose', 'formation', ['clear', 'shared']),
    component('leadership', 'development', []),
    component('trust', 'formation', ['public']),
    component('nowhere', 'gone', ['lost']),
  ],
}
const codes = [
  [['purpose'], []],
  [[], ['clear']],
  [
    ['purpose', 'trust'],
    ['clear', 'shared'],
  ],
  [
    ['leadership', 'absent'],
    ['public', 'lost'],
  ],
  [[], []],
].map(([components = [], attributes = []], at) => ({
  id: codeId.parse(`c${at}`),
  components: components.map((each) => componentId.parse(each)),
  attributes: attributes.map((each) => componentAttributeId.parse(each)),
}))
const cases = ['one', 'two'].map((id) => caseId.parse(id))
const sources = [
  { ...sourceOf('a', 'interview'), caseId: cases[0] ?? null },
  { ...sourceOf('b', 'field-note'), caseId: cases[1] ?? null },
  { ...sourceOf('c', 'interview'), caseId: cases[0] ?? null },
  { ...sourceOf('d', 'document'), caseId: null },
]

const numbers = (layers: readonly LayerTally[]): CountedLayer[] => {
  const counts = ({ all, supporting, contradicting, neutral }: Omit<LayerTally, 'stage' | 'components'>) => ({
    passages: all.passages,
    supporting: supporting.passages,
    contradicting: contradicting.passages,
    neutral: neutral.passages,
    sources: all.sources.length,
    kinds: all.kinds.length,
  })
  return layers.map(({ stage, components, ...layer }) => ({
    stage,
    ...counts(layer),
    components: components.map(({ component: id, attributes, ...each }) => ({
      component: id,
      ...counts(each),
      attributes: attributes.map(({ attribute, ...one }) => ({ attribute, ...counts(one) })),
    })),
  }))
}

it('counts for every case what rolling up its layers by themselves counts, in whatever order codings come', () => {
  const codings = randomCodings(
    sources.map(({ id }) => id),
    codes.map(({ id }) => id),
    40,
  )
  fc.assert(
    fc.property(codings, (drawn) => {
      const counted = countLayers({ model, codes, cases, sources, codings: drawn })
      for (const id of cases) {
        const own = sources.filter((source) => source.caseId === id)
        expect(counted.get(id)).toEqual(numbers(rollupLayers({ model, codes, sources: own, codings: drawn })))
      }
    }),
    { numRuns: 200 },
  )
})

it('suggests for every case what rolling it up by itself suggests', () => {
  fc.assert(
    fc.property(randomStudy, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), ({ input }, first) => {
      const placed = input.sources.map((source, at) => ({
        ...source,
        caseId: cases[first[at] ? 0 : 1] ?? null,
      }))
      const suggested = suggestedStages({ ...input, cases, sources: placed })
      for (const id of cases) {
        const own = placed.filter((source) => source.caseId === id)
        const { suggestion } = rollupCase({ ...input, sources: own })
        expect(suggested.get(id)).toBe(suggestion?.stage ?? null)
      }
    }),
    { numRuns: 100 },
  )
})
