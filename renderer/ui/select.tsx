import {
  Select as AriaSelect,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import field from './field.module.css'
import { Icon } from './icon.tsx'
import styles from './select.module.css'

export type SelectOption<K extends string> = { id: K; label: string }

export type SelectProps<K extends string> = {
  label: string
  hideLabel?: boolean
  options: readonly SelectOption<K>[]
  /** Null shows the placeholder. */
  value: K | null
  onChange: (value: K) => void
  placeholder?: string
  isDisabled?: boolean
  isRequired?: boolean
  error?: string | null
}

/** One choice out of a short list. */
export function Select<K extends string>(props: SelectProps<K>) {
  const { label, hideLabel, options, value, onChange, placeholder, isDisabled, isRequired, error } = props
  return (
    <AriaSelect
      className={field.field ?? ''}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChange(chosen.id)
      }}
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      isInvalid={Boolean(error)}
      {...(placeholder === undefined ? {} : { placeholder })}
    >
      <Label className={hideLabel ? 'visually-hidden' : (field.label ?? '')}>{label}</Label>
      <Button className={styles.trigger ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <Icon name="chevron-down" />
      </Button>
      <FieldError className={field.error ?? ''}>{error ?? undefined}</FieldError>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.option ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={styles.tick}>{isSelected && <Icon name="check" />}</span>
                  {option.label}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
