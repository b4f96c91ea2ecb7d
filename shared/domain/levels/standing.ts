// Which placement stands. Placements of the same case, component and wave follow each other, whoever made them.
import type { CaseId, ComponentId, LevelPlacementId, WaveId } from '../../schema/ids.ts'
import type { LevelPlacement } from '../../schema/level.ts'
import type { Wave } from '../../schema/wave.ts'

type Placed = Pick<LevelPlacement, 'id' | 'caseId' | 'component' | 'wave' | 'supersededBy'>

/** The standing placements that a new one takes the place of. */
export function placementsReplacedBy(next: Placed, all: readonly Placed[]): LevelPlacementId[] {
  return all
    .filter(
      (each) =>
        each.id !== next.id &&
        each.supersededBy === null &&
        each.caseId === next.caseId &&
        each.component === next.component &&
        each.wave === next.wave,
    )
    .map(({ id }) => id)
}

/** Those that stand for a component of a case: one a wave in the order of time, that of all its time last. */
export function standingPlacements<P extends Placed>(
  placements: readonly P[],
  of: { caseId: CaseId; component: ComponentId },
  waves: readonly Pick<Wave, 'id'>[],
): P[] {
  const place = (wave: WaveId | null) =>
    wave === null ? waves.length : waves.findIndex(({ id }) => id === wave)
  return placements
    .filter(
      (each) => each.supersededBy === null && each.caseId === of.caseId && each.component === of.component,
    )
    .toSorted((a, b) => place(a.wave) - place(b.wave))
}

/**
 * What the study says: with `wave`, of that wave only; with null, of all its time, else of the latest wave. Of
 * `standingPlacements`; null when nobody said.
 */
export function standingPlacement<P extends Pick<LevelPlacement, 'wave'>>(
  standing: readonly P[],
  wave: WaveId | null,
): P | null {
  return (wave === null ? standing.at(-1) : standing.find((each) => each.wave === wave)) ?? null
}
