import { CheckboxGroup, Label } from 'react-aria-components'
import styles from './check-list.module.css'
import { Checkbox } from './checkbox.tsx'
import field from './field.module.css'

export type CheckListProps<K extends string> = {
  label: string
  hideLabel?: boolean
  options: readonly { id: K; label: string }[]
  value: readonly K[]
  onChange: (value: K[]) => void
}

/** Several out of a list. */
export function CheckList<K extends string>(props: CheckListProps<K>) {
  const { label, hideLabel, options, value, onChange } = props
  return (
    <CheckboxGroup
      className={field.field ?? ''}
      value={[...value]}
      onChange={(ids) => onChange(options.map(({ id }) => id).filter((id) => ids.includes(id)))}
    >
      <Label className={hideLabel ? 'visually-hidden' : (field.label ?? '')}>{label}</Label>
      <div className={styles.list}>
        {options.map(({ id, label: name }) => (
          <Checkbox key={id} value={id}>
            <span className={styles.name}>{name}</span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
