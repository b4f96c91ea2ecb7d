import { Button } from 'react-aria-components'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { PlacedCitation, PlacedJudgement } from '../../../../shared/schema/judgement.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import { partName } from '../../../charts/words.ts'
import { useFormat, useLocal, useMessages } from '../../../i18n/index.ts'
import { useNavigation } from '../../../stores/navigation.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Mark } from '../../../ui/mark.tsx'
import { MemoBodyText } from '../../../writing/memo-body-text.tsx'
import { TraceButton } from '../trace-button.tsx'
import styles from './judgement-body.module.css'

/** What a judgement says, and what it cites. */
export function JudgementBody({ model, judgement }: { model: Model; judgement: PlacedJudgement }) {
  const { judgement: words, terms } = useMessages()
  const local = useLocal()
  return (
    <>
      {judgement.rationaleBody === null ? (
        <p className={styles.prose}>{judgement.rationale}</p>
      ) : (
        <MemoBodyText body={judgement.rationaleBody} things={judgement.links} />
      )}
      {judgement.confidence !== null && (
        <p className={styles.facts}>
          {words.confidence}: {terms.confidence[judgement.confidence].toLowerCase()}
        </p>
      )}
      {judgement.rivalStage !== null && (
        <div>
          <h4>{words.rivalSetAside(partName(model, 'stage', judgement.rivalStage, local))}</h4>
          <p className={styles.prose}>{judgement.rivalReason}</p>
        </div>
      )}
      {judgement.citations.length === 0 ? (
        <p className={styles.facts}>{words.citesNothing}</p>
      ) : (
        <>
          <Citations stance="for" judgement={judgement} />
          <Citations stance="against" judgement={judgement} />
        </>
      )}
    </>
  )
}

function Citations({ stance, judgement }: { stance: PlacedCitation['stance']; judgement: PlacedJudgement }) {
  const { judgement: words } = useMessages()
  const cited = judgement.citations.filter((citation) => citation.stance === stance)
  if (cited.length === 0) return null
  return (
    <section className={styles.citations}>
      <h4 className={styles.stance}>
        <Mark kind={stance} /> {stance === 'for' ? words.citedFor : words.citedAgainst}
      </h4>
      <ul className={styles.list}>
        {cited.map((citation) => (
          <li key={`${citation.sourceId} ${citation.start} ${citation.end} ${citation.codingId}`}>
            <CitedQuote citation={citation} caseId={judgement.caseId} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function CitedQuote({ citation, caseId }: { citation: PlacedCitation; caseId: CaseId }) {
  const { judgement: words } = useMessages()
  const format = useFormat()
  const { sourceId, at, weight } = citation
  const coding = useQuery('codings.list', { caseId }).data?.find(({ id }) => id === citation.codingId)
  const source = useQuery('sources.list', {}).data?.find(({ id }) => id === sourceId)
  // Of a coding that was removed, only the source is left to name.
  const place = coding?.locator ?? (source === undefined ? '…' : `S${source.number}`)
  return (
    <blockquote className={styles.quote}>
      <span className={styles.words}>{citation.quote}</span>{' '}
      <Button
        className={styles.locator ?? ''}
        aria-label={words.openSource(place)}
        onPress={() => useNavigation.getState().go({ name: 'reader', sourceId, ...(at !== null && { at }) })}
      >
        {place}
      </Button>
      {citation.codingId !== null && <TraceButton of={citation.codingId} name={place} />}
      {weight !== null && <span className={styles.facts}> {words.weighs(format.number(weight))}</span>}
      {citation.codingId === null && <span className={styles.facts}> {words.removed}</span>}
    </blockquote>
  )
}
