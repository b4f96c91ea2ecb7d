import { type Ref, useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { type CodeEntry, updateCode } from '../../stores/codebook.ts'
import { TextArea, TextField } from '../../ui/index.ts'
import { useDraft } from '../../ui/use-draft.ts'
import { ColorField } from './color-field.tsx'
import styles from './definition-form.module.css'
import { ExampleSources, TakeExample } from './example.tsx'

const texts = ['definition', 'useWhen', 'doNotUseWhen'] as const

type DefinitionFormProps = { code: CodeEntry; writable: boolean; nameRef: Ref<HTMLInputElement> }

/** What a code means; every field is saved when it is left. */
export function DefinitionForm({ code, writable, nameRef }: DefinitionFormProps) {
  const { codebook } = useMessages()
  return (
    <div className={styles.form}>
      <NameField code={code} writable={writable} nameRef={nameRef} />
      <ColorField
        label={codebook.color}
        value={code.color}
        isDisabled={!writable}
        onChange={(color) => void updateCode({ id: code.id, color })}
      />
      {texts.map((field) => (
        <ProseField key={field} code={code} field={field} writable={writable} />
      ))}
      <ExampleField code={code} writable={writable} />
    </div>
  )
}

function NameField({ code, writable, nameRef }: DefinitionFormProps) {
  const { codebook } = useMessages()
  const [isEmpty, setEmpty] = useState(false)
  const { draft, setDraft, commit } = useDraft(code.name, (text) => {
    const name = text.trim()
    setEmpty(name === '')
    if (name === '' || name === code.name) setDraft(code.name)
    else void updateCode({ id: code.id, name }).then((done) => done || setDraft(code.name))
  })
  return (
    <TextField
      label={codebook.name}
      inputRef={nameRef}
      value={draft}
      maxLength={200}
      isReadOnly={!writable}
      error={isEmpty ? codebook.nameEmpty : null}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        else if (event.key === 'Escape') setDraft(code.name)
      }}
    />
  )
}

type ProseFieldProps = { code: CodeEntry; field: (typeof texts)[number] | 'example'; writable: boolean }

function ProseField(props: ProseFieldProps) {
  const { code, field, writable } = props
  const { codebook } = useMessages()
  const { draft, setDraft, commit } = useDraft(
    code[field],
    (text) => void updateCode({ id: code.id, [field]: text }),
  )
  return (
    <TextArea
      label={codebook[field]}
      placeholder={writable ? codebook[`${field}Hint`] : ''}
      rows={3}
      value={draft}
      isReadOnly={!writable}
      onChange={setDraft}
      onBlur={commit}
    />
  )
}

/** Words of a participant, best taken from what was coded, so that they say where they come from. */
function ExampleField({ code, writable }: { code: CodeEntry; writable: boolean }) {
  return (
    <div className={styles.example}>
      <ProseField code={code} field="example" writable={writable} />
      <div className={styles.sources}>
        {writable && <TakeExample code={code} />}
        <ExampleSources text={code.example} />
      </div>
    </div>
  )
}
