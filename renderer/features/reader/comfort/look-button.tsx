import { usualLook } from '../../../../shared/schema/desk.ts'
import type { ReadingView } from '../../../editor/reading-view.ts'
import { useFormat, useMessages } from '../../../i18n/index.ts'
import { useDesk } from '../../../stores/desk.ts'
import { Button, IconButton } from '../../../ui/index.ts'
import { BarPopover } from './bar-popover.tsx'
import { type LookPart, lookParts, nextStep } from './look.ts'
import styles from './look-button.module.css'
import { changeLook } from './use-look.ts'

/** Text size, length of lines and the space between them. */
export function LookButton({ view }: { view: ReadingView | null }) {
  const { reader } = useMessages()
  return (
    <BarPopover panel="look" icon="text-size" label={reader.look.title}>
      {lookParts.map((part) => (
        <Part key={part} part={part} view={view} />
      ))}
      <Button variant="quiet" keys="Mod+0" onPress={() => changeLook(view, usualLook)}>
        {reader.look.usual}
      </Button>
    </BarPopover>
  )
}

function Part({ part, view }: { part: LookPart; view: ReadingView | null }) {
  const { reader } = useMessages()
  const { number } = useFormat()
  const value = useDesk((state) => state.desk.look[part])
  const { name, less, more } = reader.look.parts[part]
  const step = (by: 1 | -1) => {
    const next = nextStep(part, value, by)
    if (next !== null) changeLook(view, { [part]: next })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: its name stands in the row
    <div role="group" aria-label={name} className={styles.part}>
      <span className={styles.name}>{name}</span>
      <IconButton
        icon="minus"
        label={less}
        isDisabled={nextStep(part, value, -1) === null}
        onPress={() => step(-1)}
      />
      <output className={styles.value}>{number(value)}</output>
      <IconButton
        icon="plus"
        label={more}
        isDisabled={nextStep(part, value, 1) === null}
        onPress={() => step(1)}
      />
    </div>
  )
}
