// Which strategies fit a case's stage, and why. Stages serve to choose strategies; which one to try a person decides: what
// stands here is an order of reading with its reasons, never a score.
import type { StageId } from '../../schema/ids.ts'
import type { ComponentTally, Tally } from '../../schema/profile.ts'
import {
  type ComponentStanding,
  componentStandings,
  type FittingStrategy,
  type LibraryStrategy,
  type StrategyFit,
  type StrategyRef,
} from '../../schema/strategy.ts'
import { sameStrategy } from './library.ts'

type ComponentEvidence = Pick<ComponentTally, 'component'> & {
  supporting: Pick<Tally, 'passages'>
  contradicting: Pick<Tally, 'passages'>
}

export type FitMaterial = {
  /** Of the model and of the study, in the order of the library. */
  library: readonly LibraryStrategy[]
  /** The stage judged, as far as it stands; null while nobody judged. */
  judged: StageId | null
  /** The stage the evidence suggests; null: no clear stage. */
  suggested: StageId | null
  /** Evidence of the case by component, as `rollupLayers` counts it. */
  layers: readonly { components: readonly ComponentEvidence[] }[]
  /** What the case's plan has already. */
  planned: readonly StrategyRef[]
}

/**
 * The strategies of the stage judged; where none is judged, of the stage suggested; where neither is, none. A stage
 * judged wins over the suggestion also when they differ.
 *
 * Those whose component has evidence against it come first (contrary, with or without evidence for it), then those whose
 * component has no evidence either way, then those with evidence for it only, then those of no component; within each in
 * the order of the library. Neutral passages decide nothing here: they tell of presence, not of how the network does.
 */
export function fittingStrategies(material: FitMaterial): StrategyFit {
  const { library, judged, suggested } = material
  const stage = judged ?? suggested
  const basis = judged !== null ? 'judged' : suggested !== null ? 'suggested' : null
  const fitting = library
    .filter((strategy) => strategy.stage === stage)
    .map((strategy) => withEvidence(material, strategy))
  return {
    stage,
    basis,
    suggested,
    strategies: componentStandings.flatMap((standing) =>
      fitting.filter((each) => each.standing === standing),
    ),
  }
}

/** A strategy with what is coded to its component, and how often the plan has it, whether it fits or not. */
export function withEvidence(
  { layers, planned }: Pick<FitMaterial, 'layers' | 'planned'>,
  strategy: LibraryStrategy,
): FittingStrategy {
  const tally = layers
    .flatMap(({ components }) => components)
    .find(({ component }) => component === strategy.component)
  const supporting = tally?.supporting.passages ?? 0
  const contradicting = tally?.contradicting.passages ?? 0
  return {
    ...strategy,
    standing: standingOf(strategy, supporting, contradicting),
    supporting,
    contradicting,
    inPlan: planned.filter((ref) => sameStrategy(ref, strategy.ref)).length,
  }
}

function standingOf(
  { component }: Pick<LibraryStrategy, 'component'>,
  supporting: number,
  contradicting: number,
): ComponentStanding {
  if (component === null) return 'no-component'
  if (contradicting > 0) return 'contrary'
  return supporting > 0 ? 'supporting' : 'none'
}
