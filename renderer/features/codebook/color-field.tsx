import { Label, Radio, RadioGroup } from 'react-aria-components'
import { codeColors } from '../../../shared/domain/codebook/palette.ts'
import { useMessages } from '../../i18n/index.ts'
import styles from './color-field.module.css'

export type ColorFieldProps = {
  label: string
  /** Null where several codes have several colours. */
  value: string | null
  isDisabled: boolean
  onChange: (color: string) => void
}

/** The colours that can be told apart, by name, and the one a code has. */
export function ColorField({ label, value, isDisabled, onChange }: ColorFieldProps) {
  const { codebook } = useMessages()
  const known: readonly string[] = codeColors
  const colors = value === null || known.includes(value) ? known : [...known, value]
  return (
    <RadioGroup
      className={styles.colors ?? ''}
      value={value}
      isDisabled={isDisabled}
      orientation="horizontal"
      onChange={onChange}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
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
        {value !== null && (
          <span className={styles.chosen}>{codebook.colors[value] ?? codebook.otherColor}</span>
        )}
      </div>
    </RadioGroup>
  )
}
