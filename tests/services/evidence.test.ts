import { describe, expect, it } from 'vitest'
import { code, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

async function spoken(test: TestCore) {
  const { caseId, sourceId, codes } = await studyWithSource(test)
  const speaking = codes.find(({ indicators }) => indicators.length === 1)
  const indicatorId = speaking?.indicators[0]
  if (speaking === undefined || indicatorId === undefined) throw new Error('no code')
  const first = await code(test, { sourceId, start: 0, end: 14, codeId: speaking.id })
  const second = await code(test, { sourceId, start: 60, end: 70, codeId: speaking.id })
  const evidence = () => test.call('profile.evidence', { caseId, of: { type: 'indicator', id: indicatorId } })
  const profile = async () => {
    const [found] = await test.call('profile.list', { caseId })
    return found?.stages.flatMap((stage) => stage.indicators).find(({ id }) => id === indicatorId)
  }
  return { caseId, sourceId, codes, speaking, indicatorId, first, second, evidence, profile }
}

describe('excluding evidence', () => {
  it('takes a coding out of one indicator, keeps it struck through with its reason, and can be undone', async () => {
    const test = openCore()
    const { first, second, indicatorId, evidence, profile } = await spoken(test)
    const before = { dump: await test.call('study.dump', {}), profile: await profile() }
    expect(before.profile?.supporting.passages).toBe(2)
    await test.call('evidence.exclude', { codingId: first, indicatorId, reason: 'Habla de otra red.' })
    expect((await profile())?.supporting.passages).toBe(1)
    const { supporting, excluded } = await evidence()
    expect(supporting.flatMap(({ excerpts }) => excerpts.map(({ id }) => id))).toEqual([second])
    expect(excluded).toMatchObject([
      { codingId: first, reason: 'Habla de otra red.', excerpt: { id: first } },
    ])
    expect((await test.call('study.dump', {})).exclusions).toEqual([
      { codingId: first, indicatorId, reason: 'Habla de otra red.' },
    ])
    await test.call('evidence.include', { codingId: first, indicatorId })
    expect(await profile()).toEqual(before.profile)
    await test.call('history.undo', {})
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before.dump)
    expect((await test.call('study.check', {})).ok).toBe(true)
  })

  it('makes an indicator unsupported when nothing else speaks for it, and leaves inventories alone', async () => {
    const test = openCore()
    const { caseId, first, second, indicatorId, profile, speaking } = await spoken(test)
    const layers = await test.call('profile.layers', { caseId })
    for (const codingId of [first, second])
      await test.call('evidence.exclude', { codingId, indicatorId, reason: 'No es de esta red.' })
    expect((await profile())?.status).toBe('unsupported')
    expect(await test.call('profile.layers', { caseId })).toEqual(layers)
    expect((await test.call('codes.list', {})).find(({ id }) => id === speaking.id)?.codings).toBe(2)
  })

  it('refuses what is no evidence for the indicator', async () => {
    const test = openCore()
    const { first, codes, indicatorId } = await spoken(test)
    const other = codes.flatMap(({ indicators }) => indicators).find((id) => id !== indicatorId)
    if (other === undefined) throw new Error('no other indicator')
    await expect(
      test.call('evidence.exclude', { codingId: first, indicatorId: other, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'evidence.does_not_speak' })
    await expect(
      test.call('evidence.exclude', { codingId: first, indicatorId, reason: ' ' }),
    ).rejects.toMatchObject({ code: 'input.invalid' })
  })
})

describe('answering contrary evidence', () => {
  it('keeps the argument beside the coding, which goes on counting', async () => {
    const test = openCore()
    const { first, indicatorId, evidence, profile } = await spoken(test)
    await test.call('codings.update', { ids: [first], direction: 'contradicts' })
    const before = await profile()
    await test.call('evidence.answer', { codingId: first, indicatorId, argument: 'Fue una sola vez.' })
    await test.call('evidence.answer', { codingId: first, indicatorId, argument: 'Fue una vez.' })
    expect(await profile()).toEqual(before)
    expect((await evidence()).answers).toMatchObject([{ codingId: first, argument: 'Fue una vez.' }])
    await test.call('evidence.unanswer', { codingId: first, indicatorId })
    expect((await evidence()).answers).toEqual([])
  })
})

describe('what was said of a coding', () => {
  it('goes with it when it is removed and comes back with it, and moves when codings become one', async () => {
    const test = openCore()
    const { first, second, indicatorId } = await spoken(test)
    await test.call('evidence.exclude', { codingId: second, indicatorId, reason: 'Otra red.' })
    await test.call('evidence.answer', { codingId: second, indicatorId, argument: 'Una vez.' })
    const before = await test.call('study.dump', {})
    await test.call('codings.remove', { ids: [second] })
    expect(await test.call('study.dump', {})).toMatchObject({ exclusions: [], answers: [] })
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
    await expect(test.call('codings.merge', { ids: [first, second] })).rejects.toMatchObject({
      code: 'coding.merge_differs',
    })
    await test.call('evidence.exclude', { codingId: first, indicatorId, reason: 'Otra red también.' })
    const both = await test.call('study.dump', {})
    const merged = await test.call('codings.merge', { ids: [first, second] })
    expect(await test.call('study.dump', {})).toMatchObject({
      exclusions: [{ codingId: merged, reason: 'Otra red también.' }],
      answers: [{ codingId: merged }],
    })
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(both)
    expect((await test.call('study.check', {})).ok).toBe(true)
  })
})
