import { describe, expect, it } from 'vitest'
import type { Input } from '../../shared/api/contract.ts'
import { code, importText, interview, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

type What = Input<'replace.preview'>
const what = (text: string, replacement: string, more: Partial<What> = {}): What => ({
  query: { text, mode: 'phrase', wholeWords: true },
  replacement,
  scope: {},
  ...more,
})

async function run({ call }: TestCore, wanted: What, except: Input<'replace.run'>['except'] = []) {
  const expected = (await call('sources.list', {})).map(({ id, textSha256 }) => ({
    sourceId: id,
    textSha256,
  }))
  return call('replace.run', { ...wanted, except, expected })
}

const texts = async ({ call }: TestCore) => (await call('study.dump', {})).sources.map(({ text }) => text)

describe('replacing', () => {
  it('shows every hit and what becomes of the codings, and does in one operation what it shows', async () => {
    const test = openCore()
    const { sourceId, caseId, tied } = await studyWithSource(test)
    const [codeId] = tied
    if (codeId === undefined) throw new Error('no code')
    const other = await importText(test, 'b.txt', 'Habla la Jefa de UTP. Nadie más.', caseId)
    const start = interview.indexOf('Analizamos')
    await code(test, { sourceId, start, end: start + 10, codeId })
    const whole = await code(test, { sourceId: other, start: 9, end: 20, codeId })
    const wanted = what('jefa de utp', 'Marta')
    const preview = await test.call('replace.preview', wanted)
    expect(preview).toMatchObject({ total: 3, sources: 2, kept: 1 })
    expect(preview.hits.map(({ quote, replacement, locator }) => [quote, replacement, locator])).toEqual([
      ['JEFA DE UTP', 'Marta', 'S1 ¶2'],
      ['JEFA DE UTP', 'Marta', 'S1 ¶4'],
      ['Jefa de UTP', 'Marta', 'S2 ¶1'],
    ])
    expect(
      preview.touched.map(({ excerpt, fate, quote }) => [excerpt.sourceId, excerpt.id, fate, quote]),
    ).toEqual([[other, whole, 'changed', 'Marta']])
    const before = await test.call('study.dump', {})
    expect(await run(test, wanted)).toEqual({ replaced: 3, sources: 2, lost: [] })
    expect(await texts(test)).toEqual([
      interview.replaceAll('JEFA DE UTP', 'Marta'),
      'Habla la Marta. Nadie más.',
    ])
    expect((await test.call('codings.list', {})).map(({ quote }) => quote)).toEqual(['Analizamos', 'Marta'])
    const [latest] = await test.call('history.list', { before: null, limit: 1 })
    expect(latest).toMatchObject({ method: 'replace.run', subject: 'jefa de utp → Marta (3)' })
    expect(await test.call('study.check', {})).toMatchObject({ ok: true })
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
  })

  it('grows a coded name into a longer one that begins the same, within the coding', async () => {
    const test = openCore()
    const { caseId, tied } = await studyWithSource(test)
    const [codeId] = tied
    if (codeId === undefined) throw new Error('no code')
    const sourceId = await importText(test, 'b.txt', 'Vino Ana ayer, y Ana volvió.', caseId)
    await code(test, { sourceId, start: 5, end: 8, codeId })
    await code(test, { sourceId, start: 17, end: 28, codeId })
    await run(test, what('Ana', 'Ana María'))
    expect((await test.call('codings.list', { sourceId })).map(({ quote }) => quote)).toEqual([
      'Ana María',
      'Ana María volvió.',
    ])
  })

  it('takes the replacement as it is written, whatever the search folds or captures', async () => {
    const test = openCore()
    await studyWithSource(test)
    await run(
      test,
      what('(decid)\\w+', '$1 $& \\1', { query: { text: '(decid)\\w+', mode: 'regex', wholeWords: false } }),
    )
    expect((await texts(test))[0]).toContain(
      'Al principio $1 $& \\1 la supervisora; ahora las $1 $& \\1 entre todas.',
    )
  })

  it('leaves alone what reads so already, what is excepted and what is out of scope', async () => {
    const test = openCore()
    const { sourceId } = await studyWithSource(test)
    const preview = await test.call('replace.preview', what('juntas', 'juntas'))
    expect(preview).toMatchObject({ hits: [], total: 0, sources: 0, kept: 0 })
    expect(await run(test, what('juntas', 'juntas'))).toEqual({ replaced: 0, sources: 0, lost: [] })
    const scope = { speakers: ['entrevistadora'] }
    expect(await test.call('replace.preview', what('hacen', 'x', { scope }))).toMatchObject({ total: 1 })
    expect(await test.call('replace.preview', what('decidía', 'x', { scope }))).toMatchObject({ total: 0 })
    const [hit] = (await test.call('replace.preview', what('jefa de utp', 'M'))).hits
    if (hit === undefined) throw new Error('nothing found')
    const { start, end } = hit
    expect(await run(test, what('jefa de utp', 'M'), [{ sourceId, start, end }])).toMatchObject({
      replaced: 1,
    })
    expect((await texts(test))[0]?.match(/JEFA DE UTP|M:/g)).toEqual(['JEFA DE UTP', 'M:'])
  })

  it('refuses texts that changed since they were looked at, and a source that would lose all its words', async () => {
    const test = openCore()
    const { sourceId } = await studyWithSource(test)
    await importText(test, 'b.txt', 'juntas', null)
    const before = await texts(test)
    await expect(run(test, what('juntas', ''))).rejects.toMatchObject({
      code: 'source.would_be_empty',
      details: { title: 'b' },
    })
    const { textSha256 } = await test.call('sources.text', { id: sourceId })
    const asked = { ...what('juntas', 'unidas'), except: [] }
    for (const expected of [[], [{ sourceId, textSha256 }], [{ sourceId, textSha256: 'f'.repeat(64) }]])
      await expect(test.call('replace.run', { ...asked, expected })).rejects.toMatchObject({
        code: 'source.changed_since',
      })
    expect(await texts(test)).toEqual(before)
  })

  it('would rather replace nothing than leave hits out', async () => {
    const test = openCore()
    await studyWithSource(test)
    await importText(test, 'b.txt', 'a '.repeat(100_001), null)
    const wanted = what('a', 'b')
    await expect(test.call('replace.preview', wanted)).rejects.toMatchObject({ code: 'replace.too_many' })
    await expect(run(test, wanted)).rejects.toMatchObject({ code: 'replace.too_many' })
  })
})
