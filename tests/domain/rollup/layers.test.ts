import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LayersInput, rollupLayers } from '../../../shared/domain/rollup/layers.ts'
import { codeId, componentAttributeId, componentId } from '../../../shared/schema/ids.ts'
import { layerTally } from '../../../shared/schema/profile.ts'
import { naiveTally } from './reference.ts'
import { codingOf, randomCodings, sourceOf, stageOf } from './study.ts'

const local = { es: 'x', en: 'x' }

function componentOf(id: string, stage: string, attributes: string[]) {
  return {
    id: componentId.parse(id),
    stage: stageOf(stage, 1).id,
    name: local,
    description: local,
    attributes: attributes.map((each) => ({
      id: componentAttributeId.parse(each),
      kind: 'attribute' as const,
      name: local,
    })),
  }
}

function codeOf(id: string, components: string[], attributes: string[]) {
  return {
    id: codeId.parse(id),
    components: components.map((each) => componentId.parse(each)),
    attributes: attributes.map((each) => componentAttributeId.parse(each)),
  }
}

const model = {
  stages: [stageOf('formation', 1), stageOf('development', 2), stageOf('decline', null)],
  components: [
    componentOf('purpose', 'formation', ['clear', 'shared']),
    componentOf('trust', 'formation', ['public']),
    componentOf('leadership', 'development', []),
  ],
}
const sources = [sourceOf('a', 'interview'), sourceOf('b', 'field-note')]
const codes = [
  codeOf('purpose', ['purpose'], []),
  codeOf('clear', [], ['clear']),
  codeOf('both', ['purpose', 'trust'], ['clear', 'shared']),
  codeOf('public', [], ['public']),
  codeOf('free', [], []),
]
const nothing = { passages: 0, sources: [], kinds: [], coders: [] }

describe('rollupLayers', () => {
  it('gives an attribute its own codings and a component those of its attributes too', () => {
    const codings = [
      codingOf('a', 'purpose', 'supports', 0, 5, 'ana'),
      codingOf('b', 'clear', 'contradicts', 0, 5, 'ben'),
      codingOf('b', 'free', 'supports', 50, 60, 'ben'),
    ]
    const purpose = rollupLayers({ model, codes, sources, codings })[0]?.components[0]
    expect(purpose?.all).toEqual({
      passages: 2,
      sources: ['a', 'b'],
      kinds: ['interview', 'field-note'],
      coders: ['ana', 'ben'],
    })
    expect(purpose?.supporting.sources).toEqual(['a'])
    expect(purpose?.attributes.map(({ attribute, all }) => [attribute, all.passages])).toEqual([
      ['clear', 1],
      ['shared', 0],
    ])
  })

  it('counts a passage once in the layer though two components and an attribute hold it', () => {
    const codings = [codingOf('a', 'both', 'supports', 0, 5), codingOf('a', 'public', 'supports', 3, 8)]
    const formation = rollupLayers({ model, codes, sources, codings })[0]
    expect(formation?.components.map(({ all }) => all.passages)).toEqual([1, 1])
    expect(formation?.all.passages).toBe(1)
    expect(formation?.supporting.passages).toBe(1)
  })

  it('unites passages in all directions for the whole, and keeps neutral ones', () => {
    const codings = [
      codingOf('a', 'purpose', 'supports', 0, 5),
      codingOf('a', 'purpose', 'contradicts', 4, 9),
      codingOf('a', 'purpose', 'neutral', 8, 12),
      codingOf('a', 'purpose', 'neutral', 12, 15),
    ]
    const formation = rollupLayers({ model, codes, sources, codings })[0]
    expect(formation?.all.passages).toBe(2)
    expect(formation?.supporting.passages).toBe(1)
    expect(formation?.contradicting.passages).toBe(1)
    expect(formation?.neutral.passages).toBe(2)
  })

  it('lists every stage, component and attribute of the model in its order, empty ones included', () => {
    const layers = rollupLayers({ model, codes, sources: [], codings: [] })
    const outline = layers.map(({ stage, components }) => [
      stage,
      components.map(({ component, attributes }) => [component, attributes.map((each) => each.attribute)]),
    ])
    expect(outline).toEqual([
      [
        'formation',
        [
          ['purpose', ['clear', 'shared']],
          ['trust', ['public']],
        ],
      ],
      ['development', [['leadership', []]]],
      ['decline', []],
    ])
    expect(layers[2]).toMatchObject({
      all: nothing,
      supporting: nothing,
      contradicting: nothing,
      neutral: nothing,
    })
  })

  it('agrees with tallying, part by part, the codings whose codes are tied below it', () => {
    const study = randomCodings(
      sources.map(({ id }) => id),
      codes.map(({ id }) => id),
      20,
    )
    fc.assert(
      fc.property(study, (codings) => {
        const input: LayersInput = { model, codes, sources, codings }
        const tied = (parts: string[], direction?: string) =>
          naiveTally(
            sources,
            codings.filter(
              (coding) =>
                (direction === undefined || coding.direction === direction) &&
                codes.some(
                  (code) =>
                    code.id === coding.codeId &&
                    [...code.components, ...code.attributes].some((part) => parts.includes(part)),
                ),
            ),
          )
        const expected = (parts: string[]) => ({
          all: tied(parts),
          supporting: tied(parts, 'supports'),
          contradicting: tied(parts, 'contradicts'),
          neutral: tied(parts, 'neutral'),
        })
        const purpose = { component: 'purpose', ...expected(['purpose', 'clear', 'shared']) }
        const layers = rollupLayers(input)
        expect(layers.map((layer) => layerTally.parse(layer))).toEqual(layers)
        expect(layers[0]).toEqual({
          stage: 'formation',
          ...expected(['purpose', 'clear', 'shared', 'trust', 'public']),
          components: [
            {
              ...purpose,
              attributes: [
                { attribute: 'clear', ...expected(['clear']) },
                { attribute: 'shared', ...expected(['shared']) },
              ],
            },
            {
              component: 'trust',
              ...expected(['trust', 'public']),
              attributes: [{ attribute: 'public', ...expected(['public']) }],
            },
          ],
        })
      }),
    )
  })
})
