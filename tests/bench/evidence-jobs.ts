// What the core takes for the evidence of a case that holds all there is: its ledger, and what is asked again and again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Input } from '../../shared/api/contract.ts'
import type { CaseId } from '../../shared/schema/ids.ts'
import { type Bench, openBench, transcript } from './large-study.ts'
import { type Figure, figure, measure, seeded } from './measure.ts'

const size = { sources: 200, units: 40_000, codings: 20_000 }

export async function evidenceJobs(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trama-bench-'))
  const bench = openBench(folder)
  try {
    console.log(`one case of ${size.sources} sources, ${size.codings} codings`)
    return await measured(bench, await fillOneCase(bench, join(folder, 'evidencia.trama')))
  } finally {
    await bench.core.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measured({ call }: Bench, caseId: CaseId): Promise<Figure[]> {
  const sources = await call('sources.list', {})
  const ledger: Input<'ledger.read'> = { caseId, filter: {}, sort: 'strength', show: 3 }
  const times: number[] = []
  for (let run = -1; run < 15; run += 1) {
    // After a change nothing is known of the evidence from before.
    await call('cases.update', { id: caseId, description: `${run}` })
    const started = performance.now()
    await call('ledger.read', ledger)
    if (run >= 0) times.push(performance.now() - started)
  }
  const nothing = { sources: [], kinds: [], coders: [], from: null, to: null }
  const whatIf = (without: Partial<Input<'profile.whatIf'>['without']>) =>
    call('profile.whatIf', { caseId, without: { ...nothing, ...without } })
  const target = { target: { median: 16 } }
  return [
    figure('open the ledger of a case of 200 sources and 20,000 codings', times, { median: 100 }),
    {
      ...(await measure('what if a source of it were left out', 50, (run) => {
        const source = sources[run]
        return whatIf({ sources: source === undefined ? [] : [source.id] })
      })),
      ...target,
    },
    {
      ...(await measure('what if a coder of it were left out', 20, (run) =>
        whatIf({ coders: [`P${run % 3}`] }),
      )),
      ...target,
    },
    await measure('every source of it left out in turn', 10, () => call('profile.sensitivity', { caseId })),
    await measure('what is missing of it', 10, () => call('gaps.list', { caseId })),
  ]
}

async function fillOneCase({ call }: Bench, path: string): Promise<CaseId> {
  const random = seeded(7)
  await call('study.create', { path, title: 'Banco', language: 'es' })
  const items: Input<'imports.run'>['items'] = []
  for (let n = 0; n < size.sources; n += 1) {
    const base64 = Buffer.from(transcript(size.units, random)).toString('base64')
    const { stagedId } = await call('imports.stage', { stagedId: null, fileName: `${n}.txt`, base64 })
    items.push({
      stagedId,
      title: `Fuente ${n}`,
      case: { name: 'Red 1' },
      kind: (['interview', 'field-note', 'network-meeting'] as const)[n % 3] ?? 'interview',
      date: `2023-0${1 + (n % 9)}-10`,
      encoding: null,
      allowDuplicate: true,
    })
  }
  await call('imports.run', { taskId: 'bench', items })
  const sources = await call('sources.list', {})
  const codeIds = (await call('codes.list', {})).slice(0, 50).map((code) => code.id)
  for (let n = 0; n < size.codings; n += codeIds.length) {
    const source = sources[(n / codeIds.length) % sources.length]
    if (source === undefined) throw new Error('no sources')
    const start = Math.floor(random() * (source.length - 500))
    await call('codings.create', {
      sourceId: source.id,
      start,
      end: start + 20 + Math.floor(random() * 400),
      codeIds,
      direction:
        (['supports', 'supports', 'contradicts', 'neutral'] as const)[(n / codeIds.length) % 4] ?? 'supports',
      memo: '',
      coder: `P${(n / codeIds.length) % 3}`,
    })
  }
  const [of] = await call('cases.list', {})
  if (of === undefined) throw new Error('no case')
  return of.id
}
