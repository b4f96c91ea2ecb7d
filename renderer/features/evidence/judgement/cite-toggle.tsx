import { ToggleButton } from 'react-aria-components'
import type { Excerpt } from '../../../../shared/schema/coding.ts'
import { useMessages } from '../../../i18n/index.ts'
import { useEvidence } from '../../../stores/evidence.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Icon } from '../../../ui/index.ts'
import styles from './cite-toggle.module.css'

/** Takes a coding into the judgement being written on its case, or out of it; absent while none is. */
export function CiteToggle({ excerpt }: { excerpt: Excerpt }) {
  const { judgement } = useMessages()
  const sources = useQuery('sources.list', {}).data ?? []
  const caseId = sources.find(({ id }) => id === excerpt.sourceId)?.caseId ?? null
  const draft = useEvidence((state) => (caseId === null ? undefined : state.drafts[caseId]))
  if (caseId === null || draft === undefined) return null
  const cited = draft.cite.includes(excerpt.id)
  return (
    <ToggleButton
      className={styles.toggle ?? ''}
      isSelected={cited}
      aria-label={judgement.citeThis(excerpt.locator)}
      onChange={() => useEvidence.getState().toggleCitation(caseId, excerpt.id)}
    >
      <Icon name={cited ? 'check' : 'quote'} />
      {cited ? judgement.uncite : judgement.cite}
    </ToggleButton>
  )
}
