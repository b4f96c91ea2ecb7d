import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { code, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'
import { everything, steps, tried } from './random-steps.ts'

/** What people can see, but for the facts that tell past from present. */
async function seen(test: TestCore) {
  const { study, ...rest } = await everything(test)
  const { readOnly: _readOnly, asOf: _asOf, ...facts } = study as Record<string, unknown>
  return { ...rest, study: facts, profiles: await test.call('profile.list', {}) }
}

const now = async (test: TestCore) => (await test.call('study.current', {}))?.counts.operations ?? 0

describe('the study as it was', () => {
  it('equals what was seen at that moment, for every moment of a random history with undo and redo', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.array(fc.nat(3), { maxLength: 6 }), async (sequence, walks) => {
        const test = openCore()
        const { study } = await studyWithSource(test)
        const states = new Map([[await now(test), await seen(test)]])
        const keep = async () => states.set(await now(test), await seen(test))
        for (const step of sequence) if (await tried(test, step)) await keep()
        for (const walk of walks) {
          const reply = await test.core.dispatch(walk === 0 ? 'history.redo' : 'history.undo', {})
          if (reply.ok) await keep()
        }
        for (const [seq, state] of states) {
          await test.call('study.open', { path: study.path, readOnly: true, asOf: seq })
          expect(await seen(test)).toEqual(state)
          expect(await test.call('study.check', {})).toMatchObject({ ok: true, problems: [] })
        }
        await test.core.close()
      }),
      { numRuns: 10 },
    )
  }, 120_000)

  it('is found by an instant too: the newest operation done by then', async () => {
    const test = openCore()
    const { study } = await studyWithSource(test)
    const [latest] = await test.call('history.list', { before: null, limit: 1 })
    if (latest === undefined) throw new Error('no operation')
    await test.call('cases.create', { name: 'Red 2' })
    const open = (asOf: string | number) =>
      test.call('study.open', { path: study.path, readOnly: true, asOf })
    expect((await open(latest.at)).asOf).toEqual({ seq: latest.seq, at: latest.at })
    expect((await test.call('cases.list', {})).map(({ name }) => name)).toEqual(['Red 1'])
    expect((await open('2099-01-01T00:00:00.000Z')).asOf?.seq).toBe(latest.seq + 1)
    await expect(open('1999-01-01T00:00:00.000Z')).rejects.toMatchObject({ code: 'history.no_such_moment' })
    await expect(open(999)).rejects.toMatchObject({ code: 'history.no_such_moment' })
  })

  it('cannot be changed, and does not hinder who writes to the same file', async () => {
    const test = openCore()
    const { study, sourceId, tied } = await studyWithSource(test)
    const [codeId] = tied
    if (codeId === undefined) throw new Error('no code')
    const before = await now(test)
    await code(test, { sourceId, start: 0, end: 14, codeId })
    await test.call('study.open', { path: study.path, readOnly: false, asOf: before })
    await expect(test.call('cases.create', { name: 'Red 9' })).rejects.toMatchObject({
      code: 'study.read_only',
    })
    await expect(test.call('history.undo', {})).rejects.toMatchObject({ code: 'study.read_only' })
    const writer = openCore()
    await writer.call('study.open', { path: study.path, readOnly: false })
    await writer.call('history.undo', {})
    expect(await test.call('codings.list', {})).toEqual([])
    expect((await test.call('history.list', { before: null, limit: 500 })).length).toBe(before)
    await test.call('study.open', { path: study.path, readOnly: true })
    expect((await test.call('study.current', {}))?.asOf).toBeNull()
  })

  it('gives rows from before a column was added what the column starts with', async () => {
    const test = openCore()
    const { study } = await studyWithSource(test)
    const seq = await now(test)
    // Enough that the moment lies nearer to the beginning, and the journal is walked from there.
    for (let n = 0; n <= seq; n += 1) await test.call('cases.create', { name: `Red 2.${n}` })
    await test.call('study.close', {})
    // As if every row had been journaled by a program that knew no weight and no retired codes.
    const db = new Database(study.path)
    const trigger = db
      .prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'change_no_update'")
      .get()
    db.exec('DROP TRIGGER change_no_update')
    db.exec(
      "UPDATE change SET after = json_remove(after, '$.retired', '$.weight') WHERE tbl IN ('code', 'coding')",
    )
    db.exec(trigger?.sql ?? '')
    db.close()
    await test.call('study.open', { path: study.path, readOnly: true, asOf: seq })
    expect((await test.call('codes.list', {})).every((each) => !each.retired)).toBe(true)
  })
})
