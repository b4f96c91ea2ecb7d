import { useEffect, useRef, useState } from 'react'
import { isApart, judgementKey } from '../../../../shared/domain/judgements/standing.ts'
import type { CaseId } from '../../../../shared/schema/ids.ts'
import type { HiddenJudgement, PlacedJudgement } from '../../../../shared/schema/judgement.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { CaseProfile } from '../../../../shared/schema/profile.ts'
import type { Standing } from '../../../../shared/schema/staleness.ts'
import type { Wave } from '../../../../shared/schema/wave.ts'
import { useWords } from '../../../charts/words.ts'
import { useMessages } from '../../../i18n/index.ts'
import { useEvidence } from '../../../stores/evidence.ts'
import { useScrollMemory } from '../../../stores/navigation.ts'
import { useQuery } from '../../../stores/queries.ts'
import { useStudy } from '../../../stores/study.ts'
import { Button, ErrorNotice, Icon, Spinner } from '../../../ui/index.ts'
import { useShownWave } from '../use-shown-wave.ts'
import { subjectName } from './claim-words.ts'
import { CompareDialog } from './compare-dialog.tsx'
import { EarlierJudgement, JudgementCard } from './judgement-card.tsx'
import { JudgementForm } from './judgement-form.tsx'
import styles from './judgement-panel.module.css'

/** The judgements of one case: what is being written, what stands of its stage and of parts of the model, what came before. */
export function JudgementPanel({ model, profile }: { model: Model; profile: CaseProfile }) {
  const { judgement: words } = useMessages()
  const { caseId } = profile
  const readOnly = useStudy((state) => state.study?.readOnly ?? false)
  const draft = useEvidence((state) => state.drafts[caseId])
  const { data, error } = useQuery('judgements.list', { caseId })
  const hidden = useQuery('judgements.hidden', { caseId }).data ?? []
  const standings = useQuery('judgements.stale', { caseId }).data ?? []
  const waves = useQuery('waves.list', {}).data ?? []
  const shown = useShownWave(caseId)
  const scroller = useRef<HTMLDivElement>(null)
  useScrollMemory(scroller, 'evidence.judgement')
  useFocusKept(scroller, draft !== undefined)
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined) return <Spinner />
  const standing = data.filter((each) => each.supersededBy === null).toReversed()
  const ofStage = inOrder(
    standing.filter(({ subject }) => subject.kind === 'stage'),
    waves,
  )
  const ofParts = standing.filter(({ subject }) => subject.kind !== 'stage')
  const begunFrom =
    (shown.wave === undefined ? ofStage : ofStage.filter(({ wave }) => wave === shown.wave))[0] ?? null
  const earlier = data.filter((each) => each.supersededBy !== null).toReversed()
  return (
    <div ref={scroller} className={styles.panel} tabIndex={-1}>
      {draft !== undefined && (
        <JudgementForm model={model} caseId={caseId} draft={draft} replaces={standing.length > 0} />
      )}
      {draft === undefined && !readOnly && <BeginButton caseId={caseId} standing={begunFrom} />}
      {readOnly && <p className={styles.soft}>{words.readOnly}</p>}
      <Hidden model={model} hidden={hidden} />
      <Settling model={model} judgements={standing} />
      {ofStage.length === 0 && hidden.length === 0 && draft === undefined && (
        <div className={styles.none}>
          <h2>{words.none}</h2>
          <p className={styles.soft}>{words.noneText}</p>
        </div>
      )}
      <Cards title={words.standing} model={model} judgements={ofStage} standings={standings} />
      <Cards title={words.parts} model={model} judgements={ofParts} standings={standings} />
      {earlier.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{words.earlier}</h2>
          {earlier.map((each) => (
            <EarlierJudgement
              key={each.id}
              model={model}
              judgement={each}
              replacedAt={data.find(({ id }) => id === each.supersededBy)?.at ?? null}
            />
          ))}
        </section>
      )}
    </div>
  )
}

/** Those of all time before those of the latest wave; among equals what was signed first, then the newest. */
function inOrder(judgements: readonly PlacedJudgement[], waves: readonly Pick<Wave, 'id'>[]) {
  const place = ({ wave }: PlacedJudgement) =>
    wave === null ? waves.length : waves.findIndex(({ id }) => id === wave)
  return judgements.toSorted(
    (a, b) => place(b) - place(a) || Number(b.status === 'signed') - Number(a.status === 'signed'),
  )
}

/** A form that goes takes the focus with it; it stays in the panel. */
function useFocusKept(scroller: { current: HTMLElement | null }, writing: boolean): void {
  const wrote = useRef(writing)
  useEffect(() => {
    if (wrote.current && !writing && document.activeElement === document.body) scroller.current?.focus()
    wrote.current = writing
  }, [writing, scroller])
}

function Cards(props: {
  title: string
  model: Model
  judgements: readonly PlacedJudgement[]
  standings: readonly Standing[]
}) {
  const { title, model, judgements, standings } = props
  if (judgements.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      {judgements.map((each) => (
        <JudgementCard
          key={each.id}
          model={model}
          judgement={each}
          standing={standings.find(({ judgementId }) => judgementId === each.id) ?? null}
        />
      ))}
    </section>
  )
}

/** That somebody judged, and no more. */
function Hidden({ model, hidden }: { model: Model; hidden: readonly HiddenJudgement[] }) {
  const words = useWords()
  const { judgement: m } = words.messages
  if (hidden.length === 0) return null
  return (
    <ul className={styles.hidden}>
      {hidden.map(({ id, subject, author, at }) => (
        <li key={id}>
          <Icon name="lock" />
          <span>
            {subject.kind !== 'stage' && `${m.hiddenOf(subjectName(subject, model, words))}. `}
            {m.hidden(author, words.format.instant(at))}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Signed judgements of the same question that stand beside each other: they were made apart. */
function Settling({ model, judgements }: { model: Model; judgements: readonly PlacedJudgement[] }) {
  const { judgement: words } = useMessages()
  const [comparing, setComparing] = useState<string | null>(null)
  const readOnly = useStudy((state) => state.study?.readOnly ?? true)
  const signed = judgements.filter(({ status }) => status === 'signed')
  const groups = [...new Set(signed.map(judgementKey))]
    .map((key) => [key, signed.filter((each) => judgementKey(each) === key)] as const)
    .filter(([, group]) => group.length > 1 && group.some(isApart))
  if (readOnly) return null
  return groups.map(([key, group]) => (
    <section key={key} className={styles.settling}>
      <h2>{words.compareTitle}</h2>
      <p>{words.compareText}</p>
      <div>
        <Button variant="primary" onPress={() => setComparing(key)}>
          {words.compare}
        </Button>
      </div>
      {comparing === key && (
        <CompareDialog model={model} judgements={group.toReversed()} onClose={() => setComparing(null)} />
      )}
    </section>
  ))
}

function BeginButton({ caseId, standing }: { caseId: CaseId; standing: PlacedJudgement | null }) {
  const { judgement: words } = useMessages()
  return (
    <div>
      <Button
        variant={standing === null ? 'primary' : 'quiet'}
        icon="pencil"
        onPress={() => useEvidence.getState().begin(caseId, standing)}
      >
        {standing === null ? words.write : words.revise}
      </Button>
    </div>
  )
}
