import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './view-tabs.module.css'

/** One of several ways to look at a place. */
export function ViewTabs<T extends string>(props: {
  label: string
  views: readonly { id: T; label: string }[]
  value: T
  onChange: (view: T) => void
}) {
  const { label, views, value, onChange } = props
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = views.find(({ id }) => keys.has(id))
        if (chosen) onChange(chosen.id)
      }}
      className={styles.views ?? ''}
    >
      {views.map(({ id, label: name }) => (
        <ToggleButton key={id} id={id}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
