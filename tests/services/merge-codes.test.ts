import { describe, expect, it } from 'vitest'
import type { Input } from '../../shared/api/contract.ts'
import type { CodeId } from '../../shared/schema/ids.ts'
import { arranging, loseCoding, rowsOf } from './arranging.ts'

describe('merging', () => {
  it('gives every coding the code that stays, and makes one of those that say the same', async () => {
    const { make, give, call, caseId, path } = await arranging()
    const [a, b, into] = [await make(null, 'a'), await make(null, 'b'), await make(null, 'meta')]
    const kept = await give(into, 0, { memo: 'ya estaba', weight: 10 })
    const same = await give(a, 0, { memo: 'de a', weight: 70 })
    const other = await give(b, 0, { direction: 'contradicts' })
    const lost = await give(b, 20)
    loseCoding(path, lost)
    await call('judgements.create', {
      ...{ caseId, stage: 'formation', rationale: 'Porque sí.', rivalStage: null, rivalReason: '' },
      ...{ confidence: null, cite: [same, other] },
    })
    const preview = await call('codes.previewMerge', { ids: [a, b], into })
    expect(preview).toEqual({
      ...{ codes: 2, namesakes: [], moved: 0, codings: 3, united: 1, lost: 1, ties: 0, before: 1, after: 2 },
    })
    await call('codes.merge', { ids: [a, b], into })
    const codings = await call('codings.list', { codeId: into })
    expect(codings.map(({ id, memo, weight, direction }) => ({ id, memo, weight, direction }))).toEqual([
      { id: kept, memo: 'ya estaba\n\nde a', weight: 70, direction: 'supports' },
      { id: other, memo: '', weight: null, direction: 'contradicts' },
    ])
    expect(rowsOf(path).coding?.find((row) => row.id === lost)).toMatchObject({ code_id: into })
    const [judgement] = await call('judgements.list', {})
    expect(judgement?.citations.map((cited) => cited.codingId)).toEqual([kept, other])
    expect((await call('codes.list', {})).some(({ id }) => id === a || id === b)).toBe(false)
  })

  it('is one operation that is taken back to the last row: ties, texts, children, citations, codings', async () => {
    const { make, give, once, call, tied, paths, caseId } = await arranging()
    const texts = { definition: 'Lo que a significa.', useWhen: 'Siempre.' }
    const [a, into] = [await make(null, 'a', texts), await make(null, 'meta', { definition: 'Lo suyo.' })]
    const source = (await call('codes.list', {})).find((code) => code.id === tied[0])
    if (source === undefined) throw new Error('no tied code')
    const ties = {
      indicators: source.indicators,
      components: source.components,
      attributes: source.attributes,
    }
    await call('codes.tie', { id: a, ...ties })
    const [ax, intoX] = [await make(a, 'x'), await make(into, 'x')]
    await make(a, 'meta')
    await make(ax, 'hondo')
    await give(intoX, 0)
    const same = await give(ax, 0)
    await call('judgements.create', {
      ...{ caseId, stage: 'development', rationale: 'Porque sí.', rivalStage: null, rivalReason: '' },
      ...{ confidence: null, cite: [same] },
    })
    expect(await call('codes.previewMerge', { ids: [a], into })).toMatchObject({
      ...{ codes: 2, namesakes: ['a/x'], moved: 2, codings: 1, united: 1 },
      ties: ties.indicators.length + ties.components.length + ties.attributes.length,
    })
    await once(() => call('codes.merge', { ids: [a], into }))
    expect((await paths()).slice(-4)).toEqual(['meta', 'meta/x', 'meta/x/hondo', 'meta/meta'])
    expect((await call('codes.list', {})).find((code) => code.id === into)).toMatchObject({
      ...ties,
      definition: 'Lo suyo.\n\na: Lo que a significa.',
      useWhen: 'Siempre.',
    })
  })

  it('goes into the parent even where a child has the name of the code that goes', async () => {
    const { make, give, once, call, paths } = await arranging()
    const top = await make(null, 'arriba')
    const x = await make(top, 'x')
    const inner = await make(x, 'x')
    await give(inner, 0)
    await once(() => call('codes.merge', { ids: [x], into: top }))
    expect((await paths()).slice(-2)).toEqual(['arriba', 'arriba/x'])
    expect(await call('codings.list', { codeId: inner })).toHaveLength(1)
  })

  it('takes the memos of what goes along', async () => {
    const { make, give, once, call } = await arranging()
    const [a, into] = [await make(null, 'a'), await make(null, 'meta')]
    await give(into, 0)
    const same = await give(a, 0)
    const link = { kind: 'coding', id: same } as const
    await call('memos.create', {
      target: { kind: 'code', id: a },
      title: 'Sobre a',
      body: [{ type: 'paragraph', content: [{ link, label: 'S1' }] }],
    })
    await call('memos.create', { target: link, title: 'Sobre la cita', body: [] })
    await once(() => call('codes.merge', { ids: [a], into }))
    const [kept] = await call('codings.list', { codeId: into })
    if (kept === undefined) throw new Error('the coding is gone')
    const about = async (target: Input<'memos.list'>['target']) =>
      (await call('memos.list', { target })).map((memo) => memo.title)
    expect(await about({ kind: 'code', id: into })).toEqual(['Sobre a'])
    expect(await about({ kind: 'coding', id: kept.id })).toEqual(['Sobre la cita'])
    const pointing = await call('memos.backlinks', { kind: 'coding', id: kept.id })
    expect(pointing.map((memo) => memo.title)).toEqual(['Sobre a'])
  })

  it('refuses itself, what stands under it, and unknown codes', async () => {
    const { make, call, rows } = await arranging()
    const a = await make(null, 'a')
    const b = await make(a, 'b')
    const before = rows()
    for (const into of [a, b])
      for (const method of ['codes.previewMerge', 'codes.merge'] as const)
        await expect(call(method, { ids: [a], into })).rejects.toMatchObject({ code: 'code.merge_below' })
    await expect(call('codes.merge', { ids: ['nadie' as CodeId], into: a })).rejects.toMatchObject({
      code: 'code.not_found',
    })
    await call('codes.update', { id: a, definition: 'x'.repeat(60_000) })
    await call('codes.update', { id: b, definition: 'y'.repeat(60_000) })
    await expect(call('codes.merge', { ids: [b], into: a })).rejects.toMatchObject({
      code: 'code.text_too_long',
    })
    expect(rows().coding).toEqual(before.coding)
  })

  it('leaves the profile as it was where the codes were tied alike', async () => {
    const { make, give, once, call, tied, codes } = await arranging()
    const like = codes.find((code) => code.id === tied[0])
    if (like === undefined) throw new Error('no tied code')
    const twin = await make(null, 'gemelo')
    await call('codes.tie', {
      ...{ id: twin, indicators: like.indicators, components: like.components, attributes: like.attributes },
    })
    await give(like.id, 0)
    await give(twin, 0)
    await give(twin, 60, { direction: 'contradicts' })
    const before = await call('profile.list', {})
    await once(() => call('codes.merge', { ids: [twin], into: like.id }))
    expect(await call('profile.list', {})).toEqual(before)
  })
})
