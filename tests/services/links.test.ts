import { describe, expect, it } from 'vitest'
import type { CodingId } from '../../shared/schema/ids.ts'
import { importText, interview, openCore, studyWithSource } from '../core/open-core.ts'

async function meeting() {
  const core = openCore()
  const { call } = core
  const { caseId, sourceId, tied } = await studyWithSource(core)
  await call('sources.update', { id: sourceId, kind: 'coordination-meeting' })
  const code = async (start: number, end: number): Promise<CodingId> => {
    const [id] = await call('codings.create', {
      sourceId,
      start,
      end,
      codeIds: tied.slice(0, 1),
      direction: 'supports',
      memo: '',
      coder: null,
    })
    if (id === undefined) throw new Error('Nothing was coded.')
    return id
  }
  const owner = { kind: 'meeting', id: sourceId } as const
  const links = () => call('links.list', { owner })
  return {
    ...core,
    caseId,
    sourceId,
    owner,
    links,
    code,
    first: await code(67, 90),
    second: await code(92, 110),
  }
}

describe('linked excerpts', () => {
  it('are told in the order they were linked, with where their words are', async () => {
    const { call, owner, links, first, second } = await meeting()
    await call('links.add', { owner, codingIds: [second, first], stance: 'for' })
    await call('links.add', { owner, codingIds: [first], stance: 'against' })
    const told = await links()
    expect(told.map(({ codingId, position, stance }) => ({ codingId, position, stance }))).toEqual([
      { codingId: second, position: 0, stance: 'for' },
      { codingId: first, position: 1, stance: 'for' },
    ])
    expect(told[1]).toMatchObject({
      quote: interview.slice(67, 90),
      at: { start: 67, end: 90 },
      locator: 'S1 ¶2',
    })
  })

  it('keep their words when their coding goes, and find them as long as they are in the text', async () => {
    const { call, owner, links, first } = await meeting()
    await call('links.add', { owner, codingIds: [first] })
    await call('codings.remove', { ids: [first] })
    expect(await links()).toMatchObject([
      { codingId: null, quote: interview.slice(67, 90), at: { start: 67, end: 90 }, codeId: null },
    ])
    await call('history.undo', {})
    expect(await links()).toMatchObject([{ codingId: first }])
  })

  it('follow a coding that becomes one with another, once where both were linked', async () => {
    const { call, owner, links, first, code } = await meeting()
    const inside = await code(70, 80)
    await call('links.add', { owner, codingIds: [first, inside] })
    const kept = await call('codings.merge', { ids: [first, inside] })
    expect((await links()).map(({ codingId }) => codingId)).toEqual([kept])
    await call('history.undo', {})
    expect(await links()).toHaveLength(2)
  })

  it('are of the same case, and of something that is there', async () => {
    const { call, owner } = await meeting()
    const { id: other } = await call('cases.create', { name: 'Red 2' })
    const elsewhere = await importText({ call }, 'otra.txt', `${interview}\n`, other)
    const [codeId] = (await call('codes.list', {})).map(({ id }) => id)
    const [coding] = await call('codings.create', {
      sourceId: elsewhere,
      start: 0,
      end: 5,
      codeIds: codeId ? [codeId] : [],
      direction: 'neutral',
      memo: '',
      coder: null,
    })
    if (coding === undefined) throw new Error('Nothing was coded.')
    await expect(call('links.add', { owner, codingIds: [coding] })).rejects.toMatchObject({
      code: 'link.elsewhere',
    })
    const nothing = { kind: 'meeting', id: 'none' } as const
    await expect(call('links.add', { owner: nothing, codingIds: [coding] })).rejects.toMatchObject({
      code: 'link.owner_not_found',
    })
  })

  it('are a way from the excerpt to what it shows, in the chain of evidence', async () => {
    const { call, owner, first } = await meeting()
    await call('links.add', { owner, codingIds: [first], stance: 'against' })
    const { nodes, edges } = await call('trace.read', { of: first })
    expect(nodes).toContainEqual(expect.objectContaining({ kind: 'owner', owner, name: 'S1 entrevista' }))
    expect(edges).toContainEqual(expect.objectContaining({ to: `coding:${first}`, how: 'cites-against' }))
  })
})
