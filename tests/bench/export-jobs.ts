// What leaving with everything takes: a study of 20,000 codings as tables, and as a project of the exchange standard.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fill, openBench } from './large-study.ts'
import { type Figure, measure } from './measure.ts'

const size = { cases: 10, units: 40_000, codings: 20_000 }

export async function exportJobs(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trama-bench-'))
  const bench = openBench(folder)
  const language = 'es'
  try {
    console.log(`${size.cases} cases, ${size.codings} codings`)
    await fill(bench, join(folder, 'salida.trama'), size)
    const codings = { kind: 'tables', table: 'codings' } as const
    return [
      {
        ...(await measure('20,000 codings to XLSX', 5, () =>
          bench.call('reports.write', { of: codings, format: 'xlsx', language }),
        )),
        target: { median: 2000 },
      },
      await measure('every table of them to XLSX', 3, () =>
        bench.call('exchange.write', { format: 'xlsx', language }),
      ),
      await measure('the same study to QDPX', 3, () =>
        bench.call('exchange.write', { format: 'qdpx', language }),
      ),
    ]
  } finally {
    await bench.core.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
