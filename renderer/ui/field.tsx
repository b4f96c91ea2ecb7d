import type { ReactNode, Ref } from 'react'
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from 'react-aria-components'
import styles from './field.module.css'

type FieldProps = Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'type'> & {
  label: string
  /** The label is still said by screen readers. */
  hideLabel?: boolean
  hint?: ReactNode
  error?: string | null
  placeholder?: string
}

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'number' | 'search'
  inputRef?: Ref<HTMLInputElement>
}

/** One line of text; also numbers, as strings. */
export function TextField({ inputRef, placeholder, type, ...field }: TextFieldProps) {
  return (
    <FieldShell {...field}>
      <Input
        ref={inputRef ?? null}
        type={type ?? 'text'}
        placeholder={placeholder}
        className={styles.input ?? ''}
        {...(type === 'number' ? { step: 'any' } : {})}
      />
    </FieldShell>
  )
}

export type TextAreaProps = FieldProps & { rows?: number }

export function TextArea({ placeholder, rows, ...field }: TextAreaProps) {
  return (
    <FieldShell {...field}>
      <AriaTextArea rows={rows ?? 4} placeholder={placeholder} className={`${styles.input} ${styles.area}`} />
    </FieldShell>
  )
}

function FieldShell({
  label,
  hideLabel,
  hint,
  error,
  children,
  onKeyDown,
  ...rest
}: Omit<FieldProps, 'placeholder'> & { children: ReactNode }) {
  return (
    <AriaTextField
      {...rest}
      {...(onKeyDown ? { onKeyDown: leavingEscape(onKeyDown) } : {})}
      isInvalid={rest.isInvalid || Boolean(error)}
      className={styles.field ?? ''}
    >
      <Label className={hideLabel ? 'visually-hidden' : (styles.label ?? '')}>{label}</Label>
      {children}
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error ?? undefined}</FieldError>
    </AriaTextField>
  )
}

type OnKeyDown = NonNullable<AriaTextFieldProps['onKeyDown']>

/** What listens to keys keeps them all from what is around it: Escape, which closes that, goes on unless it was used. */
function leavingEscape(onKeyDown: OnKeyDown): OnKeyDown {
  return (event) => {
    onKeyDown(event)
    if (event.key === 'Escape' && !event.isDefaultPrevented()) event.continuePropagation()
  }
}
