import { describe, expect, it } from 'vitest'
import type { CodeId } from '../../shared/schema/ids.ts'
import { code, openCore, studyWithSource } from '../core/open-core.ts'

describe('codebook', () => {
  it('nests codes 100 deep, refuses the next, and refuses a move that would go deeper or round in a circle', async () => {
    const test = openCore()
    await studyWithSource(test)
    const chain: CodeId[] = []
    for (let depth = 1; depth <= 100; depth++)
      chain.push(
        (await test.call('codes.create', { parentId: chain.at(-1) ?? null, name: `nivel ${depth}` })).id,
      )
    const [top, second] = chain
    const bottom = chain.at(-1)
    if (top === undefined || second === undefined || bottom === undefined) throw new Error('no chain')
    const tooDeep = { code: 'code.too_deep', details: { limit: 100 } }
    await expect(test.call('codes.create', { parentId: bottom, name: 'más' })).rejects.toMatchObject(tooDeep)
    const other = await test.call('codes.create', { parentId: null, name: 'otra raíz' })
    await expect(
      test.call('codes.move', { ids: [top], parentId: other.id, position: 0 }),
    ).rejects.toMatchObject(tooDeep)
    for (const under of [top, second, bottom])
      await expect(
        test.call('codes.move', { ids: [top], parentId: under, position: 0 }),
      ).rejects.toMatchObject({
        code: 'code.cycle',
      })
    expect(
      (await test.call('study.dump', {})).codes.find((each) => each.id === bottom)?.path.split('/'),
    ).toHaveLength(100)
    await test.call('codes.remove', { ids: [top] })
    expect((await test.call('codes.list', {})).filter((each) => each.name.startsWith('nivel'))).toEqual([])
    expect(await test.call('study.check', {})).toMatchObject({ ok: true })
  })

  it('takes any name as it is: slashes, HTML, quotes, emoji; refuses blanks, control characters and twins', async () => {
    const test = openCore()
    await studyWithSource(test)
    for (const name of [
      'confianza/compromisos',
      '<img src=x onerror=alert(1)>',
      `O'Higgins "y" \\ más`,
      '👩🏽‍🏫',
      '../../etc',
    ])
      expect((await test.call('codes.create', { parentId: null, name })).name).toBe(name)
    for (const name of ['', '   ', 'a\nb', 'a\u0000b', 'x'.repeat(201)])
      await expect(test.call('codes.create', { parentId: null, name })).rejects.toMatchObject({
        code: 'input.invalid',
      })
    await expect(test.call('codes.create', { parentId: null, name: '../../etc' })).rejects.toMatchObject({
      code: 'code.name_taken',
    })
    const paths = (await test.call('study.dump', {})).codes.map((each) => each.path)
    expect(paths).toContain('confianza\\/compromisos')
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('moves a code among its siblings and numbers them without gaps', async () => {
    const test = openCore()
    await studyWithSource(test)
    const parent = await test.call('codes.create', { parentId: null, name: 'padre' })
    const made: CodeId[] = []
    for (const name of ['a', 'b', 'c', 'd'])
      made.push((await test.call('codes.create', { parentId: parent.id, name })).id)
    const children = async () =>
      (await test.call('codes.list', {}))
        .filter((each) => each.parentId === parent.id)
        .map((each) => `${each.name}${each.position}`)
    await test.call('codes.move', { ids: [made[3] as CodeId], parentId: parent.id, position: 1 })
    expect(await children()).toEqual(['a0', 'd1', 'b2', 'c3'])
    await test.call('codes.move', { ids: [made[0] as CodeId], parentId: parent.id, position: 99 })
    expect(await children()).toEqual(['d0', 'b1', 'c2', 'a3'])
  })

  it('removes a code with what is below it and its codings, as one operation that undo takes back', async () => {
    const test = openCore()
    const { sourceId } = await studyWithSource(test)
    const parent = await test.call('codes.create', { parentId: null, name: 'padre' })
    const child = await test.call('codes.create', { parentId: parent.id, name: 'hija' })
    await code(test, { sourceId, start: 0, end: 14, codeId: child.id })
    const before = await test.call('study.dump', {})
    await test.call('codes.remove', { ids: [parent.id] })
    expect((await test.call('study.dump', {})).codings).toEqual([])
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
  })

  it('ties codes to the model only', async () => {
    const test = openCore()
    const { codes } = await studyWithSource(test)
    const [first] = codes
    if (first === undefined) throw new Error('no codes')
    const none = { indicators: [], components: [], attributes: [] }
    await expect(
      test.call('codes.tie', { id: first.id, ...none, indicators: ['formation.nothing' as never] }),
    ).rejects.toMatchObject({ code: 'model.part_not_found' })
    await test.call('codes.tie', { id: first.id, ...none })
    expect((await test.call('codes.list', {})).find((each) => each.id === first.id)).toMatchObject(none)
  })
})
