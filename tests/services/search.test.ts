import { describe, expect, it } from 'vitest'
import { mostCounted, type SearchQuery, type SearchScope } from '../../shared/schema/search.ts'
import { code, importText, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

async function search(
  { call }: Pick<TestCore, 'call'>,
  text: string,
  scope: SearchScope,
  mode: SearchQuery['mode'],
) {
  return call('search.run', { query: { text, mode, wholeWords: false }, scope, limit: 100 })
}

describe('searching', () => {
  it('answers every hit in its context, with its place and who says it', async () => {
    const test = openCore()
    const { sourceId } = await studyWithSource(test)
    const found = await search(test, 'decid', {}, 'words')
    expect(found).toMatchObject({ total: 2, sources: 1 })
    expect(found.hits.map(({ quote, locator, speaker }) => [quote, locator, speaker])).toEqual([
      ['decidía', 'S1 ¶2', 'JEFA DE UTP'],
      ['decidimos', 'S1 ¶2', 'JEFA DE UTP'],
    ])
    const { text } = await test.call('sources.text', { id: sourceId })
    for (const { start, end, before, quote, after } of found.hits) {
      expect(text.slice(start, end)).toBe(quote)
      expect(text.slice(start - before.length, end + after.length)).toBe(before + quote + after)
    }
  })

  it('answers as many as were asked for and counts them all, in the order of sources', async () => {
    const test = openCore()
    const { caseId } = await studyWithSource(test)
    const other = await importText(test, 'b.txt', 'La red, la red y la red.', caseId)
    const query = { text: 'red', mode: 'words', wholeWords: true } as const
    const found = await test.call('search.run', { query, scope: {}, limit: 2 })
    expect(found).toMatchObject({ total: 4, sources: 2 })
    expect(found.hits.map(({ locator }) => locator)).toEqual(['S1 ¶1', 'S2 ¶1'])
    expect(found.hits[1]?.sourceId).toBe(other)
  })

  it('keeps to sources, cases, kinds and dates', async () => {
    const test = openCore()
    const { caseId, sourceId } = await studyWithSource(test)
    const other = await importText(test, 'b.txt', 'Otra red.', null)
    await test.call('sources.update', { id: other, kind: 'field-note', date: null })
    const where = async (scope: SearchScope) =>
      (await search(test, 'red', scope, 'words')).hits.map((hit) => hit.sourceId)
    expect(await where({})).toEqual([sourceId, other])
    expect(await where({ sourceIds: [other] })).toEqual([other])
    expect(await where({ caseIds: [caseId] })).toEqual([sourceId])
    expect(await where({ kinds: ['field-note'] })).toEqual([other])
    expect(await where({ from: '2023-05-10', to: '2023-05-10' })).toEqual([sourceId])
    expect(await where({ from: '2023-05-11' })).toEqual([])
    expect(await where({ to: '2023-05-09' })).toEqual([])
  })

  it('keeps to what speakers say, their names folded, and not to their labels', async () => {
    const test = openCore()
    await studyWithSource(test)
    const said = async (text: string, speakers: string[]) =>
      (await search(test, text, { speakers }, 'phrase')).hits.map((hit) => hit.quote)
    expect(await said('juntas', ['Entrevistadora'])).toEqual(['juntas'])
    expect(await said('juntas', ['Jefa de UTP'])).toEqual([])
    expect(await said('jefa', ['Jefa de UTP'])).toEqual([])
    expect(await said('JEFA', [])).toEqual([])
    expect(await test.call('sources.speakers', {})).toEqual([
      { speaker: 'ENTREVISTADORA', sources: 1 },
      { speaker: 'JEFA DE UTP', sources: 1 },
    ])
  })

  it('keeps to excerpts that have the code', async () => {
    const test = openCore()
    const { sourceId, tied } = await studyWithSource(test)
    const [codeId, otherCode] = tied
    if (codeId === undefined || otherCode === undefined) throw new Error('no codes')
    const [, second] = (await search(test, 'decid', {}, 'words')).hits
    if (second === undefined) throw new Error('nothing found')
    await code(test, { sourceId, start: second.start + 3, end: second.end + 6, codeId })
    expect((await search(test, 'decid', { codeId }, 'words')).hits).toEqual([second])
    expect((await search(test, 'decid', { codeId: otherCode }, 'words')).total).toBe(0)
    await expect(search(test, 'a', { codeId: 'nada' as never }, 'words')).rejects.toMatchObject({
      code: 'code.not_found',
    })
  })

  it('counts no further than anybody would read', async () => {
    const test = openCore()
    const { caseId } = await studyWithSource(test)
    await importText(test, 'largo.txt', 'ay '.repeat(mostCounted), caseId)
    await importText(test, 'otro.txt', 'ay', caseId)
    expect(await search(test, 'ay', {}, 'words')).toMatchObject({ total: mostCounted, sources: 1 })
  })

  it('finds nothing when nothing is asked, and says when a pattern cannot be read', async () => {
    const test = openCore()
    await studyWithSource(test)
    expect(await search(test, ' ', {}, 'regex')).toEqual({ hits: [], total: 0, sources: 0 })
    await expect(search(test, '(a', {}, 'regex')).rejects.toMatchObject({
      code: 'search.bad_pattern',
      details: { detail: 'missing closing )', part: '(a' },
    })
  })
})
