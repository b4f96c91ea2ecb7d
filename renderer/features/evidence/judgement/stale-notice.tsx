import { useMemo, useState } from 'react'
import { staleWords } from '../../../../shared/i18n/stale-words.ts'
import type { PlacedJudgement } from '../../../../shared/schema/judgement.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { StaleChange, Standing } from '../../../../shared/schema/staleness.ts'
import { partName, useWords } from '../../../charts/words.ts'
import { useLanguage } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { useEvidence } from '../../../stores/evidence.ts'
import { useQuery } from '../../../stores/queries.ts'
import { useStudy } from '../../../stores/study.ts'
import { Button, Icon, TextArea } from '../../../ui/index.ts'
import { Added, Removed, wordParts } from '../../../ui/word-changes.tsx'
import styles from './stale-notice.module.css'

type Props = { model: Model; judgement: PlacedJudgement; standing: Standing }

/** What changed in what a signed judgement leans on, before and after, and the two ways to go on. */
export function StaleNotice({ model, judgement, standing }: Props) {
  const { messages } = useWords()
  const { staleness } = messages
  const { changes } = standing
  const title = judgement.affirmations.length === 0 ? staleness.title : staleness.titleAffirmed
  return (
    <section className={styles.notice} aria-label={staleness.stale}>
      <h4 className={styles.title}>
        <Icon name="warning" /> {title(changes.length)}
      </h4>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.citations} ${change.codeId} ${change.part?.id} ${change.field}`}>
            <Change model={model} judgement={judgement} change={change} />
          </li>
        ))}
      </ul>
      <Moved model={model} standing={standing} />
      <Ways judgement={judgement} />
    </section>
  )
}

function Change(props: { model: Model; judgement: PlacedJudgement; change: Standing['changes'][number] }) {
  const { model, judgement, change } = props
  const { messages, format } = useWords()
  const { staleness } = messages
  const language = useLanguage()
  const codes = useQuery('codes.list', {}).data ?? []
  const words = staleWords(messages, change, {
    language,
    model,
    quote: (at) => `«${judgement.citations[at]?.quote ?? ''}»`,
    code: (id) => codes.find((code) => code.id === id)?.name ?? id,
  })
  return (
    <>
      <p className={styles.what}>
        <strong>{words.what}</strong>
        {change.made !== null && (
          <span className={styles.made}>
            {' '}
            {staleness.made(change.made.by, format.instant(change.made.at))}
          </span>
        )}
      </p>
      {words.of !== '' && <p className={styles.of}>{words.of}</p>}
      <dl className={styles.pair}>
        <dt>{staleness.before}</dt>
        <dd>{isProse(change) ? <Side {...words} kind="removed" /> : words.before}</dd>
        <dt>{staleness.after}</dt>
        <dd>{isProse(change) ? <Side {...words} kind="added" /> : words.after}</dd>
      </dl>
    </>
  )
}

/** One of two texts, with what only it says marked. */
function Side({ before, after, kind }: { before: string; after: string; kind: 'removed' | 'added' }) {
  const parts = useMemo(
    () => wordParts(before, after).filter((part) => part.kind === 'same' || part.kind === kind),
    [before, after, kind],
  )
  let at = 0
  return parts.map(({ text, kind: own }) => {
    at += text.length
    if (own === 'removed') return <Removed key={at}>{text}</Removed>
    return own === 'added' ? <Added key={at}>{text}</Added> : <span key={at}>{text}</span>
  })
}

/** Texts are compared word by word; names and directions are read whole. */
function isProse({ kind, before, after }: StaleChange): boolean {
  const texts = kind === 'quote' || kind.startsWith('code-')
  return texts && typeof before === 'string' && typeof after === 'string' && before !== '' && after !== ''
}

/** What the roll-up made of it all; it is no reason by itself. */
function Moved({ model, standing: { moved } }: { model: Model; standing: Standing }) {
  const { messages, local, score } = useWords()
  const { staleness, terms } = messages
  const stage = (id: (typeof model.stages)[number]['id'] | null) =>
    id === null ? terms.noClearStage : partName(model, 'stage', id, local)
  const lines = [
    ...(moved.suggestion === null
      ? []
      : [staleness.movedSuggestion(stage(moved.suggestion.before), stage(moved.suggestion.after))]),
    ...(moved.fit === null ? [] : [staleness.movedFit(score(moved.fit.before), score(moved.fit.after))]),
    ...(moved.status === null
      ? []
      : [staleness.movedStatus(terms.status[moved.status.before], terms.status[moved.status.after])]),
  ]
  return lines.length === 0 ? null : <p className={styles.moved}>{lines.join(' ')}</p>
}

function Ways({ judgement }: { judgement: PlacedJudgement }) {
  const { messages } = useWords()
  const { judgement: words } = messages
  const [affirming, setAffirming] = useState(false)
  const [note, setNote] = useState('')
  const readOnly = useStudy((state) => state.study?.readOnly ?? true)
  if (readOnly) return null
  async function affirm(): Promise<void> {
    await run('judgements.affirm', { id: judgement.id, note }, { toast: true })
  }
  if (affirming)
    return (
      <form
        className={styles.affirm}
        onSubmit={(event) => {
          event.preventDefault()
          void affirm()
        }}
      >
        <TextArea label={words.reaffirmNote} rows={2} value={note} onChange={setNote} autoFocus />
        <div className={styles.ways}>
          <Button variant="primary" type="submit" isDisabled={note.trim() === ''}>
            {words.reaffirmDo}
          </Button>
          <Button variant="plain" onPress={() => setAffirming(false)}>
            {words.cancel}
          </Button>
        </div>
      </form>
    )
  return (
    <div className={styles.ways}>
      <Button variant="quiet" icon="check" onPress={() => setAffirming(true)}>
        {words.reaffirm}
      </Button>
      <Button
        variant="quiet"
        icon="pencil"
        onPress={() => useEvidence.getState().begin(judgement.caseId, judgement)}
      >
        {words.reviseThis}
      </Button>
    </div>
  )
}
