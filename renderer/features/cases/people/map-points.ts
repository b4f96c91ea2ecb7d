import type { MapPoint } from '../../../../shared/schema/people.ts'

const steps: Readonly<Record<string, MapPoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** On the map, to a thousandth of it. */
export const within = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000

/** A hundredth of the map that way, a tenth in long steps, from the middle when it is nowhere yet; null: no arrow. */
export function movedBy(key: string, at: MapPoint | null, isLong: boolean): MapPoint | null {
  const step = steps[key]
  if (step === undefined) return null
  if (at === null) return { x: 0.5, y: 0.5 }
  const by = isLong ? 0.1 : 0.01
  return { x: within(at.x + step.x * by), y: within(at.y + step.y * by) }
}
