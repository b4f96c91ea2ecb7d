import { splitTarget } from '../../editor/codings-here.ts'
import { useMessages } from '../../i18n/index.ts'
import type { CodeEntry } from '../../stores/codebook.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useReader } from '../../stores/reader.ts'
import { tieFromExcerpt } from '../../stores/ties.ts'
import { openTrace } from '../../stores/trace.ts'
import { IconButton, Menu } from '../../ui/index.ts'
import type { Coded } from './actions-parts.ts'
import { changeKeys } from './commands-changing.ts'
import type { ReaderActions } from './use-reader-actions.ts'

/** What can be done with one coding. What needs the caret or a selection speaks of where those are now. */
export function CodingMenu({
  coding,
  code,
  actions,
}: {
  coding: Coded
  code: CodeEntry
  actions: ReaderActions
}) {
  const { coding: words, journal, ties, trace } = useMessages()
  const { menu } = words
  const isPinned = useDesk(({ desk }) => desk.pinned.includes(code.id))
  const canSplit = useReader((state) => splitTarget([coding], state) !== null)
  const canAdjust = useReader(
    ({ selection }) =>
      selection !== null && (selection.start !== coding.start || selection.end !== coding.end),
  )
  const thenToText = (done: Promise<void>) => void done.then(actions.toText)
  return (
    <Menu
      trigger={<IconButton icon="more" label={`${menu.label}: ${code.name}`} />}
      label={menu.label}
      entries={[
        {
          id: 'recode',
          label: menu.recode,
          icon: 'codebook',
          keys: changeKeys.recode,
          run: () => actions.recode(coding.id),
        },
        { id: 'weigh', label: menu.weigh, keys: changeKeys.weigh, run: () => actions.weigh(coding.id) },
        'line',
        {
          id: 'adjust',
          label: menu.adjust,
          keys: changeKeys.adjust,
          isDisabled: !canAdjust,
          run: () => thenToText(actions.adjust(coding.id)),
        },
        {
          id: 'split',
          label: menu.split,
          keys: changeKeys.split,
          isDisabled: !canSplit,
          run: () => thenToText(actions.split(coding.id)),
        },
        {
          id: 'merge',
          label: menu.merge,
          keys: changeKeys.merge,
          run: () => thenToText(actions.merge(coding.id)),
        },
        'line',
        {
          id: 'tie',
          label: ties.actions.command,
          run: () => void tieFromExcerpt(coding.id),
        },
        {
          id: 'trace',
          label: trace.open,
          icon: 'link',
          run: () => openTrace(coding.id),
        },
        {
          id: 'history',
          label: journal.ofThis,
          icon: 'journal',
          run: () =>
            useNavigation.getState().go({ name: 'journal', object: { kind: 'coding', id: coding.id } }),
        },
        {
          id: 'pin',
          label: isPinned ? menu.unpin : menu.pin,
          icon: 'pin',
          run: () => actions.pinCode(code.id, code.name),
        },
        {
          id: 'remove',
          label: menu.remove,
          icon: 'trash',
          danger: true,
          run: () => thenToText(actions.removeThis(coding.id)),
        },
      ]}
    />
  )
}
