// What the core takes for the accompaniment model of a hundred networks at once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bench, fill, openBench } from './large-study.ts'
import { type Figure, measure, seeded } from './measure.ts'

const size = { cases: 100, units: 6_000, codings: 30_000 }

/** The study of a hundred networks, each on a level of its own. */
export async function fillNetworks(bench: Bench, path: string): Promise<void> {
  const { call } = bench
  console.log(`${size.cases} networks of 6 sources, ${size.codings} codings`)
  await fill(bench, path, { ...size, codings: 0 })
  const random = seeded(17)
  const codeIds = (await call('codes.list', {})).slice(0, size.codings / (size.cases * 6)).map(({ id }) => id)
  for (const [n, { id, length }] of (await call('sources.list', {})).entries()) {
    const start = Math.floor(random() * (length - 500))
    await call('codings.create', {
      sourceId: id,
      start,
      end: start + 20 + Math.floor(random() * 400),
      codeIds,
      direction: (['supports', 'supports', 'contradicts', 'neutral'] as const)[n % 4] ?? 'supports',
      memo: '',
      coder: `P${n % 3}`,
    })
  }
  const { components } = await call('model.get', {})
  const stepped = components.find(({ attributes }) => attributes.some(({ kind }) => kind === 'level'))
  const step = stepped?.attributes.find(({ kind }) => kind === 'level')
  if (stepped === undefined || step === undefined) throw new Error('no levels')
  for (const { id } of await call('cases.list', {}))
    await call('levels.place', { caseId: id, component: stepped.id, step: step.id, note: '' })
}

export async function pictureJobs(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trama-bench-'))
  const bench = openBench(folder)
  const { call } = bench
  try {
    await fillNetworks(bench, join(folder, 'redes.trama'))
    const [of] = await call('cases.list', {})
    if (of === undefined) throw new Error('no case')
    const all = await measure('the model picture of 100 networks and 30,000 codings', 15, () =>
      call('model.picture', {}),
    )
    return [
      { ...all, target: { median: 200 } },
      await measure('the process of one of them', 10, () => call('profile.process', { caseId: of.id })),
    ]
  } finally {
    await bench.core.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
