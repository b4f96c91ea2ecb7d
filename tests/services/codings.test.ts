import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { code, importText, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

describe('coding', () => {
  it('refuses spans that are not in the text, blank, reversed, or split a character', async () => {
    const test = openCore()
    const { caseId, tied } = await studyWithSource(test)
    const sourceId = await importText(test, 'b.txt', 'Hola 😀 mundo\n   \nfin', caseId)
    const [codeId] = tied
    if (codeId === undefined) throw new Error('no code')
    const at = (start: number, end: number) =>
      test.call('codings.create', {
        sourceId,
        start,
        end,
        codeIds: [codeId],
        direction: 'supports',
        memo: '',
        coder: null,
      })
    for (const [start, end] of [
      [0, 0],
      [5, 3],
      [0, 999],
      [999, 1000],
      [13, 17],
      [5, 6],
      [6, 8],
    ] as const)
      await expect(at(start, end), `${start}-${end}`).rejects.toMatchObject({ code: 'coding.bad_span' })
    for (const [start, end] of [
      [-1, 4],
      [0.5, 4],
      [0, Number.MAX_SAFE_INTEGER + 1],
    ] as const)
      await expect(at(start, end), `${start}-${end}`).rejects.toMatchObject({ code: 'input.invalid' })
    await at(5, 7)
    await at(0, 21)
    expect((await test.call('codings.list', { sourceId })).map((each) => each.quote)).toEqual([
      'Hola 😀 mundo\n   \nfin',
      '😀',
    ])
  })

  it('gives several codes at once, and adds nothing when the very same coding is made again', async () => {
    const test = openCore()
    const { sourceId, tied } = await studyWithSource(test)
    const input = {
      sourceId,
      start: 0,
      end: 14,
      codeIds: tied.slice(0, 3),
      direction: 'neutral' as const,
      memo: '',
      coder: 'Ana',
    }
    const first = await test.call('codings.create', input)
    const operations = (await test.call('study.current', {}))?.counts.operations
    expect(await test.call('codings.create', input)).toEqual(first)
    expect((await test.call('study.current', {}))?.counts).toMatchObject({ codings: 3, operations })
    await test.call('codings.create', { ...input, coder: 'Bruno' })
    expect((await test.call('study.current', {}))?.counts.codings).toBe(6)
    expect((await test.call('coders.list', {})).map((each) => each.name)).toEqual(['Ana', 'Bruno'])
  })

  it('makes a code and uses it in one operation, for coding in vivo', async () => {
    const test = openCore()
    const { sourceId } = await studyWithSource(test)
    await test.call('codings.createWithNewCode', {
      sourceId,
      start: 0,
      end: 14,
      name: 'ENTREVISTADORA',
      parentId: null,
      direction: 'supports',
    })
    const made = await test.call('study.dump', {})
    await test.call('history.undo', {})
    const undone = await test.call('study.dump', {})
    expect([made.codings.length, undone.codings.length]).toEqual([1, 0])
    expect(made.codes.length - undone.codes.length).toBe(1)
  })

  it('gives a coding a code made for it, in one operation', async () => {
    const test = openCore()
    const { sourceId, tied } = await studyWithSource(test)
    const [codeId] = tied
    if (codeId === undefined) throw new Error('no code')
    const id = await code(test, { sourceId, start: 0, end: 14, codeId })
    const before = await test.call('study.dump', {})
    const newCode = { name: 'Quien pregunta', parentId: codeId }
    await test.call('codings.update', { ids: [id], newCode })
    const made = (await test.call('codes.list', {})).find(({ name }) => name === 'Quien pregunta')
    expect(await test.call('codings.list', {})).toMatchObject([{ id, codeId: made?.id }])
    await expect(test.call('codings.update', { ids: [id], newCode })).rejects.toMatchObject({
      code: 'code.name_taken',
    })
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
  })

  it('filters by source, case, code, subtree, coder and direction', async () => {
    const test = openCore()
    const { sourceId, caseId } = await studyWithSource(test)
    const parent = await test.call('codes.create', { parentId: null, name: 'trust' })
    const child = await test.call('codes.create', { parentId: parent.id, name: 'a' })
    const twin = await test.call('codes.create', { parentId: null, name: 'trustworthiness' })
    for (const [n, codeId] of [parent.id, child.id, twin.id].entries())
      await test.call('codings.create', {
        sourceId,
        start: n,
        end: n + 5,
        codeIds: [codeId],
        memo: '',
        coder: n === 0 ? 'Ana' : 'Bruno',
        direction: n === 2 ? 'contradicts' : 'supports',
      })
    const starts = async (filter: object) =>
      (await test.call('codings.list', filter)).map((each) => each.start)
    expect(await starts({})).toEqual([0, 1, 2])
    expect(await starts({ codeId: parent.id })).toEqual([0])
    expect(await starts({ codeId: parent.id, subtree: true })).toEqual([0, 1])
    expect(await starts({ caseId, coder: 'Bruno' })).toEqual([1, 2])
    expect(await starts({ direction: 'contradicts' })).toEqual([2])
    await expect(test.call('codings.list', { trust: 'x' } as never)).rejects.toMatchObject({
      code: 'input.invalid',
    })
  })

  it('keeps the quote of a cited coding that is removed', async () => {
    const test = openCore()
    const { sourceId, caseId, tied } = await studyWithSource(test)
    const [codeId] = tied
    if (codeId === undefined) throw new Error('no code')
    const [id] = await test.call('codings.create', {
      sourceId,
      start: 0,
      end: 14,
      codeIds: [codeId],
      direction: 'contradicts',
      memo: '',
      coder: null,
    })
    if (id === undefined) throw new Error('not coded')
    const judge = (stage: string) =>
      test.call('judgements.create', {
        caseId,
        stage: stage as never,
        rationale: 'Porque.',
        rivalStage: null,
        rivalReason: '',
        confidence: 'low',
        cite: [id],
      })
    await judge('formation')
    await judge('development')
    await test.call('codings.remove', { ids: [id] })
    const [old, standing] = await test.call('judgements.list', { caseId })
    expect(old).toMatchObject({ stage: 'formation', supersededBy: standing?.id })
    expect(standing).toMatchObject({
      stage: 'development',
      supersededBy: null,
      citations: [{ codingId: null, stance: 'against', quote: 'ENTREVISTADORA', sourceId }],
    })
    await test.call('sources.remove', { id: sourceId })
    expect((await test.call('judgements.list', {}))[1]?.citations).toHaveLength(1)
    await test.call('history.undo', {})
    await test.call('history.undo', {})
    expect((await test.call('judgements.list', {}))[1]?.citations[0]?.codingId).toBe(id)
    expect(await test.call('study.check', {})).toMatchObject({ ok: true })
  })

  it('places a coding at other words, with their quote, and takes it back exactly', async () => {
    const test = openCore()
    const { sourceId, tied } = await studyWithSource(test)
    const [codeId] = tied
    if (codeId === undefined) throw new Error('no code')
    const id = await code(test, { sourceId, start: 0, end: 14, codeId })
    await test.call('codings.update', { ids: [id], weight: 70, memo: 'Pregunta.', direction: 'contradicts' })
    const before = await test.call('codings.list', {})
    await test.call('codings.place', { id, start: 16, end: 21 })
    const [placed] = await test.call('codings.list', {})
    expect(placed).toMatchObject({ ...before[0], start: 16, end: 21, quote: '¿Cómo', ...around })
    await test.call('history.undo', {})
    expect(await test.call('codings.list', {})).toEqual(before)
    await test.call('history.redo', {})
    expect(await test.call('codings.list', {})).toEqual([placed])
    for (const [start, end] of [
      [3, 3],
      [5, 3],
      [14, 9999],
      [15, 16],
    ] as const)
      await expect(test.call('codings.place', { id, start, end })).rejects.toMatchObject({
        code: 'coding.bad_span',
      })
    await expect(test.call('codings.place', { id: 'none' as never, start: 0, end: 4 })).rejects.toMatchObject(
      { code: 'coding.not_found' },
    )
    expect(await test.call('codings.list', {})).toEqual([placed])
  })

  it('anchors a lost coding anew', async () => {
    const test = openCore()
    const { sourceId, tied, study } = await studyWithSource(test)
    const [codeId] = tied
    if (codeId === undefined) throw new Error('no code')
    const id = await code(test, { sourceId, start: 0, end: 14, codeId })
    await lose(test, study.path, id)
    expect(await test.call('codings.list', {})).toEqual([])
    await test.call('codings.place', { id, start: 0, end: 14 })
    expect(await test.call('codings.list', {})).toMatchObject([{ id, quote: 'ENTREVISTADORA' }])
    await test.call('history.undo', {})
    expect(await test.call('codings.list', {})).toEqual([])
  })
})

/** What stands around the words placed anew. */
const around = { before: 'ENTREVISTADORA: ', after: expect.stringMatching(/^ toman las decisiones/) }

/** Marks a coding as one whose words an edit took away. */
async function lose({ call }: Pick<TestCore, 'call'>, path: string, id: string): Promise<void> {
  await call('study.close', {})
  const db = new Database(path)
  db.prepare(
    'UPDATE coding SET lost_revision_id = (SELECT revision_id FROM source WHERE id = source_id) WHERE id = ?',
  ).run(id)
  db.close()
  await call('study.open', { path, readOnly: false })
}
