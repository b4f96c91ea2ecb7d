// A fact as it is computed, before anyone says which case and wave it is of.
import type { Fact, FactThen } from '../../schema/fact.ts'

export type ComputedFact = Pick<Fact, 'kind' | 'subject' | 'value' | 'part' | 'whole' | 'spread' | 'basis'>

/** The value moved, or the counts behind it did. Rounding apart: 1e-9. */
export function hasMoved(
  then: Pick<FactThen, 'value' | 'part' | 'whole'>,
  now: Pick<FactThen, 'value' | 'part' | 'whole'>,
): boolean {
  return Math.abs(then.value - now.value) > 1e-9 || then.part !== now.part || then.whole !== now.whole
}
