import { describe, expect, it } from 'vitest'
import type { Input } from '../../shared/api/contract.ts'
import { importText, openCore, studyWithSource } from '../core/open-core.ts'

type Asked = Input<'autocode.preview'>
const phrase = (text: string): Asked['what'] => ({
  type: 'text',
  queries: [{ text, mode: 'phrase', wholeWords: true }],
})

const other = [
  'Entrevistadora: Do you trust them?',
  'Directora: Trust is all. Trustworthiness is another matter.',
  'Directora: We trust, we do. And we trust again. Confianza, decimos.',
].join('\n')

/** Two cases of one source each, one with codes; nothing coded. */
async function study() {
  const test = openCore()
  const { call } = test
  const first = await studyWithSource(test)
  const { id: caseId } = await call('cases.create', { name: 'Red 2' })
  const sourceId = await importText(test, 'b.txt', other, caseId)
  const [codeId] = first.tied
  if (codeId === undefined) throw new Error('no code')
  const ask = (what: Asked['what'], change: Partial<Asked> = {}) =>
    call('autocode.preview', { what, scope: {}, unit: 'sentence', codeId, ...change })
  const give = async (
    change: Partial<Input<'codings.createMany'>> & Pick<Input<'codings.createMany'>, 'spans'>,
  ) =>
    call('codings.createMany', { codeIds: [codeId], direction: 'supports', memo: '', coder: null, ...change })
  return { ...test, first, caseId, sourceId, codeId, ask, give }
}

const quotes = ({ stretches }: { stretches: readonly { quote: string }[] }) =>
  stretches.map((each) => each.quote)
const spansOf = (stretches: readonly { sourceId: string; start: number; end: number }[]) =>
  stretches.map(({ sourceId, start, end }) => ({ sourceId, start, end }))

describe('the preview of autocoding', () => {
  it('counts stretches, hits and sources, and says where', async () => {
    const { ask, sourceId } = await study()
    const found = await ask(phrase('trust'))
    expect(found).toMatchObject({ total: 4, sources: 1 })
    expect(quotes(found)).toEqual([
      'Do you trust them?',
      'Trust is all.',
      'We trust, we do.',
      'And we trust again.',
    ])
    expect(found.stretches[0]).toEqual({
      sourceId,
      start: other.indexOf('Do you'),
      end: other.indexOf('Do you') + 18,
      locator: 'S2 ¶1',
      quote: 'Do you trust them?',
      hits: 1,
      marks: [{ start: 7, end: 12 }],
      coded: false,
    })
    const turns = await ask(phrase('trust'), { unit: 'turn' })
    expect(turns.stretches.map(({ hits }) => hits)).toEqual([1, 1, 2])
    expect(turns.stretches[2]?.marks).toEqual([
      { start: 3, end: 8 },
      { start: 24, end: 29 },
    ])
  })

  it('never takes trustworthiness for trust, unless parts of words were asked for', async () => {
    const { ask } = await study()
    for (const mode of ['words', 'phrase'] as const) {
      const hits = await ask(
        { type: 'text', queries: [{ text: 'trust', mode, wholeWords: true }] },
        { unit: 'hit' },
      )
      expect(quotes(hits)).toEqual(['trust', 'Trust', 'trust', 'trust'])
    }
    const parts = await ask({ type: 'text', queries: [{ text: 'trust', mode: 'phrase', wholeWords: false }] })
    expect(parts.total).toBe(5)
  })

  it('joins the queries of a word list, and reads expressions', async () => {
    const { ask } = await study()
    const list = await ask({
      type: 'text',
      queries: ['confianza', 'supervisora', 'no está'].map((text) => ({
        text,
        mode: 'phrase',
        wholeWords: true,
      })),
    })
    expect(list).toMatchObject({ total: 2, sources: 2 })
    const regex = (text: string) =>
      ask({ type: 'text', queries: [{ text, mode: 'regex', wholeWords: false }] }, { unit: 'hit' })
    expect(quotes(await regex('t[a-z]+w\\w+'))).toEqual(['Trustworthiness'])
    await expect(regex('(')).rejects.toMatchObject({ code: 'search.bad_pattern' })
    // Where backtracking would never come to an end.
    expect((await regex('(\\w+\\s?)+\\d$')).total).toBe(0)
  })

  it('takes everything a speaker says, by the unit', async () => {
    const { ask } = await study()
    const speaker: Asked['what'] = { type: 'speaker', speakers: ['DIRECTORA'] }
    expect((await ask(speaker, { unit: 'turn' })).total).toBe(2)
    const said = await ask(speaker)
    expect(said.total).toBe(5)
    expect(said.stretches.every(({ marks }) => marks.length === 0)).toBe(true)
    expect(said.stretches.some(({ quote }) => quote.includes('Directora'))).toBe(false)
  })

  it('stays within cases, kinds, days, sources, speakers and excerpts', async () => {
    const { ask, give, first, caseId, sourceId, codeId } = await study()
    const anyE: Asked['what'] = {
      type: 'text',
      queries: [{ text: 'e', mode: 'phrase', wholeWords: false }],
    }
    const total = async (scope: Asked['scope']) => (await ask(anyE, { scope, unit: 'paragraph' })).total
    expect(await total({})).toBe(7)
    expect(await total({ caseIds: [caseId] })).toBe(3)
    expect(await total({ sourceIds: [first.sourceId] })).toBe(4)
    expect(await total({ kinds: ['document'] })).toBe(0)
    expect(await total({ from: '2023-05-10', to: '2023-05-10' })).toBe(7)
    expect(await total({ from: '2023-05-11' })).toBe(0)
    expect(await total({ speakers: ['entrevistadora'] })).toBe(3)
    const start = other.indexOf('Trust is')
    await give({ spans: [{ sourceId, start, end: start + 13 }] })
    expect((await ask(phrase('trust'), { scope: { codeId }, unit: 'hit' })).total).toBe(1)
    expect((await ask(phrase('trust'), { scope: { codeId, speakers: ['Entrevistadora'] } })).total).toBe(0)
  })

  it('keeps to the cases whose attributes have one of the values', async () => {
    const { call, ask, first, caseId } = await study()
    const zone = await call('attributes.create', {
      name: 'Zona',
      type: 'several-of',
      options: ['norte', 'sur', 'mar'],
    })
    const size = await call('attributes.create', { name: 'Escuelas', type: 'number', options: [] })
    await call('cases.setValue', { caseId: first.caseId, attributeId: zone.id, value: ['norte', 'mar'] })
    await call('cases.setValue', { caseId, attributeId: zone.id, value: ['sur', 'mar'] })
    await call('cases.setValue', { caseId, attributeId: size.id, value: 12 })
    const sources = async (attributes: NonNullable<Asked['scope']['attributes']>) =>
      (await ask({ type: 'speaker', speakers: ['entrevistadora'] }, { scope: { attributes } })).stretches.map(
        ({ locator }) => locator.slice(0, 2),
      )
    expect(new Set(await sources([{ attributeId: zone.id, values: ['mar'] }]))).toEqual(new Set(['S1', 'S2']))
    expect(new Set(await sources([{ attributeId: zone.id, values: ['norte', 'este'] }]))).toEqual(
      new Set(['S1']),
    )
    expect(
      new Set(
        await sources([
          { attributeId: zone.id, values: ['mar'] },
          { attributeId: size.id, values: [12] },
        ]),
      ),
    ).toEqual(new Set(['S2']))
    expect(await sources([{ attributeId: size.id, values: [13] }])).toEqual([])
  })
})

