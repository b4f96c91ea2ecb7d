// How long it takes to open a study as it was, in a journal of two hundred thousand operations.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { CHAIN_START, operationHash } from '../../electron/core/history/chain.ts'
import { fill, openBench } from './large-study.ts'
import { type Figure, figure } from './measure.ts'

const operations = 200_000

export async function pastJobs(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trama-bench-'))
  const bench = openBench(folder)
  const { call } = bench
  try {
    const path = join(folder, 'larga.trama')
    await fill(bench, path, { cases: 1, units: 40_000, codings: 10_000 })
    await call('study.close', {})
    lengthen(path)
    console.log(`journal of ${operations} operations`)
    const figures: Figure[] = []
    for (const [when, asOf] of [
      ['near its beginning', 1000],
      ['in its middle', operations / 2],
      ['near its end', operations - 1000],
    ] as const) {
      const times: number[] = []
      for (let run = -1; run < 5; run += 1) {
        const started = performance.now()
        await call('study.open', { path, readOnly: true, asOf })
        if (run >= 0) times.push(performance.now() - started)
        await call('study.close', {})
      }
      figures.push(figure(`open a study of 200,000 operations as it was ${when}`, times, { median: 1000 }))
    }
    return figures
  } finally {
    await bench.core.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Weighs one coding after the other, an operation each, up to that many in all: the rows that the commands would write,
 * without the wait for each to be durable.
 */
function lengthen(path: string): void {
  const db = new Database(path)
  const last = db.prepare('SELECT seq, hash FROM operation ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; hash: string }
    | undefined
  const images = db.prepare("SELECT row_id, after FROM change WHERE tbl = 'coding'").all() as {
    row_id: string
    after: string
  }[]
  const addChange = db.prepare(
    "INSERT INTO change (operation_seq, tbl, row_id, before, after) VALUES (?, 'coding', ?, ?, ?)",
  )
  const addOperation = db.prepare(
    "INSERT INTO operation (seq, id, method, subject, kind, coder, at, undoes, hash) VALUES (?, ?, 'codings.update', '', 'do', 'P1', ?, NULL, ?)",
  )
  const weigh = db.prepare('UPDATE coding SET weight = ? WHERE id = ?')
  let hash = last?.hash ?? CHAIN_START
  const first = (last?.seq ?? 0) + 1
  db.transaction(() => {
    for (let seq = first; seq <= operations; seq += 1) {
      const image = images[seq % images.length]
      if (image === undefined) throw new Error('no codings')
      const before = image.after
      const row = { ...(JSON.parse(before) as { id: string }), weight: seq % 101 }
      image.after = JSON.stringify(row)
      const facts = {
        seq,
        id: `bench-${seq}`,
        method: 'codings.update',
        subject: '',
        kind: 'do',
        coder: 'P1',
      }
      const at = new Date(1_800_000_000_000 + seq * 1000).toISOString()
      const change = { tbl: 'coding', row_id: image.row_id, before, after: image.after }
      hash = operationHash(hash, { ...facts, at, undoes: null }, [change])
      addOperation.run(seq, facts.id, at, hash)
      addChange.run(seq, change.row_id, before, change.after)
      weigh.run(row.weight, row.id)
    }
  })()
  db.close()
}
