import { useState } from 'react'
import { useLanguage, useMessages } from '../i18n/index.ts'
import { TextField } from './field.tsx'
import { readDay, writeDay } from './written-day.ts'

export type DateFieldProps = {
  label: string
  hideLabel?: boolean
  /** `YYYY-MM-DD`, or null for none. */
  value: string | null
  /** Called with a day that exists, or null once the field is empty; not while what is written is no day. */
  onChange: (day: string | null) => void
  autoFocus?: boolean
}

/** A day, typed or pasted. The browser's own field follows the browser's language, not the person's. */
export function DateField({ label, hideLabel, value, onChange, autoFocus }: DateFieldProps) {
  const language = useLanguage()
  const { shell } = useMessages()
  const shown = value === null ? '' : writeDay(value, language)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? shown
  const wrong = text.trim() !== '' && readDay(text) === null
  const [left, setLeft] = useState(false)

  function change(next: string): void {
    setTyped(next)
    setLeft(false)
    const read = readDay(next)
    if (next.trim() === '') onChange(null)
    else if (read !== null) onChange(read)
  }

  return (
    <TextField
      label={label}
      hideLabel={hideLabel ?? false}
      value={text}
      onChange={change}
      onBlur={() => {
        setLeft(true)
        if (!wrong) setTyped(null)
      }}
      placeholder={shell.dayPattern}
      isInvalid={wrong}
      error={wrong && left ? shell.notADay : null}
      autoFocus={autoFocus ?? false}
    />
  )
}
