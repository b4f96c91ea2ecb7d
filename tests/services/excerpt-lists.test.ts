import { describe, expect, it } from 'vitest'
import type { Input, Output } from '../../shared/api/contract.ts'
import type { ExcerptFilter } from '../../shared/schema/excerpts.ts'
import type { CodeId } from '../../shared/schema/ids.ts'
import { code, importText, openCore, studyWithSource } from '../core/open-core.ts'

type Filter = Input<'excerpts.find'>['filter']

/** Two interviews of two cases, and codes of which one's name begins like another's. */
async function codedStudy() {
  const test = openCore()
  const { sourceId, caseId } = await studyWithSource(test)
  const other = await test.call('cases.create', { name: 'Red 2' })
  const second = await importText(
    test,
    'mañana.txt',
    'P1: Mañana decidimos.\nP2: =SUMA(1;2) es lo que se anotó.\nP1: Sí.\nP2: No.\nP1: Ya.\n',
    other.id,
  )
  await test.call('sources.update', { id: second, kind: 'field-note', date: '2024-03-01' })
  const trust = await test.call('codes.create', { parentId: null, name: 'trust' })
  const below = await test.call('codes.create', { parentId: trust.id, name: 'fragile' })
  const twin = await test.call('codes.create', { parentId: null, name: 'trustworthiness' })
  const give = async (
    at: Omit<Input<'codings.create'>, 'codeIds' | 'direction' | 'memo'>,
    codeId: string,
    rest: Partial<Input<'codings.create'>>,
  ) => {
    const [id] = await test.call('codings.create', {
      direction: 'supports',
      memo: '',
      ...rest,
      ...at,
      codeIds: [codeId],
    })
    if (id === undefined) throw new Error('not coded')
    return id
  }
  const a = await give({ sourceId, start: 54, end: 100, coder: 'Ana' }, trust.id, {
    memo: 'Decisión de ellas',
  })
  const b = await give({ sourceId: second, start: 4, end: 21, coder: 'Bruno' }, below.id, {
    direction: 'contradicts',
  })
  const c = await give({ sourceId: second, start: 26, end: 40, coder: 'Bruno' }, twin.id, {
    direction: 'neutral',
  })
  const ask = (filter: Filter, rest: Partial<Input<'excerpts.find'>> = {}) =>
    test.call('excerpts.find', { filter, sort: 'text', groupBy: 'none', ...rest })
  const found = async (filter: Filter) =>
    (await ask(filter)).ids.map((id) => ({ [a]: 'a', [b]: 'b', [c]: 'c' })[id])
  return { test, a, b, c, trust, below, twin, caseId, otherId: other.id, sourceId, second, ask, found }
}

describe('the excerpts of a study', () => {
  it('are found by everything that is known of them', async () => {
    const { found, trust, twin, caseId, second } = await codedStudy()
    expect(await found({})).toEqual(['a', 'b', 'c'])
    expect(await found({ codeIds: [trust.id] })).toEqual(['a'])
    expect(await found({ codeIds: [trust.id], subtree: true })).toEqual(['a', 'b'])
    expect(await found({ codeIds: [trust.id, twin.id] })).toEqual(['a', 'c'])
    expect(await found({ caseIds: [caseId] })).toEqual(['a'])
    expect(await found({ sourceIds: [second], directions: ['neutral', 'supports'] })).toEqual(['c'])
    expect(await found({ kinds: ['field-note'], coders: ['Bruno'] })).toEqual(['b', 'c'])
    expect(await found({ from: '2023-05-11' })).toEqual(['b', 'c'])
    expect(await found({ to: '2023-05-10' })).toEqual(['a'])
    expect(await found({ speakers: ['p1'] })).toEqual(['b'])
    expect(await found({ memo: true })).toEqual(['a'])
    expect(await found({ text: 'MANANA' })).toEqual([])
    expect(await found({ text: 'mañana  DECIDIMOS' })).toEqual(['b'])
    expect(await found({ text: 'decision de' })).toEqual(['a'])
  })

  it('are in groups with their counts, none of them lost', async () => {
    const { ask, trust, below, twin, caseId, otherId, a, b, c } = await codedStudy()
    expect((await ask({}, { groupBy: 'code' })).groups).toEqual(
      [trust, below, twin].map(({ id }) => ({ id, count: 1 })),
    )
    expect((await ask({}, { groupBy: 'case' })).groups).toEqual([
      { id: caseId, count: 1 },
      { id: otherId, count: 2 },
    ])
    expect((await ask({}, { sort: 'coded' })).ids).toEqual([c, b, a])
    expect(await ask({}, { sort: 'weight' })).toMatchObject({ ids: [a, b, c], sources: 2 })
  })

  it('are read as they are asked for, without those that are gone', async () => {
    const { test, a, b, c } = await codedStudy()
    await test.call('codings.remove', { ids: [a] })
    const rows = await test.call('excerpts.read', { ids: [c, a, b] })
    expect(rows.map(({ quote, locator, speaker, memos }) => ({ quote, locator, speaker, memos }))).toEqual([
      { quote: '=SUMA(1;2) es ', locator: 'S2 ¶2', speaker: 'P2', memos: 0 },
      { quote: 'Mañana decidimos.', locator: 'S2 ¶1', speaker: 'P1', memos: 0 },
    ])
  })

  it('follow their texts from one question to the next', async () => {
    const { test, found, a } = await codedStudy()
    expect(await found({ text: 'unicornio' })).toEqual([])
    await test.call('codings.update', { ids: [a], memo: 'Un UNICORNIO' })
    expect(await found({ text: 'unicornio' })).toEqual(['a'])
    await test.call('history.undo', {})
    expect(await found({ text: 'unicornio' })).toEqual([])
  })

  it('refuse a code that is none', async () => {
    const { ask } = await codedStudy()
    await expect(ask({ codeIds: ['trust'] })).rejects.toMatchObject({ code: 'code.not_found' })
  })
})

