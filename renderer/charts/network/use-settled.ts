import { useEffect, useMemo, useState } from 'react'
import { type Point, type Pull, settle } from '../../../shared/domain/ties/force.ts'
import type { Tie } from '../../../shared/schema/tie.ts'
import type { SettleAsked } from './force-worker.ts'

type Settled = { job: number; points: Point[] }

let worker: Worker | null = null
let jobs = 0
const waiting = new Map<number, (points: Point[]) => void>()

/** One worker for the window, made when the first network is drawn. */
function ask(count: number, pulls: readonly Pull[], then: (points: Point[]) => void): () => void {
  jobs += 1
  const job = jobs
  try {
    worker ??= begin()
    waiting.set(job, then)
    worker.postMessage({ job, count, pulls } satisfies SettleAsked)
  } catch (refusal) {
    console.error('no worker; the picture is settled in the page', refusal)
    then(settle(count, pulls))
  }
  return () => waiting.delete(job)
}

function begin(): Worker {
  const made = new Worker(new URL('./force-worker.ts', import.meta.url), { type: 'module' })
  made.onmessage = ({ data }: MessageEvent<Settled>) => {
    waiting.get(data.job)?.(data.points)
    waiting.delete(data.job)
  }
  return made
}

/**
 * Where the schools come to lie by their ties; null until it is known. Deterministic: the same schools and ties always lie
 * alike. `wanted` false asks for nothing.
 */
export function useSettled(
  schools: readonly { id: string }[],
  ties: readonly Pick<Tie, 'giverId' | 'receiverId' | 'frequency'>[],
  wanted: boolean,
): Point[] | null {
  const asked = useMemo(() => {
    const at = new Map(schools.map(({ id }, index) => [id, index]))
    const pulls = ties.flatMap(({ giverId, receiverId, frequency }): Pull[] => {
      const [source, target] = [at.get(giverId), at.get(receiverId)]
      return source === undefined || target === undefined ? [] : [{ source, target, frequency }]
    })
    return { count: schools.length, pulls, key: JSON.stringify([schools.map(({ id }) => id), pulls]) }
  }, [schools, ties])
  const [settled, setSettled] = useState<{ key: string; points: Point[] } | null>(null)
  const known = settled?.key === asked.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is its key
  useEffect(() => {
    if (!wanted || known) return
    return ask(asked.count, asked.pulls, (points) => setSettled({ key: asked.key, points }))
  }, [asked.key, wanted, known])
  // The picture before stays until the next one is there, as long as it is of the same schools.
  if (!wanted || settled === null) return null
  return known || settled.points.length === asked.count ? settled.points : null
}
