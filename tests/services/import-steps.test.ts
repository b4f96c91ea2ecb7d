// The writing of an import can be stopped wherever it pauses, and broken off; what was asked meanwhile waits for its end.
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../shared/api/contract.ts'
import type { AppEvent } from '../../shared/api/events.ts'
import { interview, openCore, studyWithSource, type TestCore } from '../core/open-core.ts'
import { guid, importProject, qdpx, stage, xml } from '../files/refi/importing.ts'

const sourceCount = 4
const codingCount = 1200

/** Codes, cases, sources, codings and memos, more of them than are written in one step. */
function project(): Uint8Array {
  const codes = `<CodeBook><Codes><Code guid="${guid(1)}" name="Acuerdos"/></Codes></CodeBook>`
  const cases = `<Cases><Case guid="${guid(2)}" name="Red 9"><SourceRef targetGUID="${guid(100)}"/></Case></Cases>`
  const each = codingCount / sourceCount
  const sources = Array.from({ length: sourceCount }, (_, at) => {
    const selections = Array.from({ length: each }, (_, n) => {
      const key = 1000 + at * each + n
      return `<PlainTextSelection guid="${guid(key + 50_000)}" startPosition="${n * 4}" endPosition="${n * 4 + 3}"><Coding guid="${guid(key)}"><CodeRef targetGUID="${guid(1)}"/></Coding></PlainTextSelection>`
    })
    return `<TextSource guid="${guid(100 + at)}" name="Fuente ${at}" plainTextPath="internal://${at}.txt">${selections.join('')}</TextSource>`
  })
  const notes = `<Notes><Note guid="${guid(3)}" name="Nota"><PlainTextContent>Algo.</PlainTextContent></Note></Notes>`
  const texts = Array.from({ length: sourceCount }, (_, at) => [
    `sources/${at}.txt`,
    `tex${at} ${'uno '.repeat(each)}`,
  ])
  return qdpx({
    'project.qde': xml(`${codes}${cases}<Sources>${sources.join('')}</Sources>${notes}`),
    ...Object.fromEntries(texts),
  })
}

async function projectRun(test: TestCore, taskId: string) {
  const stagedId = await stage(test, 'p.qdpx', project())
  return () => test.call('projects.run', { taskId, stagedId, offsets: null, kind: 'interview' })
}

async function documentRun(test: TestCore, taskId: string) {
  const items: Input<'imports.run'>['items'] = []
  for (let n = 0; n < 5; n += 1) {
    const stagedId = await stage(test, `${n}.txt`, Buffer.from(`${interview} ${n}`))
    const about = { kind: 'interview', date: null, encoding: null, allowDuplicate: false } as const
    items.push({ ...about, stagedId, title: `T${n}`, case: { name: 'Red nueva' } })
  }
  return () => test.call('imports.run', { taskId, items })
}

const runs = { project: projectRun, documents: documentRun }

/** How many rows every table of the file has, content that nothing may name any more among them. */
function rowsOf(path: string): Record<string, unknown> {
  const db = new Database(path, { readonly: true })
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all()
  const counts = tables.map(({ name }) => [
    name,
    db.prepare(`SELECT count(*) AS n FROM "${name}"`).pluck().get(),
  ])
  db.close()
  return Object.fromEntries(counts)
}

type Progress = Extract<AppEvent, { type: 'progress' }>

/** Calls `what` when the event of that number comes, counted from 0, of those told while `taskId` is written. */
function atStep({ core }: TestCore, taskId: string, wanted: number, what: () => void): () => number {
  let seen = 0
  core.subscribe((event) => {
    if (event.type !== 'progress' || event.taskId !== taskId || event.phase !== 'writing') return
    if (event.done === event.total) return
    if (seen === wanted) what()
    seen += 1
  })
  return () => seen
}

describe.each(Object.entries(runs))('the writing of %s', (_, prepare) => {
  it('can be cancelled at any step, and nothing of it stays', async () => {
    const test = openCore()
    const { study } = await studyWithSource(test)
    const before = await test.call('study.dump', {})
    const rows = rowsOf(study.path)
    const steps = 6
    for (let step = 0; step < steps; step += 1) {
      const taskId = `t${step}`
      const run = await prepare(test, taskId)
      atStep(test, taskId, step, () => void test.core.dispatch('imports.cancel', { taskId }))
      await expect(run()).rejects.toMatchObject({ code: 'app.cancelled' })
      expect(rowsOf(study.path)).toEqual(rows)
    }
    expect(await test.call('study.dump', {})).toEqual(before)
    const whole = await prepare(test, 'whole')
    const seen = atStep(test, 'whole', -1, () => undefined)
    await whole()
    expect(seen()).toBeGreaterThanOrEqual(steps)
    expect((await test.call('study.check', {})).problems).toEqual([])
    await test.call('history.undo', {})
    expect(await test.call('study.dump', {})).toEqual(before)
    // At the very last, when everything is written but not yet kept.
    const late = await prepare(test, 'late')
    atStep(test, 'late', seen() - 1, () => void test.core.dispatch('imports.cancel', { taskId: 'late' }))
    await expect(late()).rejects.toMatchObject({ code: 'app.cancelled' })
    expect(await test.call('study.dump', {})).toEqual(before)
  })

  it('tells how far it is, forwards only and to the end', async () => {
    const test = openCore()
    await studyWithSource(test)
    await (await prepare(test, 't'))()
    const told = test.events.filter(
      (event): event is Progress => event.type === 'progress' && event.taskId === 't',
    )
    const done = told.map((event) => event.done)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(new Set(told.map(({ phase }) => phase))).toEqual(new Set(['reading', 'writing']))
    expect(told.filter((event) => event.done === event.total)).toHaveLength(1)
    expect(told.at(-1)?.done).toBe(told.at(-1)?.total)
  })

  it('leaves nothing when the study is closed under it', async () => {
    const test = openCore()
    const { study } = await studyWithSource(test)
    const before = await test.call('study.dump', {})
    const run = await prepare(test, 't')
    atStep(test, 't', 3, () => void test.core.dispatch('study.close', {}))
    await expect(run()).rejects.toMatchObject({ code: 'study.none_open' })
    await test.call('study.open', { path: study.path, readOnly: false })
    expect(await test.call('study.dump', {})).toEqual(before)
    expect((await test.call('study.check', {})).problems).toEqual([])
  })

  it('is seen whole or not at all by what is asked meanwhile', async () => {
    const test = openCore()
    await studyWithSource(test)
    const run = await prepare(test, 't')
    const asked: Promise<unknown>[] = []
    atStep(test, 't', 2, () => {
      asked.push(
        test.call('sources.list', {}),
        test.call('cases.create', { name: 'Mientras tanto' }),
        test.call('history.list', { before: null, limit: 2 }),
      )
    })
    await run()
    const [sources, , operations] = await Promise.all(asked)
    expect(sources).toEqual(await test.call('sources.list', {}))
    expect(operations).toMatchObject([
      { method: 'cases.create' },
      { method: expect.stringMatching(/\.run$/) },
    ])
    expect((await test.call('study.check', {})).problems).toEqual([])
  })
})

describe('two imports at once', () => {
  it('are written one after the other', async () => {
    const test = openCore()
    await studyWithSource(test)
    const documents = await documentRun(test, 'a')
    await Promise.all([documents(), importProject(test, 'p.qdpx', project())])
    expect(await test.call('sources.list', {})).toHaveLength(1 + 5 + sourceCount)
    expect((await test.call('study.check', {})).problems).toEqual([])
  })
})
