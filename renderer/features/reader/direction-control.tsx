import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { type Direction, directions } from '../../../shared/schema/coding.ts'
import { useMessages } from '../../i18n/index.ts'
import { KeyCaps } from '../../ui/index.ts'
import { Mark } from '../../ui/mark.tsx'
import { markOfDirection } from '../../ui/mark-shapes.ts'
import styles from './direction-control.module.css'

export const directionKeys: Readonly<Record<Direction, string>> = {
  supports: 'S',
  contradicts: 'X',
  neutral: 'N',
}

/** One of the three directions; always one. */
export function DirectionControl(props: {
  label: string
  value: Direction
  onChange: (direction: Direction) => void
  isDisabled: boolean
  /** bar: with the keys, which work wherever letters are not typed · list: without · card: only the chosen one in words. */
  place: 'bar' | 'list' | 'card'
}) {
  const { terms } = useMessages()
  return (
    <ToggleButtonGroup
      aria-label={props.label}
      className={`${styles.group} ${styles[props.place]}`}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const chosen = directions.find((direction) => keys.has(direction))
        if (chosen !== undefined && chosen !== props.value) props.onChange(chosen)
      }}
      isDisabled={props.isDisabled}
    >
      {directions.map((direction) => (
        <ToggleButton
          key={direction}
          id={direction}
          className={styles.option ?? ''}
          aria-label={terms.direction[direction]}
        >
          <Mark kind={markOfDirection[direction]} />
          <span aria-hidden="true" className={styles.word}>
            {terms.direction[direction]}
          </span>
          {props.place === 'bar' && <KeyCaps keys={directionKeys[direction]} />}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