describe('coding many excerpts', () => {
  it('is one operation, taken back as one', async () => {
    const { call, ask, give, codeId } = await study()
    const before = await call('study.dump', {})
    const { stretches } = await ask(phrase('trust'))
    const ids = await give({ spans: spansOf(stretches) })
    expect(new Set(ids).size).toBe(4)
    const code = (await call('codes.list', {})).find(({ id }) => id === codeId)
    const { undo } = await call('history.state', {})
    expect(undo).toMatchObject({ method: 'codings.createMany', changes: 5 })
    expect(undo?.subject).toMatch(new RegExp(`${code?.name} \\(4\\)$`))
    expect((await call('codings.list', {})).map(({ quote }) => quote)).toEqual(quotes({ stretches }))
    await call('history.undo', {})
    expect(await call('study.dump', {})).toEqual(before)
    await call('history.redo', {})
    expect(await call('codings.list', {})).toHaveLength(4)
  })

  it('marks what has the code already from the same coder, and adds it no second time', async () => {
    const { call, ask, give } = await study()
    const { stretches } = await ask(phrase('trust'))
    const [first, ...rest] = spansOf(stretches)
    if (first === undefined) throw new Error('nothing found')
    const [made] = await give({ spans: [first] })
    await give({ spans: rest, coder: 'Otra persona' })
    expect((await ask(phrase('trust'))).stretches.map(({ coded }) => coded)).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect((await ask(phrase('trust'), { codeId: null })).stretches.some(({ coded }) => coded)).toBe(false)
    const again = await give({ spans: [first, first, ...rest] })
    expect(again.slice(0, 2)).toEqual([made, made])
    expect((await call('history.state', {})).undo?.subject).toMatch(/ \(3\)$/)
    const operations = (await call('study.current', {}))?.counts.operations
    expect(await give({ spans: [first, first, ...rest] })).toEqual(again)
    expect((await call('study.current', {}))?.counts).toMatchObject({ codings: 7, operations })
  })

  it('codes all or nothing', async () => {
    const { call, give, sourceId, codeId } = await study()
    const good = { sourceId, start: 16, end: 34 }
    await expect(give({ spans: [good, { sourceId, start: 0, end: 9999 }] })).rejects.toMatchObject({
      code: 'coding.bad_span',
    })
    await expect(give({ spans: [good, { ...good, sourceId: 'x' }] })).rejects.toMatchObject({
      code: 'source.not_found',
    })
    await expect(give({ spans: [good], codeIds: [codeId, 'x'] })).rejects.toMatchObject({
      code: 'code.not_found',
    })
    expect(await call('codings.list', {})).toEqual([])
  })
})
