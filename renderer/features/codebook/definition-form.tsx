import { type Ref, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { codeColors } from '../../../shared/domain/codebook/palette.ts'
import { useMessages } from '../../i18n/index.ts'
import { type CodeEntry, updateCode } from '../../stores/codebook.ts'
import { TextArea, TextField } from '../../ui/index.ts'
import { useDraft } from '../../ui/use-draft.ts'
import styles from './definition-form.module.css'

const texts = ['definition', 'useWhen', 'doNotUseWhen', 'example'] as const

type DefinitionFormProps = { code: CodeEntry; writable: boolean; nameRef: Ref<HTMLInputElement> }

/** What a code means; every field is saved when it is left. */
export function DefinitionForm({ code, writable, nameRef }: DefinitionFormProps) {
  return (
    <div className={styles.form}>
      <NameField code={code} writable={writable} nameRef={nameRef} />
      <ColorField code={code} writable={writable} />
      {texts.map((field) => (
        <ProseField key={field} code={code} field={field} writable={writable} />
      ))}
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

function ProseField(props: { code: CodeEntry; field: (typeof texts)[number]; writable: boolean }) {
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

function ColorField({ code, writable }: { code: CodeEntry; writable: boolean }) {
  const { codebook } = useMessages()
  const known: readonly string[] = codeColors
  const colors = known.includes(code.color) ? known : [...known, code.color]
  return (
    <RadioGroup
      className={styles.colors ?? ''}
      value={code.color}
      isDisabled={!writable}
      orientation="horizontal"
      onChange={(color) => void updateCode({ id: code.id, color })}
    >
      <Label className={styles.label ?? ''}>{codebook.color}</Label>
      <div className={styles.swatches}>
        {colors.map((color) => (
          <Radio
            key={color}
            value={color}
            aria-label={codebook.colors[color] ?? codebook.otherColor}
            className={styles.color ?? ''}
            style={{ backgroundColor: color }}
          />
        ))}
        <span className={styles.chosen}>{codebook.colors[code.color] ?? codebook.otherColor}</span>
      </div>
    </RadioGroup>
  )
}
