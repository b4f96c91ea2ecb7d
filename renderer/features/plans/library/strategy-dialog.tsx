import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { StageId } from '../../../../shared/schema/ids.ts'
import type { Model } from '../../../../shared/schema/model.ts'
import type { OwnStrategy } from '../../../../shared/schema/strategy.ts'
import { useLocal, useMessages } from '../../../i18n/index.ts'
import { run } from '../../../stores/commands.ts'
import { useQuery } from '../../../stores/queries.ts'
import cards from '../../../ui/card-list.module.css'
import { Button, Dialog, Select, TextArea, TextField } from '../../../ui/index.ts'
import styles from '../plans.module.css'

export function StrategyDialog(props: { editing: OwnStrategy | 'new' | null; onClose: () => void }) {
  const { editing, onClose } = props
  const { planning, shell, cases } = useMessages()
  const { library: m } = planning
  const model = useQuery('model.get', {}).data
  const known = editing === 'new' ? null : editing
  return (
    <Dialog
      title={known === null ? m.newTitle : m.editTitle}
      isOpen={editing !== null && model !== undefined}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {shell.cancel}
          </Button>
          <Button variant="primary" type="submit" form="strategy">
            {known === null ? cases.create : shell.save}
          </Button>
        </>
      }
    >
      {model && <StrategyForm key={known?.id ?? 'new'} model={model} known={known} onDone={onClose} />}
    </Dialog>
  )
}

const whole = 'whole'

function StrategyForm(props: { model: Model; known: OwnStrategy | null; onDone: () => void }) {
  const { model, known, onDone } = props
  const { planning } = useMessages()
  const { library: m } = planning
  const local = useLocal()
  const [name, setName] = useState(known?.name ?? '')
  const [description, setDescription] = useState(known?.description ?? '')
  const [stage, setStage] = useState<StageId | null>(known?.stage ?? null)
  const [component, setComponent] = useState(known?.component ?? null)

  async function save(): Promise<void> {
    if (stage === null) return
    const fields = { name: name.trim(), description: description.trim(), stage, component }
    const done = known
      ? await run('strategies.update', { id: known.id, ...fields }, { toast: true })
      : await run('strategies.create', fields, { toast: true })
    // A refused change leaves the window open, with what was written.
    if (done !== undefined) onDone()
  }

  return (
    <Form
      id="strategy"
      className={cards.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={m.name}
        placeholder={m.nameExample}
        value={name}
        onChange={setName}
        maxLength={200}
        isRequired
        autoFocus
      />
      <div className={styles.pair}>
        <Select
          label={m.stage}
          isRequired
          options={model.stages.map(({ id, name: text }) => ({ id, label: local(text) }))}
          value={stage}
          onChange={setStage}
        />
        <Select
          label={m.component}
          options={[
            { id: whole, label: m.wholeStage },
            ...model.components.map(({ id, name: text }) => ({ id: id as string, label: local(text) })),
          ]}
          value={component ?? whole}
          onChange={(id) => setComponent(model.components.find((each) => each.id === id)?.id ?? null)}
        />
      </div>
      <TextArea
        label={m.description}
        hint={m.descriptionHint}
        value={description}
        onChange={setDescription}
        rows={6}
      />
    </Form>
  )
}
