// The roll-up straight from its definition: slow, with exact fractions instead of a tolerance.
import type { RolledCoding, RollupInput } from '../../../shared/domain/rollup/input.ts'
import type { SourceId, StageId } from '../../../shared/schema/ids.ts'
import type { Rollup, Status, Tally } from '../../../shared/schema/profile.ts'
import { sourceKinds } from '../../../shared/schema/source.ts'
import type { RandomStudy, Ratio } from './study.ts'

type Stretch = { sourceId: SourceId; start: number; end: number }

/** Passages by joining any two overlapping stretches until no two are left; in no particular order. */
export function naivePassages(excerpts: readonly Stretch[]): Stretch[] {
  for (const [i, a] of excerpts.entries()) {
    for (const [j, b] of excerpts.entries()) {
      if (i < j && a.sourceId === b.sourceId && a.start < b.end && b.start < a.end) {
        const both = {
          sourceId: a.sourceId,
          start: Math.min(a.start, b.start),
          end: Math.max(a.end, b.end),
        }
        return naivePassages([...excerpts.filter((_, k) => k !== i && k !== j), both])
      }
    }
  }
  return [...excerpts]
}

export function naiveTally(sources: RollupInput['sources'], codings: readonly RolledCoding[]): Tally {
  const here = codings.filter((coding) => sources.some((source) => source.id === coding.sourceId))
  const holding = sources.filter((source) => here.some((coding) => coding.sourceId === source.id))
  return {
    passages: naivePassages(here).length,
    sources: holding.map((source) => source.id),
    kinds: sourceKinds.filter((kind) => holding.some((source) => source.kind === kind)),
    // UTF-8 bytes sort as code points do.
    coders: [...new Set(here.map((coding) => coding.coder))].sort((a, b) =>
      Buffer.compare(Buffer.from(a), Buffer.from(b)),
    ),
  }
}

export function referenceRollup({ input, threshold, minCoverage }: RandomStudy): Rollup {
  const { stages, suggested } = profile(input, threshold, minCoverage)
  const flipSet = subsets(input.sources.map((source) => source.id)).find((left) => {
    const sources = input.sources.filter((source) => !left.includes(source.id))
    return profile({ ...input, sources }, threshold, minCoverage).suggested !== suggested
  })
  const orderOf = (id: StageId) => input.model.stages.find((stage) => stage.id === id)?.order ?? null
  const top = suggested === null ? null : orderOf(suggested)
  const skipped = stages
    .filter(({ stage, reached }) => {
      const order = orderOf(stage)
      return top !== null && order !== null && order < top && !reached
    })
    .map(({ stage }) => stage)
    .sort((a, b) => (orderOf(a) ?? 0) - (orderOf(b) ?? 0))
  return {
    suggestion: suggested === null ? null : { stage: suggested, skipped },
    fragile: flipSet?.length === 1,
    flipSet: flipSet ?? null,
    stages: stages.map(({ score: _, ...stage }) => stage),
  }
}

/** Every set of one, then two, then three, each size in the order of its members' places. */
function subsets<T>(items: readonly T[]): T[][] {
  const one = items.map((a) => [a])
  const two = items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b]))
  const three = items.flatMap((a, i) =>
    items.slice(i + 1).flatMap((b, j) => items.slice(i + j + 2).map((c) => [a, b, c])),
  )
  return [...one, ...two, ...three]
}

function profile(input: RollupInput, threshold: Ratio, minCoverage: Ratio) {
  const { model } = input
  const n = model.saturation
  const stages = model.stages.map((stage) => {
    const indicators = model.indicators
      .filter((indicator) => indicator.stage === stage.id)
      .map(({ id, dimension }) => {
        const tied = input.codes.filter((code) => code.indicators.includes(id)).map((code) => code.id)
        const codings = input.codings.filter(
          ({ codeId, excludedFor }) => tied.includes(codeId) && !(excludedFor ?? []).includes(id),
        )
        const supporting = naiveTally(
          input.sources,
          codings.filter((coding) => coding.direction === 'supports'),
        )
        const contradicting = naiveTally(
          input.sources,
          codings.filter((coding) => coding.direction === 'contradicts'),
        )
        const points = Math.min(supporting.sources.length, n) - Math.min(contradicting.sources.length, n)
        const status = statusOf(supporting.passages, contradicting.passages)
        return { id, dimension, status, strength: points / n, supporting, contradicting, points }
      })
    // The fit is score.over / score.under; a stage without indicators is never reached.
    const score = {
      over: indicators.reduce((sum, { points }) => sum + points, 0),
      under: n * indicators.length,
    }
    const covered = indicators.filter(({ status }) => status !== 'unsupported').length
    return {
      stage: stage.id,
      score,
      fit: indicators.length === 0 ? 0 : score.over / score.under,
      coverage: indicators.length === 0 ? 0 : covered / indicators.length,
      reached:
        indicators.length > 0 &&
        compare(score, threshold) >= 0 &&
        compare({ over: covered, under: indicators.length }, minCoverage) >= 0,
      indicators: indicators.map(({ points: _, ...indicator }) => indicator),
    }
  })

  const reached = stages.filter((stage) => stage.reached)
  const orderOf = (id: StageId) => model.stages.find((stage) => stage.id === id)?.order ?? null
  const highest = reached
    .filter(({ stage }) => orderOf(stage) !== null)
    .sort((a, b) => (orderOf(b.stage) ?? 0) - (orderOf(a.stage) ?? 0))[0]
  // Sorting is stable: of equal fits the first in model order stays first.
  const outside = reached
    .filter(({ stage }) => orderOf(stage) === null)
    .sort((a, b) => compare(b.score, a.score))[0]
  const instead =
    outside !== undefined && (highest === undefined || compare(outside.score, highest.score) > 0)
  return { stages, suggested: (instead ? outside : highest)?.stage ?? null }
}

function compare(a: Ratio, b: Ratio): number {
  return a.over * b.under - b.over * a.under
}

function statusOf(supporting: number, contradicting: number): Status {
  if (supporting === 0 && contradicting === 0) return 'unsupported'
  if (contradicting === 0) return 'supported'
  return supporting === 0 ? 'contradicted' : 'contested'
}
