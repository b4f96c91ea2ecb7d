// Medians of repeated runs, printed with the machine they ran on.
import { cpus, release, totalmem, type } from 'node:os'

/** Milliseconds. */
export type Figure = {
  job: string
  runs: number
  median: number
  p95: number
  least: number
  most: number
  target?: Target
}
export type Target = { median: number; p95?: number }

/** Runs `job` once to warm up, then `runs` times; milliseconds. */
export async function measure(job: string, runs: number, work: (run: number) => unknown): Promise<Figure> {
  await work(-1)
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    await work(run)
    times.push(performance.now() - started)
  }
  return figure(job, times)
}

export function figure(job: string, times: readonly number[], target?: Target): Figure {
  const sorted = times.toSorted((a, b) => a - b)
  return {
    job,
    runs: sorted.length,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0,
    least: sorted[0] ?? 0,
    most: sorted.at(-1) ?? 0,
    ...(target === undefined ? {} : { target }),
  }
}

export function machine(): string {
  const [cpu] = cpus()
  const gib = (totalmem() / 1024 ** 3).toFixed(0)
  return `${type()} ${release()}, Node ${process.versions.node}, ${cpus().length} x ${cpu?.model.trim()}, ${gib} GiB`
}

/** A small seeded generator (mulberry32), so that every run sees the same data. Values in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
