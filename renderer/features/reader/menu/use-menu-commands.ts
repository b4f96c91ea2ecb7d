// Two things the menu offers that are done with the text itself.
import { locatorOf } from '../../../../shared/domain/text/locators.ts'
import type { CodingMark } from '../../../../shared/schema/coding.ts'
import type { SourceId } from '../../../../shared/schema/ids.ts'
import { select } from '../../../editor/caret.ts'
import type { ReadingView } from '../../../editor/reading-view.ts'
import { sentencesAround } from '../../../editor/units.ts'
import { currentMessages } from '../../../i18n/index.ts'
import { type Command, run, useCommands } from '../../../stores/commands.ts'
import { useQuery } from '../../../stores/queries.ts'
import { noteCaret, say, useReader } from '../../../stores/reader.ts'

export function useMenuCommands(
  view: ReadingView | null,
  sourceId: SourceId,
  codings: readonly CodingMark[],
  readOnly: boolean,
): void {
  const source = useQuery('sources.list', {}).data?.find((each) => each.id === sourceId)
  const commands: Command[] = [
    {
      id: 'reader.toSentence',
      group: 'reader',
      label: (m) => m.reader.menu.toSentence,
      when: () => view !== null && useReader.getState().selection !== null,
      run: () => void (view !== null && widen(view, codings, readOnly)),
    },
    {
      id: 'reader.copy',
      group: 'reader',
      label: (m) => m.reader.menu.copy,
      keys: 'Mod+Shift+C',
      when: () => useReader.getState().selection !== null,
      run() {
        const { selection } = useReader.getState()
        if (view === null || selection === null || source === undefined) return
        const { menu } = currentMessages().reader
        const quote = view.text.slice(selection.start, selection.end)
        const locator = locatorOf(source.number, view.paragraphs, selection)
        void navigator.clipboard
          .writeText(menu.citation(quote, locator, source.title))
          .then(() => say(menu.copied(locator)))
      },
    },
  ]
  useCommands(commands)
}

/** The coding chosen reaches to the ends of its sentences; without one, the selection does. */
async function widen(view: ReadingView, codings: readonly CodingMark[], readOnly: boolean): Promise<void> {
  const { active, chosen, selection } = useReader.getState()
  const coding = chosen && !readOnly ? codings.find(({ id }) => id === active) : undefined
  const from = coding ?? selection
  if (from === null) return
  const { start, end } = sentencesAround(view.text, from)
  if (coding !== undefined) {
    if (start === coding.start && end === coding.end) return
    if ((await run('codings.place', { id: coding.id, start, end }, { toast: true })) === undefined) return
  }
  const caret = { anchor: start, focus: end }
  noteCaret(view.text, caret)
  if (document.activeElement === view.root) select(view, caret)
  if (coding !== undefined) useReader.setState({ active: coding.id, chosen: true })
}
