import { useRef, useState } from 'react'
import type { Excerpt } from '../../../../shared/schema/coding.ts'
import type { CaseId, StageId } from '../../../../shared/schema/ids.ts'
import { confidences, type Judgement } from '../../../../shared/schema/judgement.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import { useLocal, useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { type JudgementDraft, useEvidence } from '../../../stores/evidence.ts'
import { useQuery } from '../../../stores/queries.ts'
import { toast } from '../../../stores/toasts.ts'
import { Button, Select, TextArea } from '../../../ui/index.ts'
import { CitePicker } from './cite-picker.tsx'
import styles from './judgement-form.module.css'

type Props = { model: Model; caseId: CaseId; draft: JudgementDraft; standing: Judgement | null }

const none = 'none'

/** A judgement being written; every keystroke is kept in the store, nothing reaches the study before saving. */
export function JudgementForm({ model, caseId, draft, standing }: Props) {
  const { judgement: words } = useMessages()
  const form = useRef<HTMLFormElement>(null)
  const [tried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  const excerpts = useQuery('codings.list', { caseId })
  const edit = (changes: Partial<JudgementDraft>) => useEvidence.getState().edit(caseId, changes)

  async function save(): Promise<void> {
    setTried(true)
    const { stage, rationale } = draft
    if (stage === null || rationale.trim() === '' || rivalIsSame(draft)) {
      requestAnimationFrame(() => focusFirstWrong(form.current))
      return
    }
    setSaving(true)
    const cite = present(draft, excerpts.data)
    const stances = Object.fromEntries(
      cite.flatMap((id) => (draft.stances[id] === undefined ? [] : [[id, draft.stances[id]]])),
    )
    const made = await run('judgements.create', { ...draft, stage, cite, stances, caseId }, { toast: true })
    setSaving(false)
    if (made !== undefined) useEvidence.getState().keep(caseId, null)
  }
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
      <h2>{standing === null ? words.write : words.revise}</h2>
      {standing !== null && <p className={styles.soft}>{words.reviseNote}</p>}
      <Claim model={model} draft={draft} edit={edit} tried={tried} />
      <CitePicker draft={draft} excerpts={excerpts} />
      <Rival model={model} draft={draft} edit={edit} />
      <Confidence draft={draft} edit={edit} />
      <div className={styles.actions}>
        <Button variant="primary" type="submit" isDisabled={saving || excerpts.data === undefined}>
          {words.save}
        </Button>
        <DiscardButton caseId={caseId} draft={draft} />
      </div>
    </form>
  )
}

/** What is wrong may be far above the button that was pressed. */
function focusFirstWrong(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid=true]:not(select), [data-invalid] button')?.focus()
}

type FieldsProps = { draft: JudgementDraft; edit: (changes: Partial<JudgementDraft>) => void }

function useStageOptions(model: Model) {
  const local = useLocal()
  return model.stages.map(({ id, name }) => ({ id, label: local(name) }))
}

function Claim({ model, draft, edit, tried }: FieldsProps & { model: Model; tried: boolean }) {
  const { judgement: words } = useMessages()
  return (
    <>
      <Select<StageId>
        label={words.stage}
        options={useStageOptions(model)}
        value={draft.stage}
        placeholder={words.chooseStage}
        onChange={(stage) => edit({ stage })}
        error={tried && draft.stage === null ? words.needsStage : null}
      />
      <TextArea
        label={words.rationale}
        hint={words.rationaleHint}
        rows={7}
        value={draft.rationale}
        onChange={(rationale) => edit({ rationale })}
        error={tried && draft.rationale.trim() === '' ? words.needsRationale : null}
      />
    </>
  )
}

function rivalIsSame({ stage, rivalStage }: JudgementDraft): boolean {
  return rivalStage !== null && rivalStage === stage
}

function Rival({ model, draft, edit }: FieldsProps & { model: Model }) {
  const { judgement: words } = useMessages()
  const stages = useStageOptions(model)
  return (
    <>
      <Select<StageId | typeof none>
        label={words.rival}
        options={[{ id: none, label: words.noRival }, ...stages]}
        value={draft.rivalStage ?? none}
        onChange={(id) => edit({ rivalStage: id === none ? null : id })}
        error={rivalIsSame(draft) ? words.rivalIsSame : null}
      />
      {draft.rivalStage !== null && (
        <TextArea
          label={words.rivalReason}
          rows={3}
          value={draft.rivalReason}
          onChange={(rivalReason) => edit({ rivalReason })}
        />
      )}
    </>
  )
}

function Confidence({ draft, edit }: FieldsProps) {
  const { judgement: words, terms } = useMessages()
  return (
    <Select<(typeof confidences)[number] | typeof none>
      label={words.confidence}
      options={[
        { id: none, label: words.notSaid },
        ...confidences.map((id) => ({ id, label: terms.confidence[id] })),
      ]}
      value={draft.confidence ?? none}
      onChange={(id) => edit({ confidence: id === none ? null : id })}
    />
  )
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
