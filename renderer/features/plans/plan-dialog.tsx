import { useState } from 'react'
import { Form } from 'react-aria-components'
import { offered, strategyKey } from '../../../shared/domain/strategies/library.ts'
import { partNamed } from '../../../shared/i18n/part-names.ts'
import type { CaseId, StageId } from '../../../shared/schema/ids.ts'
import {
  type LibraryStrategy,
  type PlanItem,
  type PlanStatus,
  planStatuses,
} from '../../../shared/schema/strategy.ts'
import { useLocal, useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { useQuery } from '../../stores/queries.ts'
import cards from '../../ui/card-list.module.css'
import { Button, ComboField, DateField, Dialog, Select, TextArea } from '../../ui/index.ts'
import type { EditingPlan } from './plan-view.tsx'
import styles from './plans.module.css'
import { StageField } from './stage-field.tsx'

type Props = {
  caseId: CaseId
  editing: EditingPlan
  library: readonly LibraryStrategy[]
  onClose: () => void
}

export function PlanDialog({ caseId, editing, library, onClose }: Props) {
  const { planning, shell } = useMessages()
  const { plan: m } = planning
  const known = editing !== null && 'item' in editing ? editing.item : null
  return (
    <Dialog
      title={known === null ? m.newTitle : m.editTitle}
      isOpen={editing !== null}
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="plan">
            {known === null ? m.putIn : shell.save}
          </Button>
        </>
      }
    >
      {editing !== null && (
        <PlanForm
          key={known?.id ?? 'new'}
          caseId={caseId}
          known={known}
          chosen={'strategy' in editing && editing.strategy !== null ? strategyKey(editing.strategy) : null}
          library={library}
          onDone={onClose}
        />
      )}
    </Dialog>
  )
}

type FormProps = {
  caseId: CaseId
  known: PlanItem | null
  chosen: string | null
  library: readonly LibraryStrategy[]
  onDone: () => void
}

/** Long because it is one form: everything that is said of a line of a plan. */
function PlanForm({ caseId, known, chosen, library, onDone }: FormProps) {
  const { planning, plans } = useMessages()
  const { plan: m } = planning
  const local = useLocal()
  const model = useQuery('model.get', {}).data
  const stages = model?.stages ?? []
  const choices = model === undefined ? [] : offered(model, library)
  const kept = library.filter((each) => strategyKey(each.ref) === (known ? strategyKey(known.strategy) : ''))
  const [strategy, setStrategy] = useState(known ? strategyKey(known.strategy) : chosen)
  const [who, setWho] = useState(known?.who ?? '')
  const [from, setFrom] = useState(known?.from ?? null)
  const [to, setTo] = useState(known?.to ?? null)
  const [status, setStatus] = useState<PlanStatus>(known?.status ?? 'planned')
  const [whatHappened, setWhatHappened] = useState(known?.whatHappened ?? '')
  const before = useStage(caseId, known?.stageBefore ?? null, from, from !== (known?.from ?? null))
  const after = useStage(caseId, known?.stageAfter ?? null, to, to !== (known?.to ?? null))
  const named = useQuery('people.list', {}).data?.participants ?? []

  async function save(): Promise<void> {
    const ref = library.find((each) => strategyKey(each.ref) === strategy)?.ref
    if (ref === undefined) return
    const fields = {
      strategy: ref,
      who: who.trim(),
      from,
      to,
      status,
      whatHappened,
      stageBefore: before.value,
      stageAfter: after.value,
    }
    const done = known
      ? await run('plans.update', { id: known.id, ...fields }, { toast: true })
      : await run('plans.create', { caseId, ...fields }, { toast: true })
    // A refused change leaves the window open, with what was written.
    if (done !== undefined) onDone()
  }

  return (
    <Form
      id="plan"
      className={cards.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Select
        label={m.strategy}
        placeholder={m.chooseStrategy}
        isRequired
        options={[...new Set([...choices, ...kept])].map((each) => {
          const stage = partNamed(model ?? {}, 'stage', each.stage)
          return {
            id: strategyKey(each.ref),
            label: stage === undefined ? local(each.name) : `${local(each.name)} · ${local(stage)}`,
          }
        })}
        value={strategy}
        onChange={setStrategy}
      />
      <div className={styles.pair}>
        <ComboField
          label={m.who}
          hint={m.whoHint}
          options={named.filter((each) => each.caseId === caseId).map(({ pseudonym }) => pseudonym)}
          value={who}
          onChange={setWho}
        />
        <Select
          label={m.status}
          options={planStatuses.map((id) => ({ id, label: plans.status[id] }))}
          value={status}
          onChange={setStatus}
        />
        <DateField label={m.from} value={from} onChange={setFrom} />
        <DateField label={m.to} value={to} onChange={setTo} />
        <StageField label={m.before} stages={stages} {...before} />
        <StageField label={m.after} stages={stages} {...after} />
      </div>
      <TextArea
        label={m.whatHappened}
        hint={m.happenedHint}
        value={whatHappened}
        onChange={setWhatHappened}
        rows={5}
      />
    </Form>
  )
}

/**
 * A stage that a person says. While nobody said one and its day was just given, what the study says of that day stands in
 * its place, and is kept when the form is, unless it is changed.
 */
function useStage(caseId: CaseId, kept: StageId | null, day: string | null, isNewDay: boolean) {
  const [said, setSaid] = useState<StageId | null | undefined>(kept ?? undefined)
  const asks = said === undefined && isNewDay && day !== null
  const proposed = useQuery('plans.stageOn', asks ? { caseId, day } : null).data ?? null
  return {
    value: said === undefined ? (proposed?.stage ?? null) : said,
    basis: said === undefined ? (proposed?.basis ?? null) : null,
    onChange: setSaid,
  }
}
