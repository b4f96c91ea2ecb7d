import { describe, expect, it } from 'vitest'
import type { Input } from '../../shared/api/contract.ts'
import { code, importText, interview, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

async function spoken(test: TestCore) {
  const { caseId, sourceId, codes } = await studyWithSource(test)
  const speaking = codes.find(({ indicators }) => indicators.length === 1)
  const indicatorId = speaking?.indicators[0]
  if (speaking === undefined || indicatorId === undefined) throw new Error('no code')
  const said = interview.indexOf('ahora las decidimos')
  const first = await code(test, { sourceId, start: said, end: said + 10, codeId: speaking.id })
  const ledger = async (more: Partial<Input<'ledger.read'>> = {}) => {
    const read = await test.call('ledger.read', { caseId, filter: {}, sort: 'text', show: 10, ...more })
    const indicator = read.stages.flatMap(({ indicators }) => indicators).find(({ id }) => id === indicatorId)
    if (indicator === undefined) throw new Error('no indicator')
    return { ...read, indicator }
  }
  return { caseId, sourceId, speaking, indicatorId, first, said, ledger }
}

describe('ledger.read', () => {
  it('shows each passage with its words, place, source, speakers, people, coders and memos', async () => {
    const test = openCore()
    const { caseId, sourceId, first, ledger } = await spoken(test)
    const head = await test.call('participants.create', { caseId, pseudonym: 'Jefa 1', role: 'jefa de UTP' })
    await test.call('participants.speak', { sourceId, speaker: 'Jefa de UTP', participantId: head.id })
    await test.call('codings.update', { ids: [first], weight: 80, memo: 'Clave.' })
    await test.call('memos.create', { target: { kind: 'coding', id: first }, title: 'Duda', body: [] })
    const { indicator, filtered, facets, stages } = await ledger({ facets: true })
    expect(indicator).toMatchObject({ status: 'supported', unanswered: 0, excluded: [] })
    expect(indicator.supporting.shown).toMatchObject([
      {
        sourceId,
        quote: 'ahora las ',
        locator: 'S1 ¶2',
        title: 'entrevista',
        kind: 'interview',
        date: '2023-05-10',
        weight: 80,
        speakers: ['JEFA DE UTP'],
        participants: [head.id],
        answers: [],
        excerpts: [{ id: first, memo: 'Clave.', memos: 1, speakers: ['JEFA DE UTP'] }],
      },
    ])
    expect(filtered).toBe(false)
    expect(facets).toMatchObject({ kinds: ['interview'], participants: [head.id] })
    // What nobody coded is there all the same, and says so.
    const none = stages
      .flatMap(({ indicators }) => indicators)
      .filter(({ status }) => status === 'unsupported')
    expect(none.length).toBeGreaterThan(10)
  })

  it('strikes through what was excluded, and tells answered contrary passages from open ones', async () => {
    const test = openCore()
    const { sourceId, speaking, indicatorId, first, ledger } = await spoken(test)
    const second = await code(test, { sourceId, start: 0, end: 12, codeId: speaking.id })
    await test.call('codings.update', { ids: [second], direction: 'contradicts' })
    expect((await ledger()).indicator).toMatchObject({ status: 'contested', unanswered: 1 })
    await test.call('evidence.answer', { codingId: second, indicatorId, argument: 'Fue una vez.' })
    await test.call('evidence.exclude', { codingId: first, indicatorId, reason: 'Habla de otra red.' })
    const { indicator } = await ledger()
    expect(indicator).toMatchObject({
      status: 'contradicted',
      unanswered: 0,
      supporting: { passages: 0, shown: [] },
      contradicting: { shown: [{ answers: [{ argument: 'Fue una vez.' }] }] },
      excluded: [
        { codingId: first, reason: 'Habla de otra red.', title: 'entrevista', excerpt: { id: first } },
      ],
    })
  })

  it('says of a filter what only the evidence that passes says', async () => {
    const test = openCore()
    const { caseId, sourceId, said, speaking, ledger } = await spoken(test)
    const [mine] = await test.call('codings.list', {})
    await test.call('codings.create', {
      sourceId,
      start: said + 12,
      end: said + 20,
      codeIds: [speaking.id],
      direction: 'contradicts',
      memo: '',
      coder: 'Tomás',
    })
    const head = await test.call('participants.create', { caseId, pseudonym: 'Jefa 1' })
    const later = await importText(test, 'despues.txt', interview, caseId)
    await test.call('sources.update', { id: later, date: '2024-03-01', kind: 'field-note' })
    await code(test, { sourceId: later, start: 0, end: 9, codeId: speaking.id })
    await test.call('participants.speak', { sourceId: later, speaker: '', participantId: head.id })
    const wave = await test.call('waves.create', { name: 'Primera', from: '2023-01-01', to: '2023-12-31' })
    const status = async (filter: Input<'ledger.read'>['filter']) => {
      const { indicator, filtered } = await ledger({ filter })
      expect(filtered).toBe(true)
      return [indicator.supporting.passages, indicator.contradicting.passages]
    }
    expect(await status({ coders: ['Tomás'] })).toEqual([0, 1])
    expect(await status({ coders: [mine?.coder ?? ''] })).toEqual([2, 0])
    expect(await status({ kinds: ['field-note'] })).toEqual([1, 0])
    expect(await status({ participants: [head.id] })).toEqual([1, 0])
    expect(await status({ from: '2024-01-01' })).toEqual([1, 0])
    expect(await status({ wave: wave.id })).toEqual([1, 1])
    await expect(ledger({ filter: { wave: 'ninguna' as never } })).rejects.toMatchObject({
      code: 'wave.not_found',
    })
  })

  it('shows no more than it is asked for and counts all the same', async () => {
    const test = openCore()
    const { sourceId, speaking, indicatorId, ledger } = await spoken(test)
    for (const start of [0, 20, 30])
      await code(test, { sourceId, start, end: start + 5, codeId: speaking.id })
    const { indicator, stages } = await ledger({ show: 1, indicators: [indicatorId] })
    expect(indicator.supporting).toMatchObject({ passages: 4, shown: [{ start: 0 }] })
    expect(stages.flatMap(({ indicators }) => indicators)).toHaveLength(1)
  })
})

describe('gaps.list', () => {
  it('loses a gap when it is mended, and gains one when evidence is excluded', async () => {
    const test = openCore()
    const { caseId, indicatorId, first } = await spoken(test)
    const ofIndicator = async () =>
      (await test.call('gaps.list', { caseId }))
        .filter(({ indicator }) => indicator === indicatorId)
        .map(({ kind }) => kind)
    expect(await ofIndicator()).toEqual(['single-source', 'single-kind', 'single-coder'])
    await test.call('evidence.exclude', { codingId: first, indicatorId, reason: 'Habla de otra red.' })
    expect(await ofIndicator()).toEqual(['no-evidence'])
    await test.call('history.undo', {})
    await test.call('codings.update', { ids: [first], direction: 'contradicts' })
    expect(await ofIndicator()).toEqual(['contrary-unanswered'])
    await test.call('evidence.answer', { codingId: first, indicatorId, argument: 'Fue una vez.' })
    expect(await ofIndicator()).toEqual([])
  })

  it('knows roles and schools of those who speak, once all are known', async () => {
    const test = openCore()
    const { caseId, sourceId, indicatorId } = await spoken(test)
    const school = await test.call('establishments.create', { caseId, pseudonym: 'Escuela A' })
    const head = await test.call('participants.create', {
      caseId,
      pseudonym: 'Jefa 1',
      role: 'jefa de UTP',
      establishmentId: school.id,
    })
    await test.call('participants.speak', { sourceId, speaker: 'JEFA DE UTP', participantId: head.id })
    const gaps = await test.call('gaps.list', { caseId })
    expect(gaps.filter(({ indicator, only }) => indicator === indicatorId && only !== null)).toMatchObject([
      { kind: 'single-kind', only: 'interview' },
      { kind: 'single-coder' },
      { kind: 'single-role', only: 'jefa de UTP' },
      { kind: 'single-school', only: 'Escuela A' },
    ])
  })

  it('looks at the judgement that stands and at what it cites', async () => {
    const test = openCore()
    const { caseId, first, indicatorId } = await spoken(test)
    const kinds = async () =>
      (await test.call('gaps.list', { caseId }))
        .filter(({ target }) => target === 'judgement')
        .map(({ kind }) => kind)
    expect(await kinds()).toEqual(['not-judged'])
    const model = await test.call('model.get', {})
    const stage = model.indicators.find(({ id }) => id === indicatorId)?.stage
    if (stage === undefined) throw new Error('no stage')
    const claim = { caseId, rationale: 'Deciden.', rivalStage: null, rivalReason: '', confidence: null }
    await test.call('judgements.create', { ...claim, stage, cite: [] })
    expect(await kinds()).toEqual(['suggestion-differs', 'unsigned', 'cites-nothing'])
    const judged = await test.call('judgements.create', { ...claim, stage, cite: [first] })
    expect(await kinds()).toEqual([
      'suggestion-differs',
      'unsigned',
      'single-source',
      'single-kind',
      'single-coder',
    ])
    await test.call('evidence.exclude', { codingId: first, indicatorId, reason: 'Habla de otra red.' })
    expect(await kinds()).toContain('cites-excluded')
    const own = await test.call('gaps.list', { judgementId: judged.id })
    expect(own.every(({ judgement, stage: of }) => judgement === judged.id || of === stage)).toBe(true)
    expect(own.map(({ kind }) => kind)).toContain('no-evidence')
  })

  it('names sources nobody coded', async () => {
    const test = openCore()
    const { caseId } = await spoken(test)
    const idle = await importText(test, 'otra.txt', interview, caseId)
    const gaps = await test.call('gaps.list', {})
    expect(gaps.filter(({ kind }) => kind === 'uncoded-source')).toMatchObject([
      { source: idle, target: 'source' },
    ])
  })
})

describe('profile.sensitivity', () => {
  it('says of each source what the profile without it says', async () => {
    const test = openCore()
    await test.call('study.createSample', { path: test.path('muestra.trama') })
    for (const { id: caseId } of await test.call('cases.list', {})) {
      const found = await test.call('profile.sensitivity', { caseId })
      for (const { sourceId, suggestion, stages } of found.without) {
        const without = { sources: [sourceId], kinds: [], coders: [], from: null, to: null }
        const really = await test.call('profile.whatIf', { caseId, without })
        expect(suggestion).toBe(really.suggestion?.stage ?? null)
        expect(stages.map(({ fit }) => fit)).toEqual(really.stages.map(({ fit }) => fit))
      }
      const [profile] = await test.call('profile.list', { caseId })
      expect(found).toMatchObject({ fragile: profile?.fragile, flipSet: profile?.flipSet })
    }
  })
})
