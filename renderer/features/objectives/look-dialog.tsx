import { useState } from 'react'
import { Form, Label, Radio, RadioGroup } from 'react-aria-components'
import {
  type Attainment,
  type AttainmentValue,
  attainmentValue,
  attainmentValues,
  type ListedObjective,
} from '../../../shared/schema/objective.ts'
import { AttainmentMark } from '../../charts/attainment-mark.tsx'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import cards from '../../ui/card-list.module.css'
import { Button, DateField, Dialog, TextArea } from '../../ui/index.ts'
import styles from './objectives.module.css'

type Editing = { of: ListedObjective; seen: Attainment | 'new' }

export function LookDialog({ editing, onClose }: { editing: Editing | null; onClose: () => void }) {
  const { planning, shell } = useMessages()
  const { objectives: m } = planning
  return (
    <Dialog
      title={m.lookTitle}
      isOpen={editing !== null}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="look">
            {shell.save}
          </Button>
        </>
      }
    >
      {editing !== null && <LookForm {...editing} onDone={onClose} />}
    </Dialog>
  )
}

function LookForm({ of, seen, onDone }: Editing & { onDone: () => void }) {
  const { planning, objectives } = useMessages()
  const { objectives: m } = planning
  const known = seen === 'new' ? null : seen
  const [day, setDay] = useState<string | null>(known?.day ?? null)
  const [value, setValue] = useState<AttainmentValue | null>(known?.value ?? null)
  const [note, setNote] = useState(known?.note ?? '')
  const [isTried, setTried] = useState(false)

  async function save(): Promise<void> {
    setTried(true)
    if (day === null || value === null) return
    const done = known
      ? await run('objectives.changeLook', { id: known.id, day, value, note }, { toast: true })
      : await run('objectives.look', { objectiveId: of.id, day, value, note }, { toast: true })
    if (done !== undefined) onDone()
  }

  return (
    <Form
      id="look"
      className={cards.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className={cards.prose}>{of.text}</p>
      {of.instrument !== '' && (
        <p className={cards.hint}>
          {m.instrument}: {of.instrument}
        </p>
      )}
      <DateField label={m.day} value={day} onChange={setDay} autoFocus />
      {isTried && day === null && <p role="alert">{m.noDay}</p>}
      <RadioGroup
        className={styles.radios ?? ''}
        value={value}
        onChange={(chosen) => setValue(attainmentValue.parse(chosen))}
      >
        <Label className={styles.label ?? ''}>{m.value}</Label>
        {attainmentValues.toReversed().map((each) => (
          <Radio key={each} value={each} className={styles.radio ?? ''}>
            <AttainmentMark value={each} />
            <span>{objectives.value[each]}</span>
            <span className={cards.hint}>{m.valueHint[each]}</span>
          </Radio>
        ))}
      </RadioGroup>
      {isTried && value === null && <p role="alert">{m.noValue}</p>}
      <TextArea label={m.note} value={note} onChange={setNote} rows={3} />
    </Form>
  )
}
