import { describe, expect, it } from 'vitest'
import { openCore } from '../core/open-core.ts'
import { judgedStudy } from './judging.ts'

const subjectOf = async (call: ReturnType<typeof openCore>['call']) => {
  const [indicator] = (await call('model.get', {})).indicators
  if (indicator === undefined) throw new Error('The model has no indicators.')
  return { kind: 'indicator', id: indicator.id } as const
}

describe('a judgement', () => {
  it('is a draft until it is signed, stands while a newer draft is written, and gives way to the next signature', async () => {
    const test = openCore()
    const { create, sign } = await judgedStudy(test)
    const status = async () => (await test.call('judgements.list', {})).map((each) => each.status)
    await create({})
    await create({ rationale: 'Otra vez.' })
    expect(await status()).toEqual(['superseded', 'draft'])
    const first = await sign({})
    expect(first).toMatchObject({ status: 'signed', signature: { by: 'Ana' } })
    const draft = await create({ rationale: 'Pensándolo mejor.' })
    expect(await status()).toEqual(['superseded', 'superseded', 'signed', 'draft'])
    await test.call('judgements.sign', { id: draft.id })
    expect(await status()).toEqual(['superseded', 'superseded', 'superseded', 'signed'])
    await test.call('history.undo', {})
    expect(await status()).toEqual(['superseded', 'superseded', 'signed', 'draft'])
    await expect(test.call('judgements.sign', { id: first.id })).rejects.toMatchObject({
      code: 'judgement.signed',
    })
  })

  it('may be of an indicator, with a verdict and a rationale with looks', async () => {
    const test = openCore()
    const { create, cite } = await judgedStudy(test)
    const subject = await subjectOf(test.call)
    const [codingId] = cite
    if (codingId === undefined) throw new Error('nothing cited')
    const made = await create({
      stage: undefined,
      rationale: undefined,
      subject,
      verdict: 'partly',
      rationaleBody: [
        {
          type: 'paragraph',
          content: [{ text: 'Véase ' }, { link: { kind: 'coding', id: codingId }, label: 'S1 ¶2' }],
        },
        { type: 'paragraph', content: [] },
      ],
      weights: { [codingId]: 90 },
      stances: { [codingId]: 'against' },
    })
    expect(made).toMatchObject({ stage: null, verdict: 'partly', rationale: 'Véase S1 ¶2', status: 'draft' })
    expect(made.rationaleBody).toHaveLength(1)
    expect(made.citations.map(({ weight, stance }) => [weight, stance])).toEqual([
      [90, 'against'],
      [null, 'for'],
      [null, 'for'],
    ])
    // The stage of the case is another question.
    expect((await test.call('profile.list', {}))[0]?.judgement).toBeNull()
    await expect(create({ stage: undefined, subject })).rejects.toMatchObject({
      code: 'judgement.no_verdict',
    })
    await expect(create({ verdict: 'shown' })).rejects.toMatchObject({ code: 'judgement.no_stage' })
    await expect(
      create({ stage: undefined, verdict: 'shown', subject: { kind: 'result', id: 'ninguno' } }),
    ).rejects.toMatchObject({ code: 'model.part_not_found' })
    await expect(create({ rationale: undefined, rationaleBody: [] })).rejects.toMatchObject({
      code: 'judgement.no_rationale',
    })
    await expect(
      test.call('judgements.sign', { id: (await create({ rationale: '  ' })).id }),
    ).rejects.toMatchObject({
      code: 'judgement.no_rationale',
    })
  })

  it('may cite nothing and be signed all the same', async () => {
    const { sign } = await judgedStudy(openCore())
    expect(await sign({ cite: [] })).toMatchObject({ status: 'signed', citations: [] })
  })

  it('goes with its case, signatures and all, and comes back whole', async () => {
    const test = openCore()
    const { sign } = await judgedStudy(test)
    const other = await test.call('cases.create', { name: 'Red 2' })
    const { id } = await sign({ caseId: other.id, cite: [] })
    await test.call('judgements.affirm', { id, note: 'Sigue en pie.' })
    const before = await test.call('study.dump', {})
    await test.call('cases.remove', { id: other.id })
    expect((await test.call('study.dump', {})).snapshots).toEqual([])
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
    expect(await test.call('study.check', {})).toMatchObject({ ok: true })
  })

  it('freezes the model once, however often it is signed', async () => {
    const test = openCore()
    const { sign } = await judgedStudy(test)
    const { id } = await sign({})
    await test.call('judgements.affirm', { id, note: 'Sí.' })
    const { snapshots } = await test.call('study.dump', {})
    expect(snapshots).toHaveLength(2)
    expect(new Set(snapshots.map(({ snapshot }) => snapshot.model.sha256)).size).toBe(1)
    expect(snapshots[0]?.snapshot.citations[0]).toMatchObject({
      locator: 'S1 ¶2',
      source: { number: 1, title: 'entrevista' },
      coding: { quote: 'ahora las decidimos entre todas', direction: 'supports', lost: false },
    })
  })
})

