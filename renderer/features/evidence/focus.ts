import type { CaseId } from '../../../shared/schema/ids.ts'
import type { CaseProfile } from '../../../shared/schema/profile.ts'
import type { LayersFocus } from '../../charts/layers.tsx'
import type { ProcessFocus } from '../../charts/process/drawing.ts'
import type { ProfileFocus } from '../../charts/stage-profile.tsx'
import { type EvidenceView, useEvidence } from '../../stores/evidence.ts'
import { type EvidenceOf, useNavigation } from '../../stores/navigation.ts'

/** What the excerpts beside the charts are about. `stage` is every indicator of it; `layer` its components. */
export type Focus = ProfileFocus | LayersFocus | ProcessFocus

/** The chart that shows what excerpts are about; the process shows stages and indicators too, once it is looked at. */
export function viewOf(focus: Focus, looked: EvidenceView): EvidenceView {
  switch (focus.type) {
    case 'dimension':
    case 'result':
      return 'process'
    case 'stage':
    case 'indicator':
      return looked === 'process' ? 'process' : 'profile'
    default:
      return 'layers'
  }
}

export function openFocus(caseId: CaseId, focus: Focus): void {
  useEvidence.getState().look({ panel: 'excerpts', shown: JSON.stringify(focus) })
  useNavigation.getState().go({ name: 'evidence', caseId, of: focus as EvidenceOf })
}

/** Opens the case's draft, beginning one when there is none. */
export function writeJudgement({ caseId, judgement }: CaseProfile): void {
  const { begin, look } = useEvidence.getState()
  begin(caseId, judgement)
  look({ panel: 'judgement' })
}
