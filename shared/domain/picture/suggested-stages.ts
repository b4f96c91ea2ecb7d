// Which stage the evidence suggests for each of many cases: what `rollupCase` suggests, and nothing else of it.
import type { CaseId, CodeId, IndicatorId, SourceId, StageId } from '../../schema/ids.ts'
import type { RolledCoding, RollupInput } from '../rollup/input.ts'
import { countsFor } from '../rollup/rollup-case.ts'
import { stageFit } from '../rollup/stage-fit.ts'
import type { Holders } from '../rollup/strength.ts'
import { suggestedStage } from '../rollup/suggestion.ts'

type Input = Pick<RollupInput, 'model' | 'codes'> & {
  codings: readonly Pick<RolledCoding, 'sourceId' | 'codeId' | 'direction' | 'excludedFor'>[]
  cases: readonly CaseId[]
  sources: readonly { id: SourceId; caseId: CaseId | null }[]
}

/** Null: no clear stage. Only how many sources hold evidence counts, so each holds it once. */
export function suggestedStages({
  model,
  codes,
  cases,
  sources,
  codings,
}: Input): Map<CaseId, StageId | null> {
  const caseOf = new Map(sources.map((source) => [source.id, source.caseId]))
  const tied = new Map<CodeId, readonly IndicatorId[]>(codes.map(({ id, indicators }) => [id, indicators]))
  const held = new Map<CaseId, { holders: Map<IndicatorId, Holders>; seen: Set<string> }>(
    cases.map((id) => [id, { holders: new Map(), seen: new Set() }]),
  )
  for (const coding of codings) {
    const caseId = caseOf.get(coding.sourceId)
    const ofCase = caseId == null ? undefined : held.get(caseId)
    if (ofCase === undefined || coding.direction === 'neutral') continue
    const side = coding.direction === 'supports' ? 'supporting' : 'contradicting'
    for (const indicator of tied.get(coding.codeId) ?? []) {
      const key = `${indicator} ${side} ${coding.sourceId}`
      if (ofCase.seen.has(key) || !countsFor(coding, indicator)) continue
      ofCase.seen.add(key)
      const holders = ofCase.holders.get(indicator) ?? { supporting: 0, contradicting: 0 }
      holders[side] += 1
      ofCase.holders.set(indicator, holders)
    }
  }
  const none: Holders = { supporting: 0, contradicting: 0 }
  return new Map(
    cases.map((caseId) => [
      caseId,
      suggestedStage(
        model.stages.map(({ id, order }) => {
          const indicators = model.indicators.filter(({ stage }) => stage === id)
          const holders = indicators.map((each) => held.get(caseId)?.holders.get(each.id) ?? none)
          return { id, order, ...stageFit(holders, model) }
        }),
      ),
    ]),
  )
}
