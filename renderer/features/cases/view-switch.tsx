import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { create } from 'zustand'
import { useMessages } from '../../i18n/index.ts'
import styles from './view-switch.module.css'

type View = 'table' | 'people'

/** Whether the cases' attributes or their people are looked at, for as long as the window is open. */
export const useCasesView = create<{ view: View }>(() => ({ view: 'table' }))

export function ViewSwitch() {
  const { people } = useMessages()
  const view = useCasesView((state) => state.view)
  return (
    <ToggleButtonGroup
      aria-label={people.views}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => useCasesView.setState({ view: keys.has('people') ? 'people' : 'table' })}
      className={styles.views ?? ''}
    >
      <ToggleButton id="table">{people.table}</ToggleButton>
      <ToggleButton id="people">{people.title}</ToggleButton>
    </ToggleButtonGroup>
  )
}
