// Models as files: out of one study into another and out again, byte for byte; and files that are none.
import { describe, expect, it } from 'vitest'
import { modelText } from '../../../shared/domain/model/model-text.ts'
import { schoolNetworks, shippedModels } from '../../../shared/models/index.ts'
import { openCore, studyWithSource } from '../../core/open-core.ts'

const parsed = (text: string) => JSON.parse(text) as typeof schoolNetworks

describe('a model as a file', () => {
  it.each(shippedModels)('comes out of a new study as it went in: $model.id', async (shipped) => {
    const test = openCore()
    const text = modelText(shipped)
    for (const language of ['es', 'en'] as const) {
      const path = test.path(`${language}.trama`)
      await test.call('study.create', { path, title: 'Estudio', language, model: { text } })
      expect((await test.call('model.export', {})).content).toBe(text)
      await test.call('study.close', {})
    }
    await test.call('study.create', {
      path: test.path('otro.trama'),
      title: 'Estudio',
      language: 'en',
      model: { shipped: shipped.model.id },
    })
    expect((await test.call('model.export', {})).content).toBe(text)
    const bare = parsed((await test.call('model.export', { codebook: false })).content)
    expect(bare).toEqual({ ...shipped, codebook: [] })
  })

  it('takes along a codebook and a model that were worked on, and comes out of the next study the same', async () => {
    const test = openCore()
    const { codes } = await studyWithSource(test)
    const [first, second, third] = codes
    if (!first || !second || !third) throw new Error('no codes')
    await test.call('codes.update', { id: second.id, definition: 'Otra definición.' })
    await test.call('codes.retire', { ids: [third.id], retired: true })
    await test.call('codes.create', { parentId: first.id, name: 'Ñandú / uno' })
    await test.call('codes.create', { parentId: null, name: 'Ñandú uno' })
    const { retired: _, ...model } = await test.call('model.get', {})
    await test.call('model.change', { model: { ...model, saturation: 5 }, note: 'Más.', homes: [] })
    const { content, fileName } = await test.call('model.export', {})
    expect(fileName).toBe('school-networks-v2.trama-model.json')
    const file = parsed(content)
    expect(file.model).toMatchObject({ version: 2, saturation: 5 })
    const definition = { es: 'Otra definición.', en: 'Otra definición.' }
    expect(file.codebook.find((each) => each.name.es === second.name)).toMatchObject({ definition })
    expect(file.codebook.map(({ key }) => key)).toEqual(expect.arrayContaining(['nandu-uno', 'nandu-uno-2']))
    const made = await test.call('model.readFile', { text: content })
    expect(modelText(made)).toBe(content)
    await test.call('study.create', {
      path: test.path('otro.trama'),
      title: 'Otro',
      language: 'es',
      model: { text: content },
    })
    expect((await test.call('model.export', {})).content).toBe(content)
  })

  it('is written in one way, whatever the order it was written in before', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      )
    }
    for (const shipped of shippedModels)
      expect(modelText(reversed(shipped) as typeof shipped)).toBe(modelText(shipped))
  })

  it('is refused in words when it is none, or one that cannot be used', async () => {
    const test = openCore()
    const refused = async (text: string) => {
      const reply = await test.core.dispatch('model.readFile', { text })
      return reply.ok ? null : reply.error
    }
    const text = modelText(schoolNetworks)
    const changed = (change: (file: typeof schoolNetworks) => void) => {
      const file = parsed(text)
      change(file)
      return JSON.stringify(file)
    }
    expect(await refused(text)).toBeNull()
    expect(await refused(`\uFEFF${text}`)).toBeNull()
    expect(await refused('{')).toMatchObject({ code: 'model.file_not_json' })
    expect(await refused('[1]')).toMatchObject({ code: 'model.file_other' })
    expect(await refused('{"format":"trama.dump/1"}')).toMatchObject({ code: 'model.file_other' })
    expect(await refused(text.replace('trama.model/1', 'trama.model/2'))).toMatchObject({
      code: 'model.file_newer',
      details: { format: 2 },
    })
    expect(await refused(text.replace('"saturation": 3', '"saturation": 0'))).toMatchObject({
      code: 'model.file_wrong',
      details: { at: 'model.saturation' },
    })
    const orphan = changed((file) => file.codebook.shift())
    expect(await refused(orphan)).toMatchObject({
      code: 'model.file_unusable',
      details: { problem: 'parent-unknown' },
    })
    const stageless = changed((file) => file.model.stages.pop())
    expect(await refused(stageless)).toMatchObject({
      code: 'model.file_unusable',
      details: { problem: 'stage-unknown' },
    })
    const twice = changed((file) => file.model.stages.push(...file.model.stages.slice(0, 1)))
    expect(await refused(twice)).toMatchObject({ details: { problem: 'id-twice', of: 'formation' } })
  })
})
