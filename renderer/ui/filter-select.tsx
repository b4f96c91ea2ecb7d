import { Select } from './select.tsx'

const any = 'any'
// So that nothing that can be chosen, a person's name say, is taken for the word above.
const idOf = (value: string) => `: ${value}`

/** One choice out of a list, or null: any of them. Its label is said, not shown. */
export function FilterSelect<T extends string>(props: {
  label: string
  anyLabel: string
  options: readonly { value: T; label: string }[]
  value: T | null
  onChange: (value: T | null) => void
}) {
  const { label, anyLabel, options, value, onChange } = props
  return (
    <Select
      label={label}
      hideLabel
      options={[
        { id: any, label: anyLabel },
        ...options.map((option) => ({ id: idOf(option.value), label: option.label })),
      ]}
      value={value === null ? any : idOf(value)}
      onChange={(id) => onChange(options.find((option) => idOf(option.value) === id)?.value ?? null)}
    />
  )
}
