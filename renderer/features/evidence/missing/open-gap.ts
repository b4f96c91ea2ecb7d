import type { Gap } from '../../../../shared/schema/gaps.ts'
import { useEvidence } from '../../../stores/evidence.ts'
import { useNavigation } from '../../../stores/navigation.ts'
import { openFocus } from '../focus.ts'

/** Goes to where a gap is mended: the indicator's evidence, the judgement, the text that nobody coded, the objective or the plan. */
export function openGap({ target, caseId, indicator, source }: Gap): void {
  if (target === 'indicator' && indicator !== null) openFocus(caseId, { type: 'indicator', id: indicator })
  else if (target === 'source' && source !== null)
    useNavigation.getState().go({ name: 'reader', sourceId: source })
  else if (target === 'objective') useNavigation.getState().go({ name: 'cases', caseId, view: 'objectives' })
  else if (target === 'plan') useNavigation.getState().go({ name: 'cases', caseId, view: 'plan' })
  else useEvidence.getState().look({ panel: 'judgement' })
}
