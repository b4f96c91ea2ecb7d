// Where things stand in the picture of a case's path: waves side by side, stages from the first one up, a bar for how much
// was coded in each wave.
import { scaleBand, scaleLinear, scalePoint } from 'd3'
import type { StageId, WaveId } from '../../shared/schema/ids.ts'
import type { Model } from '../../shared/schema/model.ts'
import type { WavePoint } from '../../shared/schema/trajectory.ts'

const margin = { left: 132, right: 12, top: 14, bottom: 24 }
const rowHeight = 26
const barHeight = 32
const gap = 14
/** Pixels of a wave at most: two waves do not stand at the two ends of a wide page. */
const widest = 180

export type TrajectoryLayout = {
  width: number
  height: number
  /** Where names of stages end. */
  left: number
  stages: { id: StageId; y: number }[]
  columns: {
    wave: WaveId
    x: number
    width: number
    /** Null: nobody judged it, or there is no clear stage. */
    judged: number | null
    suggested: number | null
    bar: { y: number; height: number }
  }[]
  /** From judged to judged, as `x,y` pairs. */
  path: string
  bars: { top: number; bottom: number }
}

export function layOutTrajectory(
  model: Pick<Model, 'stages'>,
  waves: readonly WavePoint[],
  width: number,
): TrajectoryLayout {
  // The first stage stands lowest; what is outside the order stands above them all.
  const upwards: { id: StageId }[] = model.stages.toSorted(
    (a, b) => (a.order ?? Number.POSITIVE_INFINITY) - (b.order ?? Number.POSITIVE_INFINITY),
  )
  // What was judged stays judged, also at a stage the model has no more.
  for (const { judgement } of waves)
    if (judgement !== null && !upwards.some(({ id }) => id === judgement.stage))
      upwards.push({ id: judgement.stage })
  const drawn = Math.max(0, Math.min(width - margin.left - margin.right, widest * waves.length))
  const x = scaleBand(
    waves.map(({ wave }) => wave.id),
    [margin.left, margin.left + drawn],
  )
  const bottom = margin.top + rowHeight * upwards.length
  const y = scalePoint(
    upwards.map(({ id }) => id),
    [bottom - rowHeight / 2, margin.top + rowHeight / 2],
  )
  const bars = { top: bottom + gap, bottom: bottom + gap + barHeight }
  const most = Math.max(1, ...waves.map(({ codings }) => codings))
  const tall = scaleLinear([0, most], [0, barHeight])
  const columns = waves.map(({ wave, judgement, suggestion, codings }) => ({
    wave: wave.id,
    x: x(wave.id) ?? margin.left,
    width: x.bandwidth(),
    judged: judgement === null ? null : (y(judgement.stage) ?? null),
    suggested: suggestion === null ? null : (y(suggestion) ?? null),
    bar: { y: bars.bottom - tall(codings), height: tall(codings) },
  }))
  return {
    width,
    height: bars.bottom + margin.bottom,
    left: margin.left,
    stages: upwards.map(({ id }) => ({ id, y: y(id) ?? 0 })),
    columns,
    path: columns
      .flatMap(({ x: at, width: wide, judged }) => (judged === null ? [] : [`${at + wide / 2},${judged}`]))
      .join(' '),
    bars,
  }
}
