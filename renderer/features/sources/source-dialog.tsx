// What a source is: title, kind, case, date. One change, one step to undo.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { caseId as caseIdOf } from '../../../shared/schema/ids.ts'
import { type Source, type SourceKind, sourceKinds } from '../../../shared/schema/source.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { useQuery } from '../../stores/queries.ts'
import { Button, DateField, Dialog, Select, TextField } from '../../ui/index.ts'
import styles from './source-dialog.module.css'

export function SourceDialog({ sourceId, onClose }: { sourceId: string | null; onClose: () => void }) {
  const { imports, shell } = useMessages()
  const source = useQuery('sources.list', {}).data?.find((each) => each.id === sourceId)
  return (
    <Dialog
      title={imports.editTitle}
      isOpen={source !== undefined}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="source-details">
            {shell.save}
          </Button>
        </>
      }
    >
      {source && <SourceForm key={source.id} source={source} onDone={onClose} />}
    </Dialog>
  )
}

function SourceForm({ source, onDone }: { source: Source; onDone: () => void }) {
  const { imports, terms } = useMessages()
  const { instant } = useFormat()
  const cases = useQuery('cases.list', {}).data ?? []
  const [title, setTitle] = useState(source.title)
  const [kind, setKind] = useState(source.kind)
  const [caseId, setCaseId] = useState<string>(source.caseId ?? 'none')
  const [date, setDate] = useState(source.date)

  async function save(): Promise<void> {
    const changes = {
      id: source.id,
      title: title.trim(),
      kind,
      caseId: caseId === 'none' ? null : caseIdOf.parse(caseId),
      date,
    }
    // The window stays open with what was written when the change is refused.
    const done = await run('sources.update', changes, { toast: true })
    if (done !== undefined) onDone()
  }

  return (
    <Form
      id="source-details"
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={imports.fileTitle}
        value={title}
        onChange={setTitle}
        maxLength={200}
        isRequired
        autoFocus
      />
      <Select<SourceKind>
        label={imports.kind}
        value={kind}
        onChange={setKind}
        options={sourceKinds.map((id) => ({ id, label: terms.kind[id] }))}
      />
      <Select
        label={imports.case}
        value={caseId}
        onChange={setCaseId}
        options={[
          { id: 'none', label: imports.noCase },
          ...cases.map((each) => ({ id: each.id as string, label: each.name })),
        ]}
      />
      <DateField label={imports.date} value={date} onChange={setDate} />
      <p className={styles.facts}>
        {imports.facts(source.fileName, source.encoding, instant(source.importedAt))}
      </p>
    </Form>
  )
}
