import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import { TrajectoryChart } from '../../../charts/trajectory.tsx'
import { useEvidence } from '../../../stores/evidence.ts'
import { useQuery } from '../../../stores/queries.ts'

/** The case's path through the waves, once there are some. */
export function CasePath({ model, caseId }: { model: Model; caseId: CaseId }) {
  const waves = useQuery('waves.list', {}).data ?? []
  const path = useQuery('profile.trajectory', waves.length === 0 ? null : { caseId })
  if (waves.length === 0 || path.data === undefined) return null
  return (
    <TrajectoryChart
      model={model}
      trajectory={path.data}
      onOpen={(wave) => useEvidence.getState().showWave(caseId, wave)}
    />
  )
}