describe('what is done with many excerpts', () => {
  it('is one operation each, and undone whole', async () => {
    const { test, a, b, c, twin } = await codedStudy()
    const before = await test.call('study.dump', {})
    const count = async () => (await test.call('study.current', {}))?.counts.operations ?? 0
    const many = [
      () => test.call('codings.update', { ids: [a, b, c, a], codeId: twin.id }),
      () => test.call('codings.update', { ids: [a, b], direction: 'neutral', weight: 70 }),
      () => test.call('codings.update', { ids: [a, b], addMemo: 'Otra vez' }),
      () => test.call('codings.addCodes', { ids: [a, b, c], codeIds: [twin.id], direction: null }),
      () => test.call('codings.remove', { ids: [a, b, c, c] }),
    ] as const
    for (const act of many) {
      const operations = await count()
      await act()
      expect(await count()).toBe(operations + 1)
      await test.call('history.undo', {})
      expect((await test.call('study.dump', {})).codings).toEqual(before.codings)
    }
    expect(await test.call('study.check', {})).toMatchObject({ ok: true })
  })

  it('adds codes in the direction each has, or in one for all, and nothing twice', async () => {
    const { test, a, b, c, twin, below } = await codedStudy()
    const asked = { ids: [a, b, c], codeIds: [twin.id], direction: null }
    const made = await test.call('codings.addCodes', asked)
    const all = await test.call('codings.list', { codeId: twin.id })
    // What another coder gave is not what is given now.
    expect(all.map(({ direction, coder }) => `${direction} ${coder === 'Bruno'}`)).toEqual([
      'supports false',
      'contradicts false',
      'neutral true',
      'neutral false',
    ])
    expect(await test.call('codings.addCodes', asked)).toEqual(made)
    expect(await test.call('codings.list', { codeId: twin.id })).toHaveLength(4)
    await test.call('codings.addCodes', { ids: [a, b], codeIds: [below.id], direction: 'neutral' })
    const given = await test.call('codings.list', { codeId: below.id })
    expect(given.map(({ direction }) => direction)).toEqual(['neutral', 'contradicts', 'neutral'])
  })

  it('puts a memo after what is written already', async () => {
    const { test, a, b } = await codedStudy()
    await test.call('codings.update', { ids: [a, b], addMemo: 'Comparar' })
    const memos = (await test.call('codings.list', {})).map(({ memo }) => memo)
    expect(memos).toEqual(['Decisión de ellas\n\nComparar', 'Comparar', ''])
  })
})

describe('the list as a file', () => {
  const file = async (
    format: Output<'excerpts.export'>['mime'],
    filter: ExcerptFilter | object,
    ids?: string[],
  ) => {
    const { test, ...rest } = await codedStudy()
    const wanted = ids?.map((name) => rest[name as 'a'])
    return test.call('excerpts.export', {
      ...{ filter, sort: 'text', groupBy: 'case', language: 'es' },
      ...(wanted === undefined ? {} : { ids: wanted }),
      format: format as 'csv',
    })
  }

  it('is a table that computes nothing', async () => {
    const { fileName, mime, content } = await file('csv', {})
    expect(fileName).toMatch(/^citas-\d{4}-\d\d-\d\d\.csv$/)
    expect(mime).toBe('text/csv')
    const lines = content.split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toMatch(/^\ufeffLocalizador,Cita,Código,Dirección/)
    expect(lines[3]).toMatch(/^S2 ¶2,"'=SUMA\(1;2\) es ",trustworthiness,Neutra,,,Bruno,2024/)
  })

  it('says in words what it was limited to, and groups', async () => {
    const { content } = await file('md', { directions: ['supports', 'contradicts'] })
    expect(content).toContain('**Dirección:** A favor y En contra')
    expect(content).toMatch(/## Red 1 \(1\)[\s\S]*## Red 2 \(1\)/)
    expect(content).toContain('> Mañana decidimos.')
    expect(content).toContain('**S2 ¶1** · Red 2, Nota de campo, 1 mar 2024, P1')
    expect(content).not.toContain('SUMA')
  })

  it('holds only those chosen when some are', async () => {
    const { content } = await file('html', {}, ['b'])
    expect(content.match(/<blockquote/g)).toHaveLength(1)
    expect(content).toContain('solo las citas elegidas a mano')
  })
})

describe('a list exported with pseudonyms', () => {
  it('names nobody, and is refused while a real name is left in it', async () => {
    const core = openCore()
    const { call } = core
    const { caseId, sourceId, tied } = await studyWithSource(core)
    await code(core, { sourceId, start: 0, end: 120, codeId: tied[0] as CodeId })
    const person = { caseId, pseudonym: 'Jefa 1', name: 'Jefa de UTP' }
    const { id } = await call('participants.create', person)
    const asked = { filter: {}, sort: 'text', groupBy: 'none', format: 'csv', language: 'es' } as const
    expect((await call('excerpts.export', asked)).content).toContain('JEFA DE UTP')
    const { content } = await call('excerpts.export', { ...asked, pseudonyms: true })
    expect(content).not.toContain('JEFA DE UTP')
    expect(content).toContain('Jefa 1')
    await call('participants.update', { id, pseudonym: 'La jefa de UTP' })
    const refused = call('excerpts.export', { ...asked, pseudonyms: true })
    await expect(refused).rejects.toMatchObject({ code: 'report.leaks' })
    await call('excerpts.export', { ...asked, pseudonyms: true, allowLeaks: true })
  })
})
