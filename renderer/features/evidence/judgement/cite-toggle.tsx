import { Button, ToggleButton } from 'react-aria-components'
import type { Excerpt } from '../../../../shared/schema/coding.ts'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { Stance } from '../../../../shared/schema/judgement.ts'
import { useMessages } from '../../../i18n/index.ts'
import { useEvidence } from '../../../stores/evidence.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Icon } from '../../../ui/index.ts'
import { Mark } from '../../../ui/mark.tsx'
import styles from './cite-toggle.module.css'

/**
 * Takes a coding into the judgement being written on its case, or out of it; absent while none is. Once cited, a second
 * button says how it bears on the stage: what supports an earlier stage may well speak against this one.
 */
export function CiteToggle({ excerpt }: { excerpt: Excerpt }) {
  const { judgement, terms } = useMessages()
  const sources = useQuery('sources.list', {}).data ?? []
  const caseId = sources.find(({ id }) => id === excerpt.sourceId)?.caseId ?? null
  const draft = useEvidence((state) => (caseId === null ? undefined : state.drafts[caseId]))
  if (caseId === null || draft === undefined) return null
  const cited = draft.cite.includes(excerpt.id)
  const stance: Stance =
    draft.stances[excerpt.id] ?? (excerpt.direction === 'contradicts' ? 'against' : 'for')
  const { toggleCitation, setStance } = useEvidence.getState()
  return (
    <>
      <ToggleButton
        className={styles.toggle ?? ''}
        isSelected={cited}
        aria-label={cited ? judgement.citedThis(excerpt.locator) : judgement.citeThis(excerpt.locator)}
        onChange={() => toggleCitation(caseId, excerpt.id, stance)}
      >
        <Icon name={cited ? 'check' : 'quote'} />
        {cited ? judgement.uncite : judgement.cite}
      </ToggleButton>
      {cited && (
        <Button
          className={styles.stance ?? ''}
          aria-label={judgement.changeStance(terms.mark[stance], excerpt.locator)}
          onPress={() => setStance(caseId, excerpt.id, stance === 'for' ? 'against' : 'for')}
        >
          <Mark kind={stance} withWord />
        </Button>
      )}
      {cited && <Weight excerpt={excerpt} caseId={caseId} weight={draft.weights[excerpt.id] ?? null} />}
    </>
  )
}

/** What a cited excerpt weighs in this judgement; empty while nobody says. */
function Weight(props: { excerpt: Excerpt; caseId: CaseId; weight: number | null }) {
  const { excerpt, caseId, weight } = props
  const { judgement } = useMessages()
  return (
    <label className={styles.weight}>
      {judgement.weightShort}
      <input
        type="number"
        min={0}
        max={100}
        step={5}
        value={weight ?? ''}
        aria-label={judgement.weight(excerpt.locator)}
        // The list around it has keys of its own.
        onKeyDown={(event) => event.stopPropagation()}
        onChange={({ target }) => {
          const typed = target.value === '' ? null : Math.round(Number(target.value))
          if (typed === null || (typed >= 0 && typed <= 100))
            useEvidence.getState().setWeight(caseId, excerpt.id, typed)
        }}
      />
    </label>
  )
}
