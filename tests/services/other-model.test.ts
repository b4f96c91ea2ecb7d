// A project of Trama comes into a study whose model is another: what leans on nothing that is missing comes in, and of each
// thing that does not it is said which part it wanted.
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { undeclaredReferences } from '../../electron/core/history/references.ts'
import type { Output } from '../../shared/api/contract.ts'
import { openCore, type TestCore } from '../core/open-core.ts'
import { importProject } from '../files/refi/importing.ts'

type Sample = { bytes: Buffer; before: Output<'study.dump'> }
let made: Sample | null = null

/** The sample study as it goes out, made once. */
async function sampleStudy(core: TestCore): Promise<Sample> {
  if (made !== null) return made
  await core.call('study.createSample', { path: core.path('muestra.trama') })
  const before = await core.call('study.dump', {})
  const { base64 } = await core.call('exchange.write', { format: 'qdpx', language: 'es' })
  made = { before, bytes: Buffer.from(base64, 'base64') }
  return made
}

/** Every reference that no table declares leads somewhere too. */
function dangling(path: string): string[] {
  const db = new Database(path, { readonly: true })
  const found = undeclaredReferences.flatMap(({ table, column, parent, when }) => {
    const applies = when === null ? '' : ` AND ${when.column} = '${when.equals}'`
    const rows = db
      .prepare(
        `SELECT count(*) FROM ${table} WHERE ${column} IS NOT NULL${applies} AND ${column} NOT IN (SELECT id FROM ${parent})`,
      )
      .pluck()
      .get()
    return rows === 0 ? [] : [`${table}.${column} → ${parent}: ${rows}`]
  })
  db.close()
  return found
}

/** Imports the sample, checks what it left, and takes it back. */
async function comesIn(core: TestCore, { bytes, before }: Sample, path: string) {
  const begun = await core.call('study.dump', {})
  const report = await importProject(core, 'muestra.qdpx', bytes)
  const after = await core.call('study.dump', {})
  expect(after.codings.length).toBe(before.codings.length)
  expect([after.participants.length, after.establishments.length, after.ties.length]).toEqual([
    before.participants.length,
    before.establishments.length,
    before.ties.length,
  ])
  expect(after.model).toEqual(begun.model)
  expect((await core.call('study.check', {})).problems).toEqual([])
  expect(dangling(path)).toEqual([])
  await core.call('history.undo', {})
  expect(await core.call('study.dump', {})).toEqual(begun)
  const left = report.items.filter(({ kind, outcome }) => kind === 'table' && outcome === 'skipped')
  const of = (reason: string) =>
    left.flatMap(({ name, reasons }) =>
      reasons.filter(({ kind }) => kind === reason).map(({ detail }) => [name, detail]),
    )
  return { after, of, left }
}

async function target(core: TestCore, model: { shipped: string } | undefined) {
  const path = core.path('destino.trama')
  await core.call('study.create', { path, title: 'Destino', language: 'es', ...(model && { model }) })
  await core.call('cases.create', { name: 'Red de antes' })
  // A part that codes lean on is not dropped but retired.
  await core.call('codes.remove', { ids: (await core.call('codes.list', {})).map(({ id }) => id) })
  return path
}

describe('a study of another model', () => {
  it('gets what does not lean on the parts a version has dropped', async () => {
    const core = openCore()
    const sample = await sampleStudy(core)
    const { before } = sample
    const path = await target(core, undefined)
    const { retired: _, ...model } = await core.call('model.get', {})
    const [gone] = model.components.filter(({ id }) =>
      before.levels.some(({ component }) => component === id),
    )
    if (gone === undefined) throw new Error('no component with a level')
    const components = model.components.filter(({ id }) => id !== gone.id)
    const indicators = model.indicators.filter(({ component }) => component !== gone.id)
    const strategies = model.strategies.filter(({ component }) => component !== gone.id)
    const less = { ...model, components, indicators, strategies }
    await core.call('model.change', { model: less, note: 'Sin una parte.', homes: [] })
    const { after, of } = await comesIn(core, sample, path)
    expect(after.judgements.length).toBeGreaterThan(0)
    const wanted = of('part-missing')
    expect(wanted.length).toBeGreaterThan(0)
    expect(wanted.filter(([name]) => name?.startsWith('Ubicaciones en niveles: Red '))).toContainEqual([
      expect.stringContaining(gone.name.es),
      expect.stringContaining(gone.name.es),
    ])
    expect(after.levels.length).toBe(before.levels.filter(({ component }) => component !== gone.id).length)
  }, 60_000)

  it('gets nothing that leans on the model when it is another altogether, and all the rest', async () => {
    const core = openCore()
    const sample = await sampleStudy(core)
    const shipped = await core.call('model.shipped', {})
    const other = shipped.at(-1)
    if (other === undefined || shipped.length < 2) throw new Error('one model only')
    const path = await target(core, { shipped: other.id })
    const { after, of, left } = await comesIn(core, sample, path)
    expect(after.judgements).toEqual([])
    expect(of('part-missing').length).toBeGreaterThanOrEqual(sample.before.judgements.length)
    expect(of('names-missing').length).toBeGreaterThan(0)
    // In words, never by an id.
    expect(left.filter(({ name }) => /: $|[0-9a-f]{8}-/.test(name))).toEqual([])
  }, 60_000)
})
