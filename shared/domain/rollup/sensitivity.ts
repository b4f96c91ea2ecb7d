// Sensitivity: how few sources, left out, would change the suggestion.
import type { SourceId, StageId } from '../../schema/ids.ts'
import type { Model } from '../../schema/model.ts'
import type { StageProfile } from '../../schema/profile.ts'
import { stageFit } from './stage-fit.ts'
import type { Holders } from './strength.ts'
import { suggestedStage } from './suggestion.ts'

/** The largest flip set looked for. */
export const MAX_FLIP_SET = 3

type Bounds = Pick<Model, 'saturation' | 'threshold' | 'minCoverage' | 'stages'>
/** What one source holds: for each indicator and direction it speaks to, the count to lower when it is left out. */
type Holding = { holders: Holders; direction: keyof Holders }
type Removable = { id: SourceId; holdings: readonly Holding[] }
type Board = { suggested: () => StageId | null; held: Map<SourceId, Holding[]> }

/**
 * A smallest set of sources whose removal changes the suggested stage ("no clear stage" is one more outcome;
 * skipped stages do not matter). Among equals the first in source order. Null when it takes more than
 * `MAX_FLIP_SET`, or when no removal can.
 */
export function findFlipSet(
  model: Bounds,
  stages: readonly StageProfile[],
  sourceOrder: readonly SourceId[],
): SourceId[] | null {
  const { suggested, held } = layOut(model, stages)
  const before = suggested()

  /** The first `size` of `rest` that, left out beside those already out, change the suggestion. */
  const search = (size: number, rest: readonly Removable[]): SourceId[] | null => {
    if (size === 0) return suggested() === before ? null : []
    for (const [i, { id, holdings }] of rest.entries()) {
      for (const { holders, direction } of holdings) holders[direction] -= 1
      const others = search(size - 1, rest.slice(i + 1))
      for (const { holders, direction } of holdings) holders[direction] += 1
      if (others !== null) return [id, ...others]
    }
    return null
  }

  const removables = sourceOrder.flatMap((id) => {
    const holdings = held.get(id)
    return holdings === undefined ? [] : [{ id, holdings }]
  })
  for (let size = 1; size <= MAX_FLIP_SET; size += 1) {
    const found = search(size, removables)
    if (found !== null) return found
  }
  return null
}

/**
 * Counts that sources can be taken out of and put back. Evidence held by so many sources that leaving out
 * `MAX_FLIP_SET` of them still saturates it cannot matter, so sources that hold nothing else are not tried.
 */
function layOut(model: Bounds, stages: readonly StageProfile[]): Board {
  const held = new Map<SourceId, Holding[]>()
  const counts = new Map<StageId, Holders[]>()
  const hold = (sources: readonly SourceId[], holders: Holders, direction: keyof Holders) => {
    if (sources.length >= model.saturation + MAX_FLIP_SET) return
    for (const source of sources) {
      const holdings = held.get(source) ?? []
      holdings.push({ holders, direction })
      held.set(source, holdings)
    }
  }
  for (const { stage, indicators } of stages) {
    const ofStage = indicators.map(({ supporting, contradicting }) => {
      const holders = { supporting: supporting.sources.length, contradicting: contradicting.sources.length }
      hold(supporting.sources, holders, 'supporting')
      hold(contradicting.sources, holders, 'contradicting')
      return holders
    })
    counts.set(stage, ofStage)
  }
  const suggested = () =>
    suggestedStage(
      model.stages.map(({ id, order }) => ({ id, order, ...stageFit(counts.get(id) ?? [], model) })),
    )
  return { suggested, held }
}
