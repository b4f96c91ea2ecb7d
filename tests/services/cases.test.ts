import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueProblem } from '../../shared/domain/cases/attribute-value.ts'
import { attributeTypes } from '../../shared/schema/case.ts'
import { openCore, studyWithSource } from '../core/open-core.ts'

describe('cases', () => {
  it('hold a value of the type their attribute asks for, and no other', async () => {
    const test = openCore()
    const { caseId } = await studyWithSource(test)
    const accepted = {
      text: 'Urbana',
      number: 14,
      date: '2023-05-10',
      boolean: true,
      'one-of': 'a',
      'several-of': ['a', 'b'],
    } as const
    for (const type of attributeTypes) {
      const { id } = await test.call('attributes.create', { name: type, type, options: ['a', 'b'] })
      for (const [other, value] of Object.entries(accepted)) {
        const set = test.call('cases.setValue', { caseId, attributeId: id, value: value as never })
        const fits = valueProblem({ type, options: ['a', 'b'] }, value as never) === null
        if (fits) await set
        else await expect(set, `${type} <- ${other}`).rejects.toMatchObject({ code: 'attribute.wrong_value' })
      }
      await test.call('cases.setValue', { caseId, attributeId: id, value: accepted[type] as never })
    }
    const [dumped] = (await test.call('study.dump', {})).cases
    expect(dumped?.attributes).toEqual(accepted)
  })

  it('refuse days that do not exist and options nobody offered', () => {
    for (const value of ['2023-02-30', '2023-13-01', '10/05/2023', ''])
      expect(valueProblem({ type: 'date', options: [] }, value)).toBe('date')
    fc.assert(
      fc.property(
        fc.string(),
        (value) => (valueProblem({ type: 'one-of', options: ['a'] }, value) === null) === (value === 'a'),
      ),
    )
  })

  it('do not lose the meaning of a value: an option in use stays', async () => {
    const test = openCore()
    const { caseId } = await studyWithSource(test)
    const { id } = await test.call('attributes.create', {
      name: 'Área',
      type: 'one-of',
      options: ['Urbana', 'Rural'],
    })
    await test.call('cases.setValue', { caseId, attributeId: id, value: 'Rural' })
    await expect(test.call('attributes.update', { id, options: ['Urbana'] })).rejects.toMatchObject({
      code: 'attribute.wrong_value',
    })
    await test.call('attributes.update', { id, options: ['Rural', 'Mixta'] })
    expect((await test.call('cases.list', {}))[0]?.values[id]).toBe('Rural')
  })

  it('are not removed with their sources, and their names are one of a kind', async () => {
    const test = openCore()
    const { caseId, sourceId } = await studyWithSource(test)
    await expect(test.call('cases.remove', { id: caseId })).rejects.toMatchObject({
      code: 'case.has_sources',
      details: { name: 'Red 1', count: 1 },
    })
    await expect(test.call('cases.create', { name: 'Red 1' })).rejects.toMatchObject({
      code: 'case.name_taken',
    })
    await test.call('sources.update', { id: sourceId, caseId: null })
    await test.call('cases.remove', { id: caseId })
    expect(await test.call('cases.list', {})).toEqual([])
  })
})
