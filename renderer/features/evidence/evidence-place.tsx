import type { CaseId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { type Place, useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, EmptyState, ErrorNotice, Spinner } from '../../ui/index.ts'
import { CaseEvidence } from './case-evidence.tsx'
import type { Focus } from './focus.ts'
import { Overview } from './overview.tsx'

/** All cases, or the evidence of one; `of` is what its excerpts are being read about. */
export function EvidencePlace({
  caseId,
  of,
}: {
  caseId?: CaseId
  of?: Extract<Place, { name: 'evidence' }>['of']
}) {
  const { evidence } = useMessages()
  const cases = useQuery('cases.list', {})
  const model = useQuery('model.get', {})
  const error = cases.error ?? model.error
  if (error !== null) return <ErrorNotice error={error} />
  if (cases.data === undefined || model.data === undefined) return <Spinner />
  if (cases.data.length === 0) {
    return (
      <EmptyState
        icon="evidence"
        title={evidence.overview.emptyTitle}
        text={evidence.overview.emptyText}
        action={
          <Button variant="primary" onPress={() => useNavigation.getState().go({ name: 'cases' })}>
            {evidence.overview.emptyAction}
          </Button>
        }
      />
    )
  }
  const chosen = cases.data.find((each) => each.id === caseId)
  if (chosen === undefined) return <Overview model={model.data} cases={cases.data} />
  return (
    <CaseEvidence
      key={chosen.id}
      model={model.data}
      cases={cases.data}
      caseId={chosen.id}
      focus={(of as Focus | undefined) ?? null}
    />
  )
}
