import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { LedgerFilter } from '../../../../shared/schema/ledger.ts'
import { useEvidence } from '../../../stores/evidence.ts'
import { noFilter, useLedger } from '../../../stores/ledger.ts'
import { useShownWave } from '../use-shown-wave.ts'

/** What part of the case's evidence is read: what is filtered here, in the wave that is shown everywhere. */
export function useLedgerFilter(caseId: CaseId): LedgerFilter {
  const filter = useLedger((state) => state.filters[caseId]) ?? noFilter
  return { ...filter, ...useShownWave(caseId) }
}

export function showAllEvidence(caseId: CaseId): void {
  useLedger.getState().clear(caseId)
  useEvidence.getState().showWave(caseId, null)
}
