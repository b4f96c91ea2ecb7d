import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addPart,
  changePart,
  listedParts,
  movePart,
  orderStage,
  removePart,
} from '../../../shared/domain/model/editing.ts'
import { partKey, partsOf } from '../../../shared/domain/model/parts.ts'
import { modelProblems } from '../../../shared/domain/model/problems.ts'
import { communityGardens, schoolNetworks } from '../../../shared/models/index.ts'
import { partKinds } from '../../../shared/schema/model.ts'
import { drawing, draws, randomModel } from './random-model.ts'

const { model } = schoolNetworks

describe('editing a model', () => {
  it('gives a new part an id that no part has, nor had', () => {
    for (const kind of partKinds) {
      const first = addPart(model, kind, { beside: null, taken: new Set() })
      const taken = new Set([`${kind}-2`])
      const second = addPart(first.model, kind, { beside: first.part, taken })
      expect([first.part.id, second.part.id]).toEqual([`${kind}-1`, `${kind}-3`])
      expect(partsOf(second.model)).toHaveLength(partsOf(model).length + 2)
      expect(modelProblems(second.model).every(({ code }) => code === 'text-missing')).toBe(true)
    }
  })

  it('puts a new part beside what is chosen', () => {
    const beside = { kind: 'component' as const, id: 'distributed-leadership' }
    const added = addPart(model, 'indicator', { beside, taken: new Set() })
    expect(added.model.indicators.at(-1)).toMatchObject({
      stage: 'development',
      component: 'distributed-leadership',
    })
    const attribute = addPart(model, 'attribute', { beside, taken: new Set() })
    const owner = attribute.model.components.find(({ id }) => id === beside.id)
    expect(owner?.attributes.at(-1)?.id).toBe(attribute.part.id)
  })

  it('numbers the stages in the order as they stand', () => {
    const orders = (of: typeof model) => of.stages.map(({ id, order }) => [id, order])
    const moved = movePart(model, { kind: 'stage', id: 'extension' }, -1)
    expect(orders(moved).slice(2, 4)).toEqual([
      ['extension', 3],
      ['stability', 4],
    ])
    expect(orders(orderStage(model, 'formation', false)).map(([, order]) => order)).toEqual([
      null,
      1,
      2,
      3,
      null,
    ])
    expect(orders(orderStage(model, 'decline', true)).map(([, order]) => order)).toEqual([1, 2, 3, 4, 5])
    expect(
      modelProblems(removePart(model, { kind: 'stage', id: 'formation' })).map(({ code }) => code),
    ).toContain('stage-unknown')
  })

  it('moves a part there and back, and loses none on the way', () => {
    fc.assert(
      fc.property(draws, (numbers) => {
        const draw = drawing(numbers)
        const before = randomModel(draw)
        const parts = partsOf(before)
        const part = parts[draw(parts.length)]
        if (part === undefined) return
        const by = draw(2) === 0 ? 1 : -1
        const after = movePart(before, part, by)
        expect(partsOf(after).map(partKey).toSorted()).toEqual(parts.map(partKey).toSorted())
        const back = movePart(after, part, by === 1 ? -1 : 1)
        const places = (of: typeof before) => partsOf(of).map(partKey)
        if (places(after).join() !== places(before).join()) expect(places(back)).toEqual(places(before))
        expect(listedParts(before).flatMap((group) => group.parts)).toHaveLength(parts.length)
      }),
      { numRuns: 50 },
    )
  })

  it('changes one part and no other', () => {
    const changed = changePart(
      communityGardens.model,
      { kind: 'attribute', id: 'plot.leave' },
      { kind: 'level' },
    )
    const kinds = changed.components.flatMap(({ attributes }) =>
      attributes.filter(({ kind }) => kind === 'level'),
    )
    expect(kinds.map(({ id }) => id)[0]).toBe('plot.leave')
    expect(partsOf(changed).map(partKey)).toEqual(partsOf(communityGardens.model).map(partKey))
  })
})
