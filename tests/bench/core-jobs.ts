// What the core takes by itself for the jobs people wait for, without a window.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Input } from '../../shared/api/contract.ts'
import { type Bench, fill, openBench } from './large-study.ts'
import { type Figure, measure } from './measure.ts'

export async function coreJobs(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trama-bench-'))
  const bench = openBench(folder)
  try {
    return await measured(bench, folder)
  } finally {
    await bench.core.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

// One job after the other, in the order a study lives: as long as the list of jobs is.
async function measured(bench: Bench, folder: string): Promise<Figure[]> {
  const { call } = bench
  const figures: Figure[] = []
  figures.push(
    await measure('create the sample study', 5, (run) =>
      call('study.createSample', { path: join(folder, `muestra${run}.trama`) }),
    ),
  )
  const cross = await measure('cross-case report of the sample study, DOCX', 5, () =>
    call('reports.write', { of: { kind: 'cross' }, format: 'docx', language: 'es' }),
  )
  figures.push({ ...cross, target: { median: 2000 } })
  const path = join(folder, 'banco.trama')
  const size = { cases: 20, units: 40_000, codings: 20_000 }
  console.log(`study of ${size.cases * 6} sources of ${size.units} characters, ${size.codings} codings`)
  await fill(bench, path, size)
  const [source] = await call('sources.list', {})
  const [code] = (await call('codes.list', {})).filter((each) => each.indicators.length > 0)
  const [of] = await call('cases.list', {})
  if (source === undefined || code === undefined || of === undefined) throw new Error('nothing to measure')

  figures.push(
    await measure('open it', 5, async () => {
      await call('study.close', {})
      await call('study.open', { path, readOnly: false })
    }),
  )
  figures.push(
    await measure('add one coding, durable', 50, (run) =>
      call('codings.create', {
        sourceId: source.id,
        start: 1000 + run * 3,
        end: 1090 + run * 3,
        codeIds: [code.id],
        direction: 'supports',
        memo: '',
        coder: null,
      }),
    ),
  )
  figures.push(
    await measure(
      '  of which: one row, one transaction, plain SQLite',
      50,
      plainInsert(join(folder, 'plain.db')),
    ),
  )
  figures.push(await measure('undo it', 20, () => call('history.undo', {})))
  const words: Input<'autocode.preview'> = {
    what: { type: 'text', queries: [{ text: 'e', mode: 'phrase', wholeWords: false }] },
    scope: {},
    unit: 'sentence',
    codeId: code.id,
  }
  figures.push(
    await measure('preview autocoding, a word that is everywhere', 3, () => call('autocode.preview', words)),
  )
  // Each run its own, since the very same codings would add nothing.
  const many = (run: number) =>
    Array.from({ length: 20_000 }, (_, n) => ({ sourceId: source.id, start: n, end: n + 100 + run }))
  figures.push(
    await measure('code 20,000 excerpts as one operation', 3, (run) =>
      call('codings.createMany', {
        spans: many(run),
        codeIds: [code.id],
        direction: 'neutral',
        memo: '',
        coder: null,
      }),
    ),
  )
  figures.push(await measure('undo them', 3, () => call('history.undo', {})))
  await call('history.undo', {})
  figures.push(
    await measure('text and codings of one source', 20, async () => {
      await call('sources.text', { id: source.id })
      await call('codings.list', { sourceId: source.id })
    }),
  )
  for (const [mode, text] of [
    ['words', 'escuelas'],
    ['phrase', 'la red se'],
    ['regex', 'escuel\\w+|aprendiza\\w+'],
  ] as const)
    figures.push(
      await measure(`search all texts, ${mode}: ${text}`, 10, () =>
        call('search.run', { query: { text, mode, wholeWords: false }, scope: {}, limit: 500 }),
      ),
    )
  figures.push(await measure('profile of one case', 10, () => call('profile.list', { caseId: of.id })))
  figures.push(await measure('profile of all cases', 5, () => call('profile.list', {})))
  figures.push(
    await measure('evidence of one indicator', 10, () =>
      call('profile.evidence', { caseId: of.id, of: { type: 'indicator', id: code.indicators[0] as never } }),
    ),
  )
  figures.push(
    await measure('case report, HTML', 3, () =>
      call('reports.case', { caseId: of.id, format: 'html', language: 'es' }),
    ),
  )
  figures.push(await measure('check everything', 3, () => call('study.check', {})))
  return figures
}

/** The least any durable change can cost here, for comparison in the same run. */
export function plainInsert(path: string): (run: number) => void {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE t (a TEXT, b TEXT, c INTEGER) STRICT')
  const insert = db.prepare("INSERT INTO t VALUES ('a', 'b', 1)")
  return () => insert.run()
}
