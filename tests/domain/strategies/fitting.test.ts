import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FitMaterial, fittingStrategies } from '../../../shared/domain/strategies/fitting.ts'
import { strategyLibrary } from '../../../shared/domain/strategies/library.ts'
import { schoolNetworks } from '../../../shared/models/index.ts'
import { componentId, ownStrategyId, stageId, strategyId } from '../../../shared/schema/ids.ts'
import { componentStandings, type LibraryStrategy } from '../../../shared/schema/strategy.ts'

const words = { es: 'x', en: 'x' }
const nothing = { passages: 0, sources: [], kinds: [], coders: [] }
const tally = (component: string, supporting: number, contradicting: number) => ({
  component: componentId.parse(component),
  all: nothing,
  supporting: { ...nothing, passages: supporting },
  contradicting: { ...nothing, passages: contradicting },
  neutral: { ...nothing, passages: 5 },
  attributes: [],
})
const strategy = (id: string, stage: string, component: string | null): LibraryStrategy => ({
  ref: { origin: 'model', id: strategyId.parse(id) },
  stage: stageId.parse(stage),
  component: component === null ? null : componentId.parse(component),
  name: words,
  description: words,
})
const library = [
  strategy('free', 'development', null),
  strategy('supported', 'development', 'trust'),
  strategy('unknown', 'development', 'purpose'),
  strategy('disputed', 'development', 'leadership'),
  strategy('later', 'stability', 'leadership'),
]
const material: FitMaterial = {
  library,
  judged: stageId.parse('development'),
  suggested: stageId.parse('stability'),
  layers: [
    { components: [tally('trust', 2, 0), tally('purpose', 0, 0)] },
    { components: [tally('leadership', 4, 1)] },
  ],
  planned: [{ origin: 'model', id: strategyId.parse('unknown') }],
}
const names = (fit: ReturnType<typeof fittingStrategies>) => fit.strategies.map(({ ref }) => ref.id)

describe('the strategies that fit a case', () => {
  it('are of the stage judged, contrary and missing evidence first, each with its reason', () => {
    const fit = fittingStrategies(material)
    expect(fit).toMatchObject({ stage: 'development', basis: 'judged', suggested: 'stability' })
    expect(
      fit.strategies.map((each) => [each.ref.id, each.standing, each.supporting, each.contradicting]),
    ).toEqual([
      ['disputed', 'contrary', 4, 1],
      ['unknown', 'none', 0, 0],
      ['supported', 'supporting', 2, 0],
      ['free', 'no-component', 0, 0],
    ])
    expect(fit.strategies.map(({ inPlan }) => inPlan)).toEqual([0, 1, 0, 0])
  })

  it('are of the stage suggested only where nobody judged, and none where nothing is suggested either', () => {
    const suggested = fittingStrategies({ ...material, judged: null })
    expect(suggested).toMatchObject({ stage: 'stability', basis: 'suggested' })
    expect(names(suggested)).toEqual(['later'])
    expect(fittingStrategies({ ...material, judged: null, suggested: null })).toEqual({
      stage: null,
      basis: null,
      suggested: null,
      strategies: [],
    })
  })

  it('are neither more nor fewer than the library has of the stage, whatever the evidence', () => {
    const count = fc.nat({ max: 2 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y', 'z', null)), {
          maxLength: 12,
        }),
        fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), count, count), { maxLength: 3 }),
        (strategies, tallies) => {
          const all = strategies.map(([stage, component], index) => strategy(`${index}`, stage, component))
          const fit = fittingStrategies({
            library: all,
            judged: stageId.parse('a'),
            suggested: null,
            layers: [{ components: tallies.map(([id, pro, contra]) => tally(id, pro, contra)) }],
            planned: [],
          })
          expect(names(fit).toSorted()).toEqual(
            all.flatMap((each) => (each.stage === 'a' ? [each.ref.id] : [])).toSorted(),
          )
          const places = fit.strategies.map(
            ({ standing, ref }) => componentStandings.indexOf(standing) * 100 + Number(ref.id),
          )
          expect(places).toEqual(places.toSorted((a, b) => a - b))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the library', () => {
  it('holds the model’s strategies and one’s own, stage by stage', () => {
    const { model } = schoolNetworks
    const [first, second] = model.stages
    if (first === undefined || second === undefined) throw new Error('two stages are needed')
    const own = {
      id: ownStrategyId.parse('o'),
      stage: first.id,
      component: null,
      name: 'Propia',
      description: '',
    }
    const all = strategyLibrary(model, [own], [])
    expect(all).toHaveLength(model.strategies.length + 1)
    const order = all.map(({ stage }) => model.stages.findIndex(({ id }) => id === stage))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(all.filter(({ stage }) => stage === first.id).at(-1)).toMatchObject({
      ref: { origin: 'own', id: 'o' },
      name: { es: 'Propia', en: 'Propia' },
    })
  })
})
