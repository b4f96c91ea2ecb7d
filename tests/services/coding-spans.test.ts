import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { CodingId } from '../../shared/schema/ids.ts'
import { code, importText, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'

/** A study with one coded source; `of` finds words of it. */
async function coded(test: TestCore) {
  const { study, caseId, tied } = await studyWithSource(test)
  const text = 'ANA: Lo decidimos juntas. Y lo hicimos 😀 bien. Después no.'
  const sourceId = await importText(test, 'b.txt', text, caseId)
  const [codeId, otherCode] = tied
  if (codeId === undefined || otherCode === undefined) throw new Error('no codes')
  const of = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  return {
    ...{ study, caseId, sourceId, codeId, otherCode, text, of },
    give: (words: string) => code(test, { sourceId, ...of(words), codeId }),
    codings: () => test.call('codings.list', { sourceId }),
  }
}

const cite = (test: TestCore, caseId: string, ids: readonly CodingId[]) =>
  test.call('judgements.create', {
    caseId,
    stage: 'formation',
    rationale: 'Porque.',
    rivalStage: null,
    rivalReason: '',
    confidence: null,
    cite: [...ids],
  })

/** What a step did is undone and redone exactly. */
async function expectUndone(test: TestCore, before: unknown): Promise<void> {
  const after = await test.call('study.dump', {})
  await test.call('history.undo', {})
  expect(await test.call('study.dump', {})).toEqual(before)
  await test.call('history.redo', {})
  expect(await test.call('study.dump', {})).toEqual(after)
  expect(await test.call('study.check', {})).toMatchObject({ ok: true })
}

describe('splitting a coding', () => {
  it('leaves two that meet, alike in all but their words; the first keeps the id', async () => {
    const test = openCore()
    const { give, codings, of, caseId } = await coded(test)
    const id = await give('Lo decidimos juntas. Y lo hicimos')
    await test.call('codings.update', { ids: [id], direction: 'contradicts', weight: 40, memo: 'Ambas.' })
    await cite(test, caseId, [id])
    const before = await test.call('study.dump', {})
    const [whole] = await codings()
    const rest = await test.call('codings.split', { id, at: of('Y lo').start })
    const [first, second, ...others] = await codings()
    expect(others).toEqual([])
    const alike = { direction: 'contradicts', weight: 40, memo: 'Ambas.', createdAt: whole?.createdAt }
    expect(first).toMatchObject({
      id,
      quote: 'Lo decidimos juntas.',
      ...of('Lo decidimos juntas.'),
      ...alike,
    })
    expect(second).toMatchObject({ id: rest, quote: 'Y lo hicimos', ...of('Y lo hicimos'), ...alike })
    const [judgement] = await test.call('judgements.list', {})
    expect(judgement?.citations).toMatchObject([{ codingId: id, quote: whole?.quote }])
    await expectUndone(test, before)
  })

  it('refuses places that are not between two of its words', async () => {
    const test = openCore()
    const { give, codings, of } = await coded(test)
    const id = await give('hicimos 😀 bien')
    const before = await codings()
    const { start, end } = of('hicimos 😀 bien')
    for (const at of [0, start, end, 9999, of('😀').start + 1])
      await expect(test.call('codings.split', { id, at }), `${at}`).rejects.toMatchObject({
        code: 'coding.bad_split',
      })
    await expect(test.call('codings.split', { id: 'none' as never, at: 9 })).rejects.toMatchObject({
      code: 'coding.not_found',
    })
    expect(await codings()).toEqual(before)
  })
})

describe('merging codings', () => {
  it('makes one over all they cover, with every memo, the greatest weight and what cited them', async () => {
    const test = openCore()
    const { give, codings, caseId, of } = await coded(test)
    const last = await give('Después no.')
    const first = await give('Lo decidimos juntas.')
    const middle = await give('juntas. Y lo hicimos')
    await test.call('codings.update', { ids: [last], memo: 'Tres.', weight: 20 })
    await test.call('codings.update', { ids: [first], memo: 'Uno.' })
    await cite(test, caseId, [last, first])
    const before = await test.call('study.dump', {})
    expect(await test.call('codings.merge', { ids: [last, middle, first, last] })).toBe(first)
    expect(await codings()).toMatchObject([
      {
        id: first,
        start: of('Lo decidimos').start,
        end: of('Después no.').end,
        quote: 'Lo decidimos juntas. Y lo hicimos 😀 bien. Después no.',
        memo: 'Uno.\n\nTres.',
        weight: 20,
      },
    ])
    const [judgement] = await test.call('judgements.list', {})
    expect(judgement?.citations).toMatchObject([
      { codingId: first, quote: 'Después no.' },
      { codingId: first, quote: 'Lo decidimos juntas.' },
    ])
    await expectUndone(test, before)
  })

  it('takes along the memos written about what is merged', async () => {
    const test = openCore()
    const { study, give } = await coded(test)
    const first = await give('Lo decidimos')
    const second = await give('juntas')
    await behind(test, study.path, (db) =>
      db.prepare("INSERT INTO memo VALUES ('m', 'coding', ?, '', '{}', 'Ana', 'now', 'now')").run(second),
    )
    await test.call('codings.merge', { ids: [first, second] })
    const about = await behind(test, study.path, (db) =>
      db.prepare('SELECT target_id FROM memo').pluck().get(),
    )
    expect(about).toBe(first)
  })

  it('refuses those that differ in what one coding has but one of, and fewer than two', async () => {
    const test = openCore()
    const { give, sourceId, codeId, otherCode, of } = await coded(test)
    const id = await give('Lo decidimos')
    const make = async (changes: object) => {
      const usual = { codeIds: [codeId], direction: 'supports' as const, memo: '', coder: null }
      const [made] = await test.call('codings.create', { sourceId, ...of('juntas'), ...usual, ...changes })
      if (made === undefined) throw new Error('not coded')
      return made
    }
    const [other] = (await test.call('sources.list', {})).filter((source) => source.id !== sourceId)
    for (const [what, changes] of [
      ['direction', { direction: 'neutral' }],
      ['coder', { coder: 'Bruno' }],
      ['code', { codeIds: [otherCode] }],
      ['source', { sourceId: other?.id }],
    ] as const)
      await expect(
        test.call('codings.merge', { ids: [id, await make(changes)] }),
        what,
      ).rejects.toMatchObject({
        code: 'coding.merge_differs',
        details: { what },
      })
    await expect(test.call('codings.merge', { ids: [id, id] })).rejects.toMatchObject({
      code: 'coding.merge_one',
    })
    const twin = await make({})
    await test.call('codings.update', { ids: [id], memo: 'x'.repeat(60_000) })
    await test.call('codings.update', { ids: [twin], memo: 'y'.repeat(60_000) })
    await expect(test.call('codings.merge', { ids: [id, twin] })).rejects.toMatchObject({
      code: 'coding.memos_too_long',
    })
  })

  it('neither merges nor splits codings whose words are lost', async () => {
    const test = openCore()
    const { study, give } = await coded(test)
    const id = await give('Lo decidimos')
    const next = await give('juntas')
    await behind(test, study.path, (db) => {
      db.prepare(
        "UPDATE coding SET quote = 'Lo decidieron', lost_revision_id = (SELECT id FROM text_revision LIMIT 1) WHERE id = ?",
      ).run(id)
    })
    await expect(test.call('codings.split', { id, at: 8 })).rejects.toMatchObject({ code: 'coding.lost' })
    await expect(test.call('codings.merge', { ids: [id, next] })).rejects.toMatchObject({
      code: 'coding.lost',
    })
  })
})

/** Does something to the study's file behind the program's back. */
async function behind<T>({ call }: TestCore, path: string, work: (db: Database.Database) => T): Promise<T> {
  await call('study.close', {})
  const db = new Database(path)
  const done = work(db)
  db.close()
  await call('study.open', { path, readOnly: false })
  return done
}
