import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { previewStrategies, strategiesFile } from '../../../shared/domain/strategies/exchange.ts'
import { strategyLibrary } from '../../../shared/domain/strategies/library.ts'
import { componentId, ownStrategyId, stageId } from '../../../shared/schema/ids.ts'
import type { OwnStrategy } from '../../../shared/schema/strategy.ts'
import { strategyFile } from '../../../shared/schema/strategy-file.ts'

const local = (es: string, en: string) => ({ es, en })
const described = local('x', 'x')
const stage = (id: string, name: ReturnType<typeof local>) => ({
  id: stageId.parse(id),
  order: 1,
  name,
  description: described,
})
const component = (id: string, of: string, name: ReturnType<typeof local>) => ({
  id: componentId.parse(id),
  stage: stageId.parse(of),
  name,
  description: described,
  attributes: [],
})
const model = {
  id: 'schools',
  version: 2,
  name: local('Redes', 'Networks'),
  stages: [
    stage('formation', local('Formación', 'Formation')),
    stage('stability', local('Estabilidad', 'Stability')),
  ],
  components: [component('trust', 'formation', local('Confianza', 'Trust'))],
  strategies: [],
}
const here = {
  model: {
    stages: [stage('begin', local('FORMACION', 'Beginning')), stage('stability', local('Otra', 'Another'))],
    components: [component('faith', 'begin', local('Fe', 'Trust'))],
  },
  library: [],
  language: 'es' as const,
}
const own = (id: string, facts: Partial<OwnStrategy> = {}): OwnStrategy => ({
  id: ownStrategyId.parse(id),
  stage: stageId.parse('formation'),
  component: componentId.parse('trust'),
  name: `Estrategia ${id}`,
  description: 'Se reúnen.',
  ...facts,
})
const fileOf = (strategies: OwnStrategy[]) =>
  strategiesFile(model, strategyLibrary(model, strategies, []), 'es')
const none = { stages: {}, components: {} }

describe('a file of strategies', () => {
  it('says what people wrote in the language they wrote it in, and only the parts of the model it needs', () => {
    const file = fileOf([own('1', { component: null })])
    expect(strategyFile.parse(JSON.parse(JSON.stringify(file)))).toEqual(file)
    expect(file).toMatchObject({
      stages: [{ id: 'formation' }],
      components: [],
      strategies: [{ name: { es: 'Estrategia 1' }, component: null }],
    })
    expect(file.strategies[0]?.name).not.toHaveProperty('en')
  })
})

describe('copying strategies', () => {
  it('finds places by id, else by a name in any language, else asks', () => {
    const file = fileOf([own('1'), own('2', { stage: stageId.parse('stability') })])
    const preview = previewStrategies(file, here, none)
    expect(preview.stages.map(({ key, to, means }) => [key, to, means])).toEqual([
      ['formation', 'begin', 'name'],
      ['stability', 'stability', 'id'],
    ])
    expect(preview.components.map(({ to, means }) => [to, means])).toEqual([['faith', 'name']])
    const strange = { ...here, model: { stages: here.model.stages.slice(1), components: [] } }
    const asked = previewStrategies(file, strange, none)
    expect(asked.strategies.map(({ state }) => state)).toEqual(['homeless', 'homeless'])
    const answered = previewStrategies(file, strange, {
      stages: { formation: stageId.parse('stability') },
      components: { trust: null },
    })
    expect(answered.strategies.map(({ state, stage, component }) => [state, stage, component])).toEqual([
      ['new', 'stability', null],
      ['new', 'stability', null],
    ])
  })

  it('follows a person before ids and names, and knows no key that every object has', () => {
    const file = fileOf([own('1')])
    const chosen = { ...none, stages: { formation: stageId.parse('stability') } }
    expect(previewStrategies(file, here, chosen).strategies[0]).toMatchObject({ stage: 'stability' })
    const odd = { ...file, strategies: file.strategies.map((each) => ({ ...each, stage: 'constructor' })) }
    expect(previewStrategies(odd, here, none).stages).toMatchObject([
      { key: 'constructor', to: null, means: null },
    ])
  })

  it('leaves what is here already and numbers what another is called', () => {
    const same = own('a', { name: 'Duplas' })
    const other = own('b', { name: 'Tríos' })
    const home = { model, library: strategyLibrary(model, [same, other], []), language: 'es' as const }
    const file = fileOf([
      same,
      own('c', { name: 'TRIOS', description: '' }),
      own('d', { name: 'tríos', component: null }),
    ])
    expect(previewStrategies(file, home, none).strategies.map(({ name, state }) => [name, state])).toEqual([
      ['Duplas', 'there'],
      ['TRIOS (2)', 'renamed'],
      ['tríos (3)', 'renamed'],
    ])
  })

  it('into a study of the same model brings the same strategies, and a second time none', () => {
    const made = fc.record({
      stage: fc.constantFrom('formation', 'stability'),
      component: fc.constantFrom('trust', null),
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      description: fc.string({ maxLength: 10 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(made, { selector: ({ name }) => name, maxLength: 5 }), (drawn) => {
        const strategies = drawn.map((each, index) =>
          own(`${index}`, {
            ...each,
            stage: stageId.parse(each.stage),
            component: each.component === null ? null : componentId.parse(each.component),
          }),
        )
        const file = fileOf(strategies)
        const empty = { model, library: strategyLibrary(model, [], []), language: 'es' as const }
        const copied = previewStrategies(file, empty, none).strategies.map(
          ({ index, stage: to, component: of, name, description }): OwnStrategy => ({
            id: ownStrategyId.parse(`n${index}`),
            stage: to ?? stageId.parse('lost'),
            component: of,
            name,
            description,
          }),
        )
        const key = (each: OwnStrategy) =>
          JSON.stringify([each.name, each.stage, each.component, each.description])
        expect(copied.map(key).toSorted()).toEqual(strategies.map(key).toSorted())
        const again = previewStrategies(file, { ...empty, library: strategyLibrary(model, copied, []) }, none)
        expect(again.strategies.every(({ state }) => state === 'there')).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
