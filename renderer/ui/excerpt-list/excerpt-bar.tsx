import { directions } from '../../../shared/schema/coding.ts'
import { excerptFormats } from '../../../shared/schema/excerpts.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { openMemos } from '../../stores/memos.ts'
import { Button, IconButton } from '../button.tsx'
import { Menu, type MenuEntry } from '../menu.tsx'
import styles from './excerpt-bar.module.css'
import type { ExcerptActions } from './use-excerpt-actions.tsx'
import { directionKeys } from './use-excerpt-commands.ts'

/** How many excerpts are meant, and what can be done with them. */
export function ExcerptBar(props: {
  actions: ExcerptActions
  writable: boolean
  areAllChosen: boolean
  onAll: () => void
  onNone: () => void
}) {
  const { actions, writable, areAllChosen, onAll, onNone } = props
  const { excerpts, reporting } = useMessages()
  const { number } = useFormat()
  const { meant } = actions
  const none = meant.length === 0
  return (
    <fieldset className={styles.bar} aria-label={excerpts.actions}>
      <p aria-live="polite">{!none && excerpts.meant(meant.length, number(meant.length))}</p>
      <Button variant="plain" onPress={areAllChosen ? onNone : onAll}>
        {areAllChosen ? excerpts.selectNone : excerpts.selectAll}
      </Button>
      {writable && (
        <>
          <Button variant="quiet" keys="R" isDisabled={none} onPress={actions.recode}>
            {excerpts.recode}
          </Button>
          <Button variant="quiet" keys="C" isDisabled={none} onPress={actions.addCode}>
            {excerpts.addCodes}
          </Button>
        </>
      )}
      <Menu
        label={excerpts.export}
        trigger={
          <Button variant="quiet" icon="download">
            {excerpts.export}
          </Button>
        }
        entries={[false, true].flatMap((pseudonyms) =>
          excerptFormats.map((format) => ({
            id: `${format} ${pseudonyms}`,
            label: pseudonyms
              ? reporting.place.withPseudonyms(excerpts.exportAs[format])
              : excerpts.exportAs[format],
            run: () => actions.exportAs(format, pseudonyms),
          })),
        )}
      />
      <Menu
        label={excerpts.more}
        trigger={<IconButton icon="more" label={excerpts.more} isDisabled={none} />}
        entries={useMoreEntries(actions, writable)}
      />
    </fieldset>
  )
}

function useMoreEntries(actions: ExcerptActions, writable: boolean): MenuEntry[] {
  const { excerpts, terms } = useMessages()
  const changing: MenuEntry[] = [
    ...directions.map(
      (direction): MenuEntry => ({
        id: direction,
        label: terms.direction[direction],
        keys: directionKeys[direction],
        run: () => actions.setDirection(direction),
      }),
    ),
    'line',
    { id: 'weight', label: excerpts.weight, keys: 'W', run: actions.weigh },
    { id: 'memo', label: excerpts.memo, keys: 'M', run: actions.writeMemo },
  ]
  const [first] = actions.meant
  const memos: MenuEntry[] = [
    {
      id: 'memos',
      label: excerpts.memosApart,
      isDisabled: actions.meant.length !== 1,
      run: () => first !== undefined && openMemos({ kind: 'coding', id: first }),
    },
    'line',
  ]
  const removing: MenuEntry[] = [
    'line',
    {
      id: 'remove',
      label: excerpts.remove,
      icon: 'trash',
      keys: 'Delete',
      danger: true,
      run: actions.remove,
    },
  ]
  return [
    ...(writable ? changing : []),
    ...memos,
    { id: 'open', label: excerpts.open, icon: 'open', keys: 'Enter', run: actions.open },
    { id: 'copy', label: excerpts.copy, icon: 'copy', keys: 'Mod+C', run: actions.copy },
    ...(writable ? removing : []),
  ]
}
