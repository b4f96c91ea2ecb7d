import { useRef } from 'react'
import type { LocalText } from '../../../../shared/schema/text.ts'
import { useMessages } from '../../../i18n/index.ts'
import { TextArea, TextField } from '../../../ui/index.ts'
import styles from './editor.module.css'

type Props = {
  label: string
  value: LocalText
  onChange: (value: LocalText) => void
  isLong: boolean
  /** Nothing said yet in one of the two. */
  error: string | null
  /** A text nobody wrote yet takes the focus. */
  focusWhenNew?: boolean
}

/** One text of the model in both its languages, side by side. */
export function BilingualField({ label, value, onChange, isLong, error, focusWhenNew }: Props) {
  const { modelEditing: m } = useMessages()
  const isNew = useRef(value.es === '' && value.en === '').current
  const Field = isLong ? TextArea : TextField
  return (
    <div className={styles.pair}>
      {(['es', 'en'] as const).map((language) => (
        <Field
          key={language}
          label={m.fieldIn(label, language === 'es' ? m.spanish : m.english)}
          value={value[language]}
          onChange={(text) => onChange({ ...value, [language]: text })}
          error={value[language].trim() === '' ? error : null}
          {...(isLong ? { rows: 3 } : {})}
          {...(focusWhenNew && isNew && language === 'es' ? { autoFocus: true } : {})}
        />
      ))}
    </div>
  )
}
