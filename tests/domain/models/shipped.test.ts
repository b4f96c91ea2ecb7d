// Shipped models are data that nothing else checks: every promise they make to the program is stated here, for all alike.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fileProblems } from '../../../shared/domain/model/file-problems.ts'
import { modelText } from '../../../shared/domain/model/model-text.ts'
import { partKey, partsOf } from '../../../shared/domain/model/parts.ts'
import { shippedModels } from '../../../shared/models/index.ts'
import { modelFile } from '../../../shared/schema/model.ts'

const sameInBoth = new Set(['Temporal'])
const ids = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id)

/** Every { es, en } pair in the file, with the path that leads to it. */
const localTexts = (value: unknown, path: string): { path: string; es: string; en: string }[] => {
  if (typeof value !== 'object' || value === null) return []
  if ('es' in value && 'en' in value) return [{ path, es: String(value.es), en: String(value.en) }]
  return Object.entries(value).flatMap(([key, inner]) => localTexts(inner, `${path}/${key}`))
}

describe.each(shippedModels)('$model.id', (shipped) => {
  const { model, codebook } = shipped
  const attributes = model.components.flatMap((component) => component.attributes)

  /** The keys from a code up to its root; stops when a key repeats. */
  const lineage = (key: string): { keys: string[]; cyclic: boolean } => {
    const keys: string[] = []
    let current: string | null = key
    while (current !== null) {
      if (keys.includes(current)) return { keys, cyclic: true }
      keys.push(current)
      const wanted: string = current
      current = codebook.find((code) => code.key === wanted)?.parent ?? null
    }
    return { keys, cyclic: false }
  }

  describe('the file', () => {
    it('is stable under its own schema, with nothing the schema does not know', () => {
      expect(modelFile.parse(JSON.parse(JSON.stringify(shipped)))).toEqual(shipped)
    })

    it('says everything in both languages, and not the same thing twice', () => {
      const texts = localTexts(shipped, '')
      expect(texts.length).toBeGreaterThan(100)
      for (const { path, es, en } of texts) {
        expect(es.trim(), path).toBe(es)
        expect(en.trim(), path).toBe(en)
        if (!sameInBoth.has(es)) expect(es, path).not.toBe(en)
      }
    })

    it('is written in the one way models are written, and can be used', () => {
      const path = new URL(`../../../shared/models/${model.id}.json`, import.meta.url)
      expect(readFileSync(path, 'utf8')).toBe(modelText(shipped))
      expect(fileProblems(shipped)).toEqual([])
    })

    it('gives an id once', () => {
      const groups = {
        dimensions: ids(model.dimensions),
        results: ids(model.results),
        stages: ids(model.stages),
        components: ids(model.components),
        attributes: ids(attributes),
        indicators: ids(model.indicators),
        strategies: ids(model.strategies),
        codes: codebook.map((code) => code.key),
      }
      for (const [group, list] of Object.entries(groups)) expect(new Set(list).size, group).toBe(list.length)
    })
  })

  describe('the model', () => {
    it('refers only to what it holds', () => {
      const stages = new Set(ids(model.stages))
      const dimensions = new Set(ids(model.dimensions))
      const results = new Set(ids(model.results))
      const components = new Set(ids(model.components))
      for (const component of model.components) expect(stages, component.id).toContain(component.stage)
      for (const { id, stage, dimension, component, result } of model.indicators) {
        expect(stages, id).toContain(stage)
        expect(id.startsWith(`${stage}.`), id).toBe(true)
        expect(dimensions, id).toContain(dimension)
        if (component !== null) expect(components, id).toContain(component)
        if (result !== null) expect(results, id).toContain(result)
      }
      for (const strategy of model.strategies) {
        expect(stages, strategy.id).toContain(strategy.stage)
        if (strategy.component !== null) expect(components, strategy.id).toContain(strategy.component)
      }
    })

    it('gives every stage indicators and every dimension and result some of them', () => {
      for (const stage of model.stages)
        expect(
          model.indicators.filter((indicator) => indicator.stage === stage.id).length,
          stage.id,
        ).toBeGreaterThanOrEqual(4)
      expect(new Set(model.indicators.map((indicator) => indicator.dimension))).toEqual(
        new Set(ids(model.dimensions)),
      )
      expect(new Set(model.indicators.flatMap((indicator) => indicator.result ?? []))).toEqual(
        new Set(ids(model.results)),
      )
    })

    it('names a result only on what is filed under results', () => {
      const kinds = new Map(model.dimensions.map((dimension) => [dimension.id, dimension.kind]))
      for (const indicator of model.indicators)
        if (indicator.result !== null) expect(kinds.get(indicator.dimension), indicator.id).toBe('result')
    })
  })

  describe('the starting codebook', () => {
    it('is a tree, parents before their children', () => {
      const seen = new Set<string>()
      for (const code of codebook) {
        expect(lineage(code.key).cyclic, code.key).toBe(false)
        if (code.parent !== null) expect(seen, code.key).toContain(code.parent)
        seen.add(code.key)
      }
    })

    it('gives siblings different names in each language', () => {
      for (const language of ['es', 'en'] as const) {
        const places = codebook.map((code) => `${code.parent ?? ''}>${code.name[language].toLowerCase()}`)
        expect(new Set(places).size, language).toBe(places.length)
      }
    })

    it('is tied only to what the model holds', () => {
      const known = {
        indicators: new Set(ids(model.indicators)),
        components: new Set(ids(model.components)),
        attributes: new Set(ids(attributes)),
      }
      for (const code of codebook) {
        for (const id of code.indicators) expect(known.indicators, code.key).toContain(id)
        for (const id of code.components) expect(known.components, code.key).toContain(id)
        for (const id of code.attributes) expect(known.attributes, code.key).toContain(id)
      }
    })

    it('reaches every indicator, component and attribute from some code', () => {
      expect(new Set(codebook.flatMap((code) => code.indicators))).toEqual(new Set(ids(model.indicators)))
      expect(new Set(codebook.flatMap((code) => code.components))).toEqual(new Set(ids(model.components)))
      expect(new Set(codebook.flatMap((code) => code.attributes))).toEqual(new Set(ids(attributes)))
    })

    it('ties the component of every attribute it ties', () => {
      for (const code of codebook)
        for (const attribute of code.attributes) {
          const owner = model.components.find((component) => ids(component.attributes).includes(attribute))
          expect(code.components, `${code.key} ${attribute}`).toContain(owner?.id)
        }
    })

    it('never lets one direction count for a stage outside the order and an ordered one at once', () => {
      const order = new Map(model.stages.map((stage) => [stage.id, stage.order]))
      const stageOf = new Map(model.indicators.map((indicator) => [indicator.id, indicator.stage]))
      for (const code of codebook) {
        const orders = code.indicators.map((id) => {
          const stage = stageOf.get(id)
          return stage === undefined ? undefined : order.get(stage)
        })
        expect(orders.includes(null) && orders.some((place) => place !== null), code.key).toBe(false)
      }
    })
  })
})

describe('models that ship', () => {
  it('share no part, so that what works with both leans on neither', () => {
    const all = shippedModels.map(({ model }) => new Set(partsOf(model).map(partKey)))
    const [first, second] = all
    expect(shippedModels).toHaveLength(2)
    expect([...(first ?? [])].filter((key) => second?.has(key))).toEqual([])
  })

  it('differ in how many stages, dimensions and layers they have', () => {
    const facts = shippedModels.map(({ model }) => [
      model.stages.length,
      model.components.filter(({ attributes }) => attributes.some(({ kind }) => kind === 'level')).length,
      new Set(model.components.map(({ stage }) => stage)).size,
      model.saturation,
      model.threshold,
    ])
    expect(facts).toEqual([
      [5, 1, 4, 3, 0.25],
      [4, 1, 3, 2, 0.3],
    ])
  })
})
