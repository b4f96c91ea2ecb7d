import { useRef } from 'react'
import type { CaseProfile, WhatIf } from '../../../shared/schema/profile.ts'
import type { Wave } from '../../../shared/schema/wave.ts'
import { leavesSomethingOut, useEvidence } from '../../stores/evidence.ts'
import { useQuery } from '../../stores/queries.ts'

/** What is left out besides what is not in the wave that is shown. */
function within(without: WhatIf, { from, to }: Pick<Wave, 'from' | 'to'>): WhatIf {
  const latest =
    [without.from, from]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  const earliest = [without.to, to].filter((day) => day !== null).toSorted()[0] ?? null
  return { ...without, from: latest, to: earliest }
}

/** The case's profile without what was left out; null while nothing is, or until it is known. */
export function useWhatIf(profile: CaseProfile | undefined): CaseProfile | null {
  const without = useEvidence((state) => profile && state.leftOut[profile.caseId])
  const asked = profile !== undefined && without !== undefined && leavesSomethingOut(without)
  const shown = useEvidence((state) => profile && state.waves[profile.caseId])
  const waves = useQuery('waves.list', shown ? {} : null).data ?? []
  const wave = waves.find(({ id }) => id === shown) ?? { from: null, to: null }
  const then = useQuery(
    'profile.whatIf',
    asked ? { caseId: profile.caseId, without: within(without, wave) } : null,
  ).data
  // The last answer stays while the next is under way: charts that jump to the whole profile and back tell nothing.
  const last = useRef(then)
  if (then !== undefined || !asked) last.current = then
  return asked && last.current !== undefined ? { ...profile, ...last.current } : null
}
