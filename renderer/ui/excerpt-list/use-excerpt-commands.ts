// The list's commands: one table for keys, the command palette and the help.
import { type Direction, directions } from '../../../shared/schema/coding.ts'
import { excerptFormats } from '../../../shared/schema/excerpts.ts'
import { type Command, useCommands } from '../../stores/commands.ts'
import type { ExcerptActions } from './use-excerpt-actions.tsx'

/** The reader's keys for the same. */
export const directionKeys: Readonly<Record<Direction, string>> = {
  supports: 'S',
  contradicts: 'X',
  neutral: 'N',
}

export function useExcerptCommands(props: {
  /** Told apart from those of another list on the same page. */
  id: string
  actions: ExcerptActions
  writable: boolean
  /** Whether the list has anything to export. */
  hasSome: boolean
  /** Whether keys are meant for this list now. */
  isMeant: () => boolean
}): void {
  const { id, actions, writable, hasSome, isMeant } = props
  const some = () => actions.meant.length > 0 && isMeant()
  const change = () => writable && some()
  const command = (
    name: string,
    label: Command['label'],
    run: () => void,
    when: () => boolean,
    keys?: string,
  ): Command => ({
    ...{ id: `${id}.${name}`, group: 'excerpts', label, run, when },
    ...(keys === undefined ? {} : { keys }),
  })
  useCommands([
    command('recode', (m) => m.excerpts.commands.recode, actions.recode, change, 'R'),
    command('addCode', (m) => m.excerpts.commands.addCodes, actions.addCode, change, 'C'),
    ...directions.map((direction) =>
      command(
        direction,
        (m) => m.excerpts.commands[direction],
        () => actions.setDirection(direction),
        change,
        directionKeys[direction],
      ),
    ),
    command('weight', (m) => m.excerpts.commands.weight, actions.weigh, change, 'W'),
    command('memo', (m) => m.excerpts.commands.memo, actions.writeMemo, change, 'M'),
    command(
      'copy',
      (m) => m.excerpts.commands.copy,
      actions.copy,
      () => some() && nothingMarked(),
      'Mod+C',
    ),
    command('remove', (m) => m.excerpts.commands.remove, actions.remove, change, 'Delete'),
    ...excerptFormats.map((format) =>
      command(
        `export.${format}`,
        (m) => m.excerpts.commands.exportAs[format],
        () => actions.exportAs(format, false),
        () => hasSome && isMeant(),
      ),
    ),
  ])
}

/** Words marked with the mouse are what Ctrl+C means. */
function nothingMarked(): boolean {
  return window.getSelection()?.isCollapsed !== false
}