describe('judging blind', () => {
  it('keeps two apart until both have signed, and a consensus keeps both', async () => {
    const test = openCore()
    const { as, sign, create, caseId } = await judgedStudy(test)
    const list = async () => (await test.call('judgements.list', {})).map(({ author }) => author)
    const hers = await sign({ blind: true })
    expect((await test.call('profile.list', {}))[0]?.judgement).toBeNull()
    await as('Beto')
    expect(await list()).toEqual([])
    const hidden = await test.call('judgements.hidden', { caseId })
    expect(hidden).toMatchObject([{ id: hers.id, author: 'Ana' }])
    expect(Object.keys(hidden[0] ?? {})).not.toContain('stage')
    const seq = (await test.call('history.list', { before: null, limit: 2 })).at(-1)?.seq ?? 1
    const { changes } = await test.call('history.changes', { seq, limit: 50 })
    expect(changes.map(({ table }) => table)).toContain('judgement')
    expect(JSON.stringify(changes)).not.toContain('Analizan')
    expect(changes.flatMap(({ fields }) => fields.map(({ column }) => column))).not.toContain('snapshot')
    const his = await create({ blind: true, stage: 'formation' })
    expect(await list()).toEqual(['Beto'])
    await test.call('judgements.sign', { id: his.id })
    expect(await list()).toEqual(['Ana', 'Beto'])
    const consensus = await test.call('judgements.settle', {
      ids: [hers.id, his.id],
      stage: 'development',
      rationale: 'Leímos juntos.',
      rivalStage: 'formation',
      rivalReason: 'Ya pasó.',
      confidence: 'high',
      cite: [],
    })
    expect(consensus).toMatchObject({ status: 'signed', settles: [hers.id, his.id].sort(), blind: false })
    await as('Clara')
    expect((await test.call('judgements.list', {})).map(({ author, status }) => [author, status])).toEqual([
      ['Ana', 'superseded'],
      ['Beto', 'superseded'],
      ['Beto', 'signed'],
    ])
    expect((await test.call('profile.list', {}))[0]?.judgement?.id).toBe(consensus.id)
    const { content } = await test.call('reports.case', { caseId, format: 'md', language: 'es' })
    expect(content).toContain('Leímos juntos.')
    // What it settles is kept, and told among the judgements before.
    expect(content.split('## ').filter((part) => part.includes('**Formación** · Beto'))).toHaveLength(1)
  })

  it('lets its author reveal it, and nobody else', async () => {
    const test = openCore()
    const { as, create } = await judgedStudy(test)
    const { id } = await create({ blind: true })
    await as('Beto')
    await expect(test.call('judgements.reveal', { id })).rejects.toMatchObject({
      code: 'judgement.not_author',
    })
    await expect(test.call('judgements.sign', { id })).rejects.toMatchObject({ code: 'judgement.hidden' })
    await as('Ana')
    await test.call('judgements.reveal', { id })
    await as('Beto')
    expect(await test.call('judgements.list', {})).toHaveLength(1)
  })
})

describe('waves', () => {
  it('say what a profile is made of, and which judgement is theirs', async () => {
    const test = openCore()
    const { sign, sourceId, second, caseId, codes } = await judgedStudy(test)
    await test.call('sources.update', { id: second, date: '2024-03-01' })
    const early = await test.call('waves.create', { name: '2023', from: '2023-01-01', to: '2023-12-31' })
    const late = await test.call('waves.create', { name: '2024', from: '2024-01-01', to: null })
    const judged = await sign({ wave: late.id, stage: 'formation' })
    const whole = await sign({})
    const [ofLate] = await test.call('profile.list', { wave: late.id })
    expect(ofLate?.judgement?.id).toBe(judged.id)
    expect((await test.call('profile.list', { wave: early.id }))[0]?.judgement).toBeNull()
    expect((await test.call('profile.list', {}))[0]?.judgement?.id).toBe(whole.id)
    const used = new Set(
      ofLate?.stages.flatMap(({ indicators }) => indicators.flatMap(({ supporting }) => supporting.sources)),
    )
    expect([...used]).toEqual([second])
    const [indicator] =
      (await test.call('codes.list', {})).find(({ id }) => id === codes[0])?.indicators ?? []
    if (indicator === undefined) throw new Error('not tied')
    const of = { type: 'indicator', id: indicator } as const
    expect((await test.call('profile.evidence', { caseId, of, wave: early.id })).supporting).toHaveLength(2)
    expect((await test.call('profile.evidence', { caseId, of, wave: late.id })).supporting).toHaveLength(0)
    const path = await test.call('profile.trajectory', { caseId })
    expect(
      path.waves.map(({ wave, sources, codings, judgement }) => [
        wave.name,
        sources,
        codings,
        judgement?.stage,
      ]),
    ).toEqual([
      ['2023', 1, 2, undefined],
      ['2024', 1, 1, 'formation'],
    ])
    expect(path.density.map((each) => [each.sourceId, each.date, each.codings])).toEqual([
      [sourceId, '2023-05-10', 2],
      [second, '2024-03-01', 1],
    ])
    expect(path.judgements.map(({ id }) => id)).toEqual([whole.id])
    await expect(test.call('waves.remove', { id: late.id })).rejects.toMatchObject({
      code: 'wave.has_judgements',
    })
    await expect(test.call('waves.update', { id: early.id, to: '2024-01-01' })).rejects.toMatchObject({
      code: 'wave.overlaps',
    })
  })
})
