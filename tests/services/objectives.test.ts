import { describe, expect, it } from 'vitest'
import { lastSeen } from '../../shared/domain/objectives/attained.ts'
import { code, importText, interview, openCore, studyWithSource } from '../core/open-core.ts'

async function withObjectives() {
  const test = openCore()
  const made = await studyWithSource(test)
  const { caseId } = made
  const objective = { caseId, instrument: '', agreedOn: null }
  const ids = []
  for (const text of ['Primero', 'Segundo', 'Tercero'])
    ids.push((await test.call('objectives.create', { ...objective, text })).id)
  const [first, second, third] = ids
  if (first === undefined || second === undefined || third === undefined) throw new Error('three are made')
  return { ...test, ...made, first, second, third }
}

describe('objectives', () => {
  it('stand in the order the network gives them', async () => {
    const { call, caseId, first, third } = await withObjectives()
    const order = async () => (await call('objectives.list', { caseId })).map(({ text }) => text)
    await call('objectives.move', { id: third, position: 0 })
    expect(await order()).toEqual(['Tercero', 'Primero', 'Segundo'])
    await call('objectives.move', { id: first, position: 9 })
    expect(await order()).toEqual(['Tercero', 'Segundo', 'Primero'])
    await call('history.undo', {})
    await call('history.undo', {})
    expect(await order()).toEqual(['Primero', 'Segundo', 'Tercero'])
  })

  it('tell nothing evidenced from nobody having looked', async () => {
    const { call, caseId, first, second, codes, sourceId } = await withObjectives()
    const at = { sourceId, start: 60, end: 110, codeId: codes[0]?.id as never }
    const cite = [await code({ call }, at)]
    const seen = { objectiveId: first, note: '' }
    await call('objectives.look', { ...seen, day: '2023-10-01', value: 'in-part', cite })
    await call('objectives.look', { ...seen, day: '2023-05-01', value: 'not-evidenced' })
    const [looked, unlooked] = await call('objectives.list', { caseId })
    expect(looked?.attainments.map(({ day, value }) => [day, value])).toEqual([
      ['2023-05-01', 'not-evidenced'],
      ['2023-10-01', 'in-part'],
    ])
    expect(looked?.attainments[1]?.evidence).toMatchObject([{ codingId: cite[0], locator: 'S1 ¶2' }])
    expect(unlooked).toMatchObject({ id: second, attainments: [] })
    expect(lastSeen(looked?.attainments ?? [], null)?.value).toBe('in-part')
    expect(lastSeen(looked?.attainments ?? [], '2023-09-30')?.value).toBe('not-evidenced')
    expect(lastSeen(looked?.attainments ?? [], '2023-04-30')).toBeNull()
  })

  it('keep who wrote what was seen, and when, through a change', async () => {
    const { call, caseId, first } = await withObjectives()
    const { id, at, author } = await call('objectives.look', {
      objectiveId: first,
      day: '2023-05-01',
      value: 'not-attained',
      note: '',
    })
    await call('objectives.changeLook', { id, value: 'attained', note: 'Se vio en la pauta.' })
    const [objective] = await call('objectives.list', { caseId })
    expect(objective?.attainments).toMatchObject([{ id, at, author, value: 'attained', day: '2023-05-01' }])
    await call('objectives.removeLook', { id })
    expect((await call('objectives.list', { caseId }))[0]?.attainments).toEqual([])
    await call('history.undo', {})
    await call('history.undo', {})
    expect((await call('objectives.list', { caseId }))[0]?.attainments).toMatchObject([
      { value: 'not-attained' },
    ])
  })

  it('are shown by evidence of their own case alone', async () => {
    const { call, first, codes } = await withObjectives()
    const other = await call('cases.create', { name: 'Red 2' })
    const sourceId = await importText({ call }, 'otra.txt', interview, other.id)
    const cite = [await code({ call }, { sourceId, start: 60, end: 110, codeId: codes[0]?.id as never })]
    await expect(
      call('objectives.look', { objectiveId: first, day: '2023-05-01', value: 'attained', note: '', cite }),
    ).rejects.toMatchObject({ code: 'link.elsewhere' })
    expect((await call('study.dump', {})).attainments).toEqual([])
  })
})
