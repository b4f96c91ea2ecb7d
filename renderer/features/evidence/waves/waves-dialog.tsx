import { useState } from 'react'
import type { Output } from '../../../../shared/api/contract.ts'
import type { WaveId } from '../../../../shared/schema/ids.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { useQuery } from '../../../stores/queries.ts'
import { useStudy } from '../../../stores/study.ts'
import { Button, DateField, Dialog, IconButton, TextField } from '../../../ui/index.ts'
import styles from './waves-dialog.module.css'

type Wave = Output<'waves.list'>[number]

/** The waves of the study: made, changed and removed, each as one step that can be undone. */
export function WavesDialog({ onClose }: { onClose: () => void }) {
  const { waves: m, shell } = useMessages()
  const waves = useQuery('waves.list', {}).data ?? []
  const readOnly = useStudy((state) => state.study?.readOnly ?? true)
  const [editing, setEditing] = useState<WaveId | null>(null)
  return (
    <Dialog
      title={m.title}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <Button variant="quiet" onPress={onClose}>
          {shell.close}
        </Button>
      }
    >
      <p className={styles.soft}>{m.intro}</p>
      {waves.length === 0 && <p>{m.empty}</p>}
      <ul className={styles.list}>
        {waves.map((wave) => (
          <li key={wave.id}>
            {editing === wave.id ? (
              <WaveForm wave={wave} onDone={() => setEditing(null)} />
            ) : (
              <Row wave={wave} onEdit={readOnly ? null : () => setEditing(wave.id)} />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && editing === null && <WaveForm key={waves.length} wave={null} onDone={() => undefined} />}
    </Dialog>
  )
}

function Row({ wave, onEdit }: { wave: Wave; onEdit: (() => void) | null }) {
  const { waves: m } = useMessages()
  const { day } = useFormat()
  const { id, name, from, to } = wave
  const when =
    from !== null && to !== null
      ? m.between(day(from), day(to))
      : from !== null
        ? m.since(day(from))
        : to !== null
          ? m.until(day(to))
          : m.always
  return (
    <div className={styles.row}>
      <strong>{name}</strong>
      <span>{when}</span>
      <span className={styles.soft}>
        {m.sources(wave.sources)} · {m.judgements(wave.judgements)}
      </span>
      {onEdit !== null && (
        <span className={styles.buttons}>
          <IconButton icon="pencil" label={m.edit(name)} onPress={onEdit} />
          <IconButton
            icon="trash"
            label={m.remove(name)}
            onPress={() => void run('waves.remove', { id }, { toast: true })}
          />
        </span>
      )}
    </div>
  )
}

function WaveForm({ wave, onDone }: { wave: Wave | null; onDone: () => void }) {
  const { waves: m } = useMessages()
  const [name, setName] = useState(wave?.name ?? '')
  const [from, setFrom] = useState(wave?.from ?? null)
  const [to, setTo] = useState(wave?.to ?? null)
  async function save(): Promise<void> {
    const fields = { name: name.trim(), from, to }
    const done =
      wave === null
        ? await run('waves.create', fields, { toast: true })
        : await run('waves.update', { id: wave.id, ...fields }, { toast: true })
    if (done !== undefined) onDone()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void save()
      }}
    >
      <TextField label={m.name} value={name} onChange={setName} maxLength={200} autoFocus />
      <DateField label={m.from} value={from} onChange={setFrom} />
      <DateField label={m.to} value={to} onChange={setTo} />
      <p className={styles.soft}>{m.openSide}</p>
      <div className={styles.buttons}>
        <Button variant="primary" type="submit" isDisabled={name.trim() === ''}>
          {wave === null ? m.add : m.save}
        </Button>
        {wave !== null && (
          <Button variant="plain" onPress={onDone}>
            {m.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}
