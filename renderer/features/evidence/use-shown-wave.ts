import type { CaseId, WaveId } from '../../../shared/schema/ids.ts'
import { useEvidence } from '../../stores/evidence.ts'
import { useQuery } from '../../stores/queries.ts'

/** The wave a case's profile is shown of, as queries take it: nothing for all its time, or when it was removed since. */
export function useShownWave(caseId: CaseId): { wave?: WaveId } {
  const chosen = useEvidence((state) => state.waves[caseId] ?? null)
  const waves = useQuery('waves.list', chosen === null ? null : {}).data ?? []
  return chosen !== null && waves.some(({ id }) => id === chosen) ? { wave: chosen } : {}
}
