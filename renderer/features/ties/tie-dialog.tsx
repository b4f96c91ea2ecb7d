// One tie: who gives, who receives, how, how often, when.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { EstablishmentId, WaveId } from '../../../shared/schema/ids.ts'
import { type Frequency, frequencies, type TieKind, tieKinds } from '../../../shared/schema/tie.ts'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { useQuery } from '../../stores/queries.ts'
import { closeTie, type TieWriting, useTies } from '../../stores/ties.ts'
import { Button, Dialog, Select, TextArea } from '../../ui/index.ts'
import styles from './ties-view.module.css'

export function TieDialog() {
  const { ties: m, shell } = useMessages()
  const writing = useTies((state) => state.writing)
  const isNew = writing?.known == null
  return (
    <Dialog
      title={isNew ? m.form.new : m.form.edit}
      isOpen={writing !== null}
      onClose={closeTie}
      actions={
        <>
          <Button variant="quiet" onPress={closeTie}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="tie">
            {isNew ? m.form.save : shell.save}
          </Button>
        </>
      }
    >
      {writing !== null && <TieForm key={writing.known?.id ?? 'new'} writing={writing} />}
    </Dialog>
  )
}

const none = '\u0000none'

function TieForm({ writing }: { writing: TieWriting }) {
  const { ties: m } = useMessages()
  const { caseId, known, cite } = writing
  const schools = (useQuery('people.list', {}).data?.establishments ?? []).filter(
    (school) => school.caseId === caseId,
  )
  const waves = useQuery('waves.list', {}).data ?? []
  const [giver, setGiver] = useState<EstablishmentId | null>(known?.giverId ?? null)
  const [receiver, setReceiver] = useState<EstablishmentId | null>(known?.receiverId ?? null)
  const [kind, setKind] = useState<TieKind>(known?.kind ?? 'professional')
  const [often, setOften] = useState<Frequency>(known?.frequency ?? 3)
  const [waveId, setWave] = useState<WaveId | null>(known === null ? writing.waveId : known.waveId)
  const [note, setNote] = useState(known?.note ?? '')

  async function save(): Promise<void> {
    if (giver === null || receiver === null) return
    const fields = { giverId: giver, receiverId: receiver, kind, frequency: often, waveId, note: note.trim() }
    const done =
      known === null
        ? await run('ties.create', { caseId, ...fields, cite: [...cite] }, { toast: true })
        : await run('ties.update', { id: known.id, ...fields }, { toast: true })
    // A refused change leaves the window open, with what was written.
    if (done !== undefined) closeTie()
  }

  const options = (other: EstablishmentId | null) =>
    schools.filter(({ id }) => id !== other).map(({ id, pseudonym }) => ({ id, label: pseudonym }))
  return (
    <Form
      id="tie"
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {schools.length < 2 && <p className={styles.soft}>{m.form.noSchools}</p>}
      <Select
        label={m.form.giver}
        options={options(receiver)}
        value={giver}
        onChange={setGiver}
        placeholder={m.form.choose}
        isRequired
      />
      <Select
        label={m.form.receiver}
        options={options(giver)}
        value={receiver}
        onChange={setReceiver}
        placeholder={m.form.choose}
        isRequired
      />
      <Select
        label={m.form.kind}
        options={tieKinds.map((id) => ({ id, label: m.kinds[id] }))}
        value={kind}
        onChange={setKind}
      />
      <Select
        label={m.form.frequency}
        options={frequencies.map((each) => ({ id: String(each), label: m.frequencies[each] }))}
        value={String(often)}
        onChange={(id) => setOften(Number(id) as Frequency)}
      />
      <Select
        label={m.form.wave}
        options={[
          { id: none, label: m.form.noWave },
          ...waves.map(({ id, name }) => ({ id: id as string, label: name })),
        ]}
        value={waveId ?? none}
        onChange={(id) => setWave(waves.find((wave) => wave.id === id)?.id ?? null)}
      />
      <TextArea label={m.form.note} value={note} onChange={setNote} rows={2} maxLength={10_000} />
      {cite.length > 0 && <p className={styles.soft}>{m.form.excerptLinked}</p>}
    </Form>
  )
}
