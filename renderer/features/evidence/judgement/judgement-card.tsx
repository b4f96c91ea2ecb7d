import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import type { PlacedJudgement } from '../../../../shared/schema/judgement.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { Standing } from '../../../../shared/schema/staleness.ts'
import { useWords } from '../../../charts/words.ts'
import { run } from '../../../stores/commands.ts'
import { useEvidence } from '../../../stores/evidence.ts'
import { useNavigation } from '../../../stores/navigation.ts'
import { useQuery } from '../../../stores/queries.ts'
import { useSettings } from '../../../stores/settings.ts'
import { useStudy } from '../../../stores/study.ts'
import { Button, Icon, IconButton, MemoButton } from '../../../ui/index.ts'
import { TraceButton } from '../trace-button.tsx'
import { claimOf, subjectName } from './claim-words.ts'
import { JudgementBody } from './judgement-body.tsx'
import styles from './judgement-card.module.css'
import { StaleNotice } from './stale-notice.tsx'

type Props = {
  model: Model
  judgement: PlacedJudgement
  /** Of a signed one that stands. */
  standing: Standing | null
}

/** A judgement that stands, as it was made: what it says, who signed it, what changed since, what can be done. */
export function JudgementCard({ model, judgement, standing }: Props) {
  const words = useWords()
  const stale = standing !== null && standing.changes.length > 0
  return (
    <article className={styles.card}>
      {judgement.subject.kind !== 'stage' && (
        <p className={styles.subject}>{subjectName(judgement.subject, model, words)}</p>
      )}
      <h3 className={styles.claim}>{claimOf(judgement, model, words)}</h3>
      <Chips judgement={judgement} isStale={stale} />
      <Facts judgement={judgement} />
      {stale && <StaleNotice model={model} judgement={judgement} standing={standing} />}
      <Actions judgement={judgement} isStale={stale} />
      <JudgementBody model={model} judgement={judgement} />
    </article>
  )
}

/** One that another took the place of, folded to its claim. */
export function EarlierJudgement(props: {
  model: Model
  judgement: PlacedJudgement
  replacedAt: string | null
}) {
  const { model, judgement, replacedAt } = props
  const words = useWords()
  const { judgement: m } = words.messages
  const by = m.by(judgement.author, words.format.instant(judgement.at))
  return (
    <Disclosure className={styles.card ?? ''}>
      <Heading level={3} className={styles.folded ?? ''}>
        <AriaButton slot="trigger" className={styles.fold ?? ''}>
          <Icon name="chevron-right" />
          <span>
            {judgement.subject.kind !== 'stage' && `${subjectName(judgement.subject, model, words)}: `}
            {claimOf(judgement, model, words)}
          </span>
          <span className={styles.facts}>{by}</span>
        </AriaButton>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>
        {replacedAt !== null && (
          <p className={styles.facts}>{m.supersededBy(words.format.instant(replacedAt))}</p>
        )}
        <Chips judgement={judgement} isStale={false} />
        <Facts judgement={judgement} />
        <JudgementBody model={model} judgement={judgement} />
      </DisclosurePanel>
    </Disclosure>
  )
}

function Chips({ judgement, isStale }: { judgement: PlacedJudgement; isStale: boolean }) {
  const { messages } = useWords()
  const { judgement: m, terms } = messages
  const waves = useQuery('waves.list', {}).data ?? []
  const wave = waves.find(({ id }) => id === judgement.wave)
  return (
    <p className={styles.chips}>
      <span className={styles.chip} data-status={judgement.status}>
        {terms.judgementStatus[judgement.status]}
      </span>
      {isStale && (
        <span className={styles.chip} data-status="stale">
          <Icon name="warning" /> {messages.staleness.stale}
        </span>
      )}
      {wave !== undefined && <span className={styles.chip}>{wave.name}</span>}
      {judgement.blind && <span className={styles.chip}>{m.blindChip}</span>}
      {judgement.settles.length > 0 && (
        <span className={styles.chip}>{m.consensusChip(judgement.settles.length)}</span>
      )}
    </p>
  )
}

function Facts({ judgement }: { judgement: PlacedJudgement }) {
  const { messages, format } = useWords()
  const { judgement: m } = messages
  const { signature, affirmations, revealedAt } = judgement
  return (
    <div className={styles.facts}>
      <p>
        {m.by(judgement.author, format.instant(judgement.at))}{' '}
        <MemoButton target={{ kind: 'judgement', id: judgement.id }} />
        <TraceButton of={judgement.id} name={null} />
        <IconButton
          icon="journal"
          label={messages.journal.ofThis}
          onPress={() =>
            useNavigation.getState().go({ name: 'journal', object: { kind: 'judgement', id: judgement.id } })
          }
        />
      </p>
      {revealedAt !== null && <p>{m.revealedOn(format.instant(revealedAt))}</p>}
      {signature !== null && (
        <p>
          {m.signedBy(signature.by, format.instant(signature.at))}
          {` · ${messages.modelEditing.ofModel(format.number(signature.modelVersion))}`}
        </p>
      )}
      {affirmations.map(({ id, by, at, note }) => (
        <p key={id}>
          {m.affirmedBy(by, format.instant(at))}: <span className={styles.note}>{note}</span>
        </p>
      ))}
    </div>
  )
}

function Actions({ judgement, isStale }: { judgement: PlacedJudgement; isStale: boolean }) {
  const { messages } = useWords()
  const { judgement: m } = messages
  const readOnly = useStudy((state) => state.study?.readOnly ?? true)
  const writing = useEvidence((state) => state.drafts[judgement.caseId] !== undefined)
  const coder = useSettings((state) => state.settings?.coder)
  if (readOnly) return null
  const { id, caseId } = judgement
  return (
    <div className={styles.actions}>
      {judgement.status === 'draft' && (
        <>
          <Button variant="primary" onPress={() => void run('judgements.sign', { id }, { toast: true })}>
            {m.sign}
          </Button>
          <p className={styles.facts}>{m.signHint}</p>
        </>
      )}
      {!isStale && !writing && (
        <Button variant="plain" icon="pencil" onPress={() => useEvidence.getState().begin(caseId, judgement)}>
          {m.reviseThis}
        </Button>
      )}
      {judgement.blind && judgement.revealedAt === null && judgement.author === coder && (
        <Button variant="plain" onPress={() => void run('judgements.reveal', { id }, { toast: true })}>
          {m.reveal}
        </Button>
      )}
    </div>
  )
}
