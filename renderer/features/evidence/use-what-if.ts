import { useRef } from 'react'
import type { CaseProfile } from '../../../shared/schema/profile.ts'
import { leavesSomethingOut, useEvidence } from '../../stores/evidence.ts'
import { useQuery } from '../../stores/queries.ts'

/** The case's profile without what was left out; null while nothing is, or until it is known. */
export function useWhatIf(profile: CaseProfile | undefined): CaseProfile | null {
  const without = useEvidence((state) => profile && state.leftOut[profile.caseId])
  const asked = profile !== undefined && without !== undefined && leavesSomethingOut(without)
  const then = useQuery('profile.whatIf', asked ? { caseId: profile.caseId, without } : null).data
  // The last answer stays while the next is under way: charts that jump to the whole profile and back tell nothing.
  const last = useRef(then)
  if (then !== undefined || !asked) last.current = then
  return asked && last.current !== undefined ? { ...profile, ...last.current } : null
}
