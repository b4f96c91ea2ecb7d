import { useCallback } from 'react'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { StrategyRef } from '../../../../shared/schema/strategy.ts'
import type { ProcessFocus } from '../../../charts/process/drawing.ts'
import { ProcessChart } from '../../../charts/process/process.tsx'
import { useMessages } from '../../../i18n/index.ts'
import { useEvidence } from '../../../stores/evidence.ts'
import { useNavigation } from '../../../stores/navigation.ts'
import { openInPicture } from '../../../stores/picture.ts'
import { useQuery } from '../../../stores/queries.ts'
import { ErrorNotice, Spinner } from '../../../ui/index.ts'
import { type Focus, openFocus } from '../focus.ts'
import { useShownWave } from '../use-shown-wave.ts'

/** Variables, stage and results of the case, with the accompaniment that acts on them. */
export function ProcessView({ model, caseId, focus }: { model: Model; caseId: CaseId; focus: Focus | null }) {
  const { process } = useMessages()
  const shown = useShownWave(caseId)
  const { data, error } = useQuery('profile.process', { caseId, ...shown })
  const onOpen = useCallback((chosen: ProcessFocus) => openFocus(caseId, chosen), [caseId])
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined) return <Spinner />
  return (
    <>
      <h2 className="visually-hidden">{process.view}</h2>
      <ProcessChart
        model={model}
        process={data}
        focus={focus}
        onOpen={onOpen}
        onJudgement={() => useEvidence.getState().look({ panel: 'judgement' })}
        onStrategy={(ref: StrategyRef) =>
          openInPicture({ part: { type: 'strategy', ref }, caseId }, shown.wave ?? null)
        }
        onPlan={() => useNavigation.getState().go({ name: 'cases', view: 'plan', caseId })}
      />
    </>
  )
}
