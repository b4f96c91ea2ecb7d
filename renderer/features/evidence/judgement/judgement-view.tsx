import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { PlacedCitation, PlacedJudgement, StageJudgement } from '../../../../shared/schema/judgement.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import { nameOf } from '../../../charts/words.ts'
import { useFormat, useLocal, useMessages } from '../../../i18n/index.ts'
import { useNavigation } from '../../../stores/navigation.ts'
import { useQuery } from '../../../stores/queries.ts'
import { Icon, MemoButton } from '../../../ui/index.ts'
import { Mark } from '../../../ui/mark.tsx'
import styles from './judgement-view.module.css'

type Props = {
  model: Model
  judgement: PlacedJudgement & Pick<StageJudgement, 'stage'>
  /** When another one took its place; null for the one that stands. */
  replacedAt: string | null
}

/** A judgement as it was made. An earlier one is folded to its claim. */
export function JudgementView({ model, judgement, replacedAt }: Props) {
  const { judgement: words } = useMessages()
  const local = useLocal()
  const format = useFormat()
  const stage = nameOf(model.stages, judgement.stage, local)
  const by = words.by(judgement.author, format.instant(judgement.at))
  if (replacedAt === null) {
    return (
      <article className={styles.judgement}>
        <h3 className={styles.stage}>{stage}</h3>
        <p className={styles.facts}>
          {by} <MemoButton target={{ kind: 'judgement', id: judgement.id }} />
        </p>
        <Body model={model} judgement={judgement} />
      </article>
    )
  }
  return (
    <Disclosure className={styles.judgement ?? ''}>
      <Heading level={3} className={styles.folded ?? ''}>
        <Button slot="trigger" className={styles.fold ?? ''}>
          <Icon name="chevron-right" />
          <span>{stage}</span>
          <span className={styles.facts}>{by}</span>
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>
        <p className={styles.facts}>
          {words.supersededBy(format.instant(replacedAt))}{' '}
          <MemoButton target={{ kind: 'judgement', id: judgement.id }} />
        </p>
        <Body model={model} judgement={judgement} />
      </DisclosurePanel>
    </Disclosure>
  )
}

function Body({ model, judgement }: { model: Model; judgement: PlacedJudgement }) {
  const { judgement: words, terms } = useMessages()
  const local = useLocal()
  return (
    <>
      <p className={styles.prose}>{judgement.rationale}</p>
      {judgement.confidence !== null && (
        <p className={styles.facts}>
          {words.confidence}: {terms.confidence[judgement.confidence].toLowerCase()}
        </p>
      )}
      {judgement.rivalStage !== null && (
        <div>
          <h4>{words.rivalSetAside(nameOf(model.stages, judgement.rivalStage, local))}</h4>
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
  const { sourceId, at } = citation
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
      {citation.codingId === null && <span className={styles.facts}> {words.removed}</span>}
    </blockquote>
  )
}
