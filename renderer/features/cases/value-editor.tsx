// The right control for each type of attribute. Whatever it is, "not recorded" is one of the answers.
import { type ReactNode, useState } from 'react'
import { Form, ListBox, ListBoxItem, type Selection } from 'react-aria-components'
import type { Attribute, AttributeValue } from '../../../shared/schema/case.ts'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import { Button, DateField, Icon, TextArea, TextField } from '../../ui/index.ts'
import styles from './value-editor.module.css'
import { readNumber, writeNumber } from './written-number.ts'

export type ValueEditorProps = {
  label: string
  attribute: Attribute
  value: AttributeValue
  /** Called with each state of the value that could be kept. */
  onDraft: (value: AttributeValue) => void
  /** The person is through. */
  onDone: () => void
}

export function ValueEditor(props: ValueEditorProps) {
  switch (props.attribute.type) {
    case 'text':
      return <TextEditor {...props} />
    case 'number':
      return <NumberEditor {...props} />
    case 'date':
      return <DateEditor {...props} />
    case 'boolean':
    case 'one-of':
      return <ChoiceEditor {...props} />
    case 'several-of':
      return <SeveralEditor {...props} />
  }
}

/** Field on top, the two ways out below; Enter is the first of them. */
function WithExits({ children, onDraft, onDone }: { children: ReactNode } & Exits) {
  const { cases } = useMessages()
  return (
    <Form
      className={styles.editor ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        onDone()
      }}
    >
      {children}
      <div className={styles.exits}>
        <Button
          variant="plain"
          onPress={() => {
            onDraft(null)
            onDone()
          }}
        >
          {cases.clear}
        </Button>
        <Button variant="primary" type="submit">
          {cases.keep}
        </Button>
      </div>
    </Form>
  )
}

type Exits = Pick<ValueEditorProps, 'onDraft' | 'onDone'>

function TextEditor({ label, value, onDraft, onDone }: ValueEditorProps) {
  return (
    <WithExits onDraft={onDraft} onDone={onDone}>
      <TextArea
        label={label}
        hideLabel
        rows={3}
        autoFocus
        maxLength={10_000}
        defaultValue={typeof value === 'string' ? value : ''}
        onChange={(text) => onDraft(text.trim() === '' ? null : text)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          onDone()
        }}
      />
    </WithExits>
  )
}

function NumberEditor({ label, value, onDraft, onDone }: ValueEditorProps) {
  const { cases } = useMessages()
  const language = useLanguage()
  const [written, setWritten] = useState(typeof value === 'number' ? writeNumber(value, language) : '')
  const wrong = written.trim() !== '' && readNumber(written, language) === null
  return (
    <WithExits onDraft={onDraft} onDone={onDone}>
      <TextField
        label={label}
        hideLabel
        autoFocus
        inputMode="decimal"
        value={written}
        error={wrong ? cases.notANumber : null}
        onChange={(text) => {
          setWritten(text)
          const number = readNumber(text, language)
          if (text.trim() === '' || number !== null) onDraft(number)
        }}
      />
    </WithExits>
  )
}

function DateEditor({ label, value, onDraft, onDone }: ValueEditorProps) {
  return (
    <WithExits onDraft={onDraft} onDone={onDone}>
      <DateField
        label={label}
        hideLabel
        autoFocus
        value={typeof value === 'string' ? value : null}
        onChange={onDraft}
      />
    </WithExits>
  )
}

const unrecorded = 'unrecorded'

function ChoiceEditor({ label, attribute, value, onDraft, onDone }: ValueEditorProps) {
  const { cases } = useMessages()
  const answers =
    attribute.type === 'boolean'
      ? [
          { id: 'yes', label: cases.yes, value: true },
          { id: 'no', label: cases.no, value: false },
        ]
      : attribute.options.map((option) => ({ id: `option ${option}`, label: option, value: option }))
  const all = [...answers, { id: unrecorded, label: cases.notRecorded, value: null }]
  const chosen = all.find((answer) => answer.value === value)?.id ?? unrecorded
  return (
    <ListBox
      className={styles.list ?? ''}
      aria-label={label}
      autoFocus
      selectionMode="single"
      escapeKeyBehavior="none"
      disallowEmptySelection
      selectedKeys={[chosen]}
      items={all}
    >
      {(answer) => (
        <Answer
          id={answer.id}
          label={answer.label}
          onPress={() => {
            onDraft(answer.value)
            onDone()
          }}
        />
      )}
    </ListBox>
  )
}

function SeveralEditor({ label, attribute, value, onDraft, onDone }: ValueEditorProps) {
  const [chosen, setChosen] = useState<readonly string[]>(Array.isArray(value) ? value : [])
  function choose(keys: Selection): void {
    // In the order of the list, so that the same choice is always the same value.
    const next = attribute.options.filter((option) => keys === 'all' || keys.has(option))
    setChosen(next)
    onDraft(next.length === 0 ? null : next)
  }
  return (
    <WithExits onDraft={onDraft} onDone={onDone}>
      <ListBox
        className={styles.list ?? ''}
        aria-label={label}
        autoFocus
        selectionMode="multiple"
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={choose}
        items={attribute.options.map((option) => ({ id: option }))}
      >
        {(option) => <Answer id={option.id} label={option.id} />}
      </ListBox>
    </WithExits>
  )
}

function Answer({ id, label, onPress }: { id: string; label: string; onPress?: () => void }) {
  return (
    <ListBoxItem id={id} textValue={label} className={styles.answer ?? ''} {...(onPress ? { onPress } : {})}>
      {({ isSelected }) => (
        <>
          <span className={styles.tick}>{isSelected && <Icon name="check" />}</span>
          {label}
        </>
      )}
    </ListBoxItem>
  )
}
