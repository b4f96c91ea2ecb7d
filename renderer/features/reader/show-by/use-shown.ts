import { useMemo } from 'react'
import { everything } from '../../../../shared/schema/desk.ts'
import type { CodingId } from '../../../../shared/schema/ids.ts'
import { currentMessages } from '../../../i18n/index.ts'
import type { CodeEntry } from '../../../stores/codebook.ts'
import { type Command, useCommands } from '../../../stores/commands.ts'
import { keepOnDesk, useDesk } from '../../../stores/desk.ts'
import { useQuery } from '../../../stores/queries.ts'
import { say, useReader } from '../../../stores/reader.ts'
import { useReaderPanels } from '../comfort/reader-panels.ts'
import { colorsBy, limits, type Shown, shownBy } from './shown.ts'

/**
 * The codings that are shown, and the colour of each. The one just made or chosen is always among them: nothing a person
 * does may vanish before her eyes.
 */
export function useShown<T extends Shown & { id: CodingId }>(
  codings: readonly T[],
  codes: readonly CodeEntry[],
) {
  const show = useDesk((state) => state.desk.show)
  const coders = useQuery('coders.list', {}).data
  const fits = useMemo(() => shownBy(show, codes), [show, codes])
  const hidden = useMemo(
    () => new Set(limits(show) ? codings.flatMap((each) => (fits(each) ? [] : [each.id])) : []),
    [codings, fits, show],
  )
  const kept = useReader((state) => (state.active !== null && hidden.has(state.active) ? state.active : null))
  const shown = useMemo(
    () => (hidden.size === 0 ? codings : codings.filter(({ id }) => !hidden.has(id) || id === kept)),
    [codings, hidden, kept],
  )
  const colorOf = useMemo(() => colorsBy(show.color, codes, coders ?? []), [show.color, codes, coders])
  return { shown, colorOf, hidden: codings.length - shown.length }
}

/** Everything is painted again; what colours tell apart stays. */
export function showAll(): void {
  const { color } = useDesk.getState().desk.show
  keepOnDesk({ show: { ...everything, color } })
  say(currentMessages().reader.show.allShown)
}

export function useShowCommands(codings: readonly (Shown & { id: CodingId })[]): void {
  const chosen = () => codings.find(({ id }) => id === useReader.getState().active)
  const commands: Command[] = [
    {
      id: 'reader.show',
      group: 'reader',
      label: (m) => m.reader.show.command,
      keys: 'V',
      run: () => useReaderPanels.setState({ open: 'show' }),
    },
    {
      id: 'reader.showAll',
      group: 'reader',
      label: (m) => m.reader.show.all,
      keys: 'Shift+V',
      when: () => limits(useDesk.getState().desk.show),
      run: showAll,
    },
    {
      id: 'reader.showOnly',
      group: 'reader',
      label: (m) => m.reader.show.onlyCode,
      when: () => chosen() !== undefined,
      run() {
        const coding = chosen()
        if (coding === undefined) return
        const { show } = useDesk.getState().desk
        keepOnDesk({ show: { ...everything, color: show.color, codes: [coding.codeId], subcodes: false } })
      },
    },
  ]
  useCommands(commands)
}
