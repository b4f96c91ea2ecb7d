// Figures beside those of the run committed last, and beside what they are meant to be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { type Figure, machine } from './measure.ts'

/** `load`: processes that wanted to run, on average of the last minute; above the number of processors, figures are too high. */
type Kept = { machine: string; load: number; figures: Figure[] }
const committed = join(import.meta.dirname, 'figures.json')
const last = join(import.meta.dirname, 'last.json')

function readKept(): Kept {
  if (!existsSync(committed)) return { machine: '', load: 0, figures: [] }
  // Written by `keep`.
  return JSON.parse(readFileSync(committed, 'utf8')) as Kept
}

/** Ratios are to the median committed last: below 1 is faster. */
export function compare(figures: readonly Figure[]): void {
  const before = readKept()
  const known = new Map(before.figures.map((figure) => [figure.job, figure]))
  console.log(`load now ${loadavg()[0]?.toFixed(1)}, then ${before.load}`)
  if (before.machine !== machine()) console.log(`compared with another machine: ${before.machine || 'none'}`)
  console.log('\n| job | p50 ms | p95 | least | most | runs | target p50 / p95 | was | ratio |')
  console.log('|---|---|---|---|---|---|---|---|---|')
  for (const { job, median, p95, least, most, runs, target } of figures) {
    const was = known.get(job)?.median
    const ratio = was === undefined ? ['', ''] : [was.toFixed(1), (median / was).toFixed(2)]
    const cells = [...[median, p95, least, most].map((each) => each.toFixed(1)), runs]
    const met =
      target === undefined
        ? ''
        : `${target.median}${target.p95 ? ` / ${target.p95}` : ''} ${verdict(median, p95, target)}`
    console.log(`| ${[job, ...cells, met, ...ratio].join(' | ')} |`)
  }
}

function verdict(median: number, p95: number, target: NonNullable<Figure['target']>): string {
  return median <= target.median && p95 <= (target.p95 ?? Number.POSITIVE_INFINITY) ? 'met' : 'NOT MET'
}

/** Writes the figures beside the committed ones, or in their place; jobs that were not run keep what they had. */
export function keep(figures: readonly Figure[], commit: boolean): void {
  const others = commit
    ? readKept().figures.filter(({ job }) => !figures.some((each) => each.job === job))
    : []
  const rounded = [...figures, ...others].map((figure) => ({
    ...figure,
    ...Object.fromEntries(
      (['median', 'p95', 'least', 'most'] as const).map((key) => [key, Math.round(figure[key] * 10) / 10]),
    ),
  }))
  const path = commit ? committed : last
  const kept: Kept = { machine: machine(), load: Math.round((loadavg()[0] ?? 0) * 10) / 10, figures: rounded }
  writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`)
  console.log(`\nwritten to ${path}`)
}
