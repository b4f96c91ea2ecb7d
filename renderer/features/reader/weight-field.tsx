import { useMessages } from '../../i18n/index.ts'
import { TextField } from '../../ui/index.ts'
import { useDraft } from '../../ui/use-draft.ts'
import styles from './coding-card.module.css'

/** How much the coding says, 0 to 100, or nothing. Saved with Enter or when the field is left, as long as it is such a number. */
export function WeightField({
  weight,
  onChange,
}: {
  weight: number | null
  onChange: (weight: number | null) => void
}) {
  const { coding } = useMessages()
  const { draft, setDraft, commit } = useDraft(written(weight), (text) => {
    const read = readWeight(text)
    if (read !== undefined) onChange(read)
  })
  return (
    <div className={styles.weight}>
      <TextField
        label={coding.weight.label}
        placeholder={coding.weight.none}
        inputMode="numeric"
        value={draft}
        onChange={setDraft}
        onBlur={() => {
          if (readWeight(draft) === undefined) setDraft(written(weight))
          else commit()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
        error={readWeight(draft) === undefined ? coding.weight.wrong : null}
      />
    </div>
  )
}

const written = (weight: number | null): string => (weight === null ? '' : String(weight))

/** Undefined for what is no weight. */
function readWeight(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const weight = Number(trimmed)
  return /^[0-9]{1,3}$/.test(trimmed) && weight <= 100 ? weight : undefined
}
