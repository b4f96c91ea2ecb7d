import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { useMessages } from '../i18n/index.ts'
import styles from './combo-field.module.css'
import field from './field.module.css'
import { Icon } from './icon.tsx'
import select from './select.module.css'

export type ComboFieldProps = {
  label: string
  hideLabel?: boolean
  /** What may be chosen; anything else may be typed. */
  options: readonly string[]
  value: string
  onChange: (value: string) => void
  hint?: string | null
  placeholder?: string
}

/** One line of text with the likely answers at hand. */
export function ComboField({
  label,
  hideLabel,
  options,
  value,
  onChange,
  hint,
  placeholder,
}: ComboFieldProps) {
  const { shell } = useMessages()
  return (
    <ComboBox
      className={field.field ?? ''}
      allowsCustomValue
      menuTrigger="focus"
      inputValue={value}
      onInputChange={onChange}
      defaultItems={options.map((name) => ({ id: name }))}
    >
      <Label className={hideLabel ? 'visually-hidden' : (field.label ?? '')}>{label}</Label>
      <div className={styles.row}>
        <Input className={field.input ?? ''} placeholder={placeholder} />
        <Button className={styles.open ?? ''} aria-label={shell.showChoices}>
          <Icon name="chevron-down" />
        </Button>
      </div>
      {hint && (
        <Text slot="description" className={field.hint ?? ''}>
          {hint}
        </Text>
      )}
      <Popover className={select.popover ?? ''} offset={4}>
        <ListBox<{ id: string }> className={select.list ?? ''}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.id} className={`${select.option} ${styles.option}`}>
              {option.id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
