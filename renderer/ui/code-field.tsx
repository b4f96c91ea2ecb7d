import { useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { CodeId } from '../../shared/schema/ids.ts'
import { useMessages } from '../i18n/index.ts'
import type { CodeEntry } from '../stores/codebook.ts'
import { useReader } from '../stores/reader.ts'
import styles from './code-field.module.css'
import { type CodeOption, codeOptions } from './code-options.ts'
import { CodeSwatch } from './code-swatch.tsx'
import combo from './combo-field.module.css'
import field from './field.module.css'
import { Icon } from './icon.tsx'
import { Marked } from './marked.tsx'
import select from './select.module.css'

export type CodeFieldProps = {
  label: string
  placeholder: string
  /** The codes to choose from, in tree order. */
  codes: readonly CodeEntry[]
  value: CodeId | null
  onChange: (value: CodeId | null) => void
  isDisabled?: boolean
  autoFocus?: boolean
}

/** A code, found by typing some of its letters. */
export function CodeField({ label, placeholder, codes, value, onChange, ...rest }: CodeFieldProps) {
  const { shell } = useMessages()
  const recent = useReader((state) => state.recent)
  // What narrows the list: letters typed, and nothing when it is opened to look at.
  const [typed, setTyped] = useState('')
  return (
    <ComboBox<CodeOption & { id: string }>
      {...rest}
      className={field.field ?? ''}
      menuTrigger="focus"
      allowsEmptyCollection={false}
      items={codeOptions(codes, recent, typed).map((option) => ({ ...option, id: option.code.id }))}
      onInputChange={setTyped}
      onOpenChange={(isOpen, trigger) => {
        if (isOpen && trigger !== 'input') setTyped('')
      }}
      onBlur={() => setTyped('')}
      selectedKey={value}
      onSelectionChange={(key) => onChange(codes.find((code) => code.id === key)?.id ?? null)}
    >
      <Label className={field.label ?? ''}>{label}</Label>
      <div className={combo.row}>
        <Input className={field.input ?? ''} placeholder={placeholder} />
        <Button className={combo.open ?? ''} aria-label={shell.showChoices}>
          <Icon name="chevron-down" />
        </Button>
      </div>
      <Popover className={`${select.popover} ${styles.popover}`} offset={4}>
        <ListBox<CodeOption & { id: string }> className={select.list ?? ''}>
          {({ id, code, above, ranges }) => (
            <ListBoxItem id={id} textValue={code.name} className={`${select.option} ${styles.option}`}>
              <CodeSwatch color={code.color} />
              <span className={styles.name}>
                <Marked text={code.name} ranges={ranges} />
                {above !== '' && <span className={styles.above}>{above}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
