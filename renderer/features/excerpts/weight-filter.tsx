import { useState } from 'react'
import { weight } from '../../../shared/schema/coding.ts'
import { useMessages } from '../../i18n/index.ts'
import { changeFilters, useExcerpts } from '../../stores/excerpts.ts'
import { TextField } from '../../ui/index.ts'
import styles from './weight-filter.module.css'

/** From one weight to another; empty ends are open. */
export function WeightFilter() {
  const { excerpts } = useMessages()
  const from = useExcerpts((state) => state.filters.weightFrom)
  const to = useExcerpts((state) => state.filters.weightTo)
  return (
    <div className={styles.pair} data-codes="">
      <span>{excerpts.filter.weight}</span>
      <WeightField
        label={excerpts.weightFrom}
        value={from}
        onChange={(weightFrom) => changeFilters({ weightFrom })}
      />
      <span aria-hidden="true">–</span>
      <WeightField
        label={excerpts.weightTo}
        value={to}
        onChange={(weightTo) => changeFilters({ weightTo })}
      />
    </div>
  )
}

function WeightField(props: {
  label: string
  value: number | null
  onChange: (value: number | null) => void
}) {
  const { label, value, onChange } = props
  const { excerpts } = useMessages()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? (value === null ? '' : String(value))
  const isWrong = text.trim() !== '' && read(text) === null
  return (
    <TextField
      label={label}
      hideLabel
      inputMode="numeric"
      maxLength={3}
      placeholder="0–100"
      value={text}
      error={isWrong ? excerpts.weightWrong : null}
      onChange={(next) => {
        const number = read(next)
        setTyped(next.trim() !== '' && number === null ? next : null)
        onChange(number)
      }}
    />
  )
}

function read(text: string): number | null {
  const found = weight.safeParse(/^\s*\d{1,3}\s*$/.test(text) ? Number(text) : null)
  return found.success ? found.data : null
}
