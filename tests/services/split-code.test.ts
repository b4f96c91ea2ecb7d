import { describe, expect, it } from 'vitest'
import type { Input } from '../../shared/api/contract.ts'
import type { CodeId } from '../../shared/schema/ids.ts'
import { arranging, loseCoding, rowsOf } from './arranging.ts'

describe('splitting', () => {
  it('by direction and by hand: new codes beside it, tied and explained alike; the rest stays', async () => {
    const { give, once, call, tied, codes } = await arranging()
    const whole = codes.find((code) => code.id === tied[0])
    if (whole === undefined) throw new Error('no tied code')
    const stays = await give(whole.id, 0)
    const against = await give(whole.id, 20, { direction: 'contradicts' })
    const chosen = await give(whole.id, 40, { direction: 'contradicts' })
    const before = await call('profile.list', {})
    const made = await once(() =>
      call('codes.split', {
        id: whole.id,
        parts: [
          { name: 'lo que lo niega', direction: 'contradicts' },
          { name: 'lo elegido', codingIds: [chosen] },
        ],
      }),
    )
    const held = async (codeId: CodeId | undefined) =>
      codeId === undefined ? [] : (await call('codings.list', { codeId })).map(({ id }) => id)
    expect(await held(whole.id)).toEqual([stays])
    expect(await held(made[0])).toEqual([against])
    expect(await held(made[1])).toEqual([chosen])
    const after = await call('codes.list', {})
    const siblings = after.filter((code) => code.parentId === whole.parentId).map((code) => code.name)
    const at = siblings.indexOf(whole.name)
    expect(siblings.slice(at, at + 3)).toEqual([whole.name, 'lo que lo niega', 'lo elegido'])
    for (const id of made)
      expect(after.find((code) => code.id === id)).toMatchObject({
        ...{ color: whole.color, definition: whole.definition, useWhen: whole.useWhen },
        ...{ indicators: whole.indicators, components: whole.components, attributes: whole.attributes },
      })
    expect(await call('profile.list', {})).toEqual(before)
  })

  it('takes lost codings of a direction along', async () => {
    const { make, give, call, path } = await arranging()
    const whole = await make(null, 'entero')
    const lost = await give(whole, 0, { direction: 'neutral' })
    loseCoding(path, lost)
    const [part] = await call('codes.split', { id: whole, parts: [{ name: 'parte', direction: 'neutral' }] })
    expect(rowsOf(path).coding).toMatchObject([{ id: lost, code_id: part }])
  })

  it('refuses taken names, the same excerpts twice, and codings of another code', async () => {
    const { make, give, call, rows } = await arranging()
    const whole = await make(null, 'entero')
    const other = await make(null, 'otro')
    const [mine, theirs] = [await give(whole, 0), await give(other, 20)]
    const before = rows()
    const split = (...parts: Input<'codes.split'>['parts']) => call('codes.split', { id: whole, parts })
    await expect(split({ name: 'otro', direction: 'supports' })).rejects.toMatchObject({
      code: 'code.name_taken',
    })
    await expect(
      split({ name: 'p', direction: 'supports' }, { name: 'p', direction: 'neutral' }),
    ).rejects.toMatchObject({ code: 'code.name_taken' })
    await expect(
      split({ name: 'p', codingIds: [mine] }, { name: 'q', codingIds: [mine] }),
    ).rejects.toMatchObject({ code: 'code.split_twice' })
    await expect(split({ name: 'p', codingIds: [theirs] })).rejects.toMatchObject({
      code: 'coding.not_found',
    })
    expect(rows()).toEqual(before)
  })
})
