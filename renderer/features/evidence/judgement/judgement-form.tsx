import { useRef, useState } from 'react'
import type { Excerpt } from '../../../../shared/schema/coding.ts'
import type { CaseId, CodingId } from '../../../../shared/schema/ids.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import { useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { type JudgementDraft, useEvidence } from '../../../stores/evidence.ts'
import { useQuery } from '../../../stores/queries.ts'
import { toast } from '../../../stores/toasts.ts'
import { Button } from '../../../ui/index.ts'
import { CitePicker } from './cite-picker.tsx'
import { Blind, Claim, Confidence, isBlank, Rival, rivalIsSame, Subject } from './judgement-fields.tsx'
import styles from './judgement-form.module.css'

type Props = {
  model: Model
  caseId: CaseId
  draft: JudgementDraft
  /** Something stands already. */
  replaces: boolean
}

/** A judgement being written; every keystroke is kept in the store, nothing reaches the study before saving. */
export function JudgementForm({ model, caseId, draft, replaces }: Props) {
  const { judgement: words } = useMessages()
  const form = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  const excerpts = useQuery('codings.list', { caseId })
  const edit = (changes: Partial<JudgementDraft>) => useEvidence.getState().edit(caseId, changes)
  const settling = draft.settles.length > 0

  async function save(): Promise<void> {
    setTried(true)
    if (lacksSomething(draft)) {
      requestAnimationFrame(() => focusFirstWrong(form.current))
      return
    }
    setSaving(true)
    const said = saidIn(draft, present(draft, excerpts.data))
    const { subject, wave, blind, settles } = draft
    const made = settling
      ? await run('judgements.settle', { ...said, ids: [...settles] }, { toast: true })
      : await run('judgements.create', { ...said, caseId, subject, wave, blind }, { toast: true })
    setSaving(false)
    if (made !== undefined) useEvidence.getState().keep(caseId, null)
  }
  const finish = () => form.current?.querySelector<HTMLElement>('[type=submit]')?.focus()
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{settling ? words.settling : replaces ? words.revise : words.write}</h2>
      {settling && <p className={styles.soft}>{words.settlingNote}</p>}
      {!settling && replaces && <p className={styles.soft}>{words.reviseNote}</p>}
      {!settling && <Subject model={model} draft={draft} edit={edit} />}
      <Claim model={model} draft={draft} edit={edit} tried={tried} onFinish={finish} />
      <CitePicker draft={draft} excerpts={excerpts} />
      {draft.subject.kind === 'stage' && <Rival model={model} draft={draft} edit={edit} />}
      <Confidence draft={draft} edit={edit} />
      {!settling && <Blind draft={draft} edit={edit} />}
      <div className={styles.actions}>
        <Button variant="primary" type="submit" isDisabled={saving || excerpts.data === undefined}>
          {settling ? words.saveConsensus : words.save}
        </Button>
        <DiscardButton caseId={caseId} draft={draft} />
      </div>
    </form>
  )
}

function lacksSomething(draft: JudgementDraft): boolean {
  const claims = draft.subject.kind === 'stage' ? draft.stage !== null : draft.verdict !== null
  return !claims || isBlank(draft.rationale) || rivalIsSame(draft)
}

/** What the contract takes of a draft: a part of the model has no stage and no rival. */
function saidIn(draft: JudgementDraft, cite: CodingId[]) {
  const ofStage = draft.subject.kind === 'stage'
  const kept = <T,>(of: Readonly<Record<CodingId, T>>) =>
    Object.fromEntries(
      cite.flatMap((id) => {
        const value = of[id]
        return value === undefined ? [] : [[id, value]]
      }),
    )
  return {
    ...(ofStage && draft.stage !== null ? { stage: draft.stage } : {}),
    ...(!ofStage && draft.verdict !== null ? { verdict: draft.verdict } : {}),
    rationaleBody: draft.rationale,
    rivalStage: ofStage ? draft.rivalStage : null,
    rivalReason: ofStage ? draft.rivalReason : '',
    confidence: draft.confidence,
    cite,
    stances: kept(draft.stances),
    weights: kept(draft.weights),
  }
}

/** What is wrong may be far above the button that was pressed. */
function focusFirstWrong(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid=true]:not(select), [data-invalid] button')?.focus()
}

/** Codings removed since they were cited can't be cited any more. */
function present(draft: JudgementDraft, excerpts: readonly Excerpt[] | undefined) {
  const known = new Set(excerpts?.map(({ id }) => id))
  return draft.cite.filter((id) => known.has(id))
}

function DiscardButton({ caseId, draft }: { caseId: CaseId; draft: JudgementDraft }) {
  const { judgement: words } = useMessages()
  const discard = () => {
    const { keep } = useEvidence.getState()
    keep(caseId, null)
    toast({
      text: words.discarded,
      tone: 'done',
      action: { label: words.undo, run: () => keep(caseId, draft) },
    })
  }
  return (
    <Button variant="plain" onPress={discard}>
      {words.discard}
    </Button>
  )
}
