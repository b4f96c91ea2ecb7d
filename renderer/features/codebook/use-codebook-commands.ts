// The codebook's commands, for keys, its menu and the command palette.
import type { CodeId } from '../../../shared/schema/ids.ts'
import {
  afterRemoval,
  type CodeEntry,
  type Move,
  moveCode,
  moves,
  moveTarget,
  removeCode,
} from '../../stores/codebook.ts'
import { type Command, useCommands } from '../../stores/commands.ts'

type Parts = {
  codes: readonly CodeEntry[]
  code: CodeEntry
  writable: boolean
  add: (parentId: CodeId | null) => void
  rename: () => void
  chooseAndFocus: (id: CodeId) => void
  focusRow: (id: CodeId) => void
}

const moveKeys: Readonly<Record<Move, string>> = {
  up: 'Alt+Shift+ArrowUp',
  down: 'Alt+Shift+ArrowDown',
  in: 'Alt+Shift+ArrowRight',
  out: 'Alt+Shift+ArrowLeft',
}

/** Registers the commands while the codebook is shown, and answers them. */
export function useCodebookCommands(parts: Parts): readonly Command[] {
  const commands = parts.writable ? editing(parts) : []
  useCommands(commands)
  return commands
}

function editing(parts: Parts): Command[] {
  const { codes, code, add, rename, chooseAndFocus, focusRow } = parts
  async function remove(): Promise<void> {
    const next = afterRemoval(codes, code.id)
    if ((await removeCode(code.id)) && next !== null) chooseAndFocus(next)
  }
  async function move(way: Move): Promise<void> {
    const target = moveTarget(codes, code.id, way)
    if (target === null) return
    if (await moveCode(code.id, target)) focusRow(code.id)
  }
  return [
    {
      id: 'codebook.create',
      label: (m) => m.codebook.commands.create,
      keys: 'Mod+Enter',
      group: 'codebook',
      run: () => add(code.parentId),
    },
    {
      id: 'codebook.createChild',
      label: (m) => m.codebook.commands.createChild,
      keys: 'Mod+Shift+Enter',
      group: 'codebook',
      run: () => add(code.id),
    },
    {
      id: 'codebook.rename',
      label: (m) => m.codebook.commands.rename,
      keys: 'F2',
      group: 'codebook',
      run: rename,
    },
    ...moves.map((way): Command => {
      return {
        id: `codebook.${way}`,
        label: (m) => m.codebook.commands[way],
        keys: moveKeys[way],
        group: 'codebook',
        when: () => moveTarget(codes, code.id, way) !== null,
        run: () => void move(way),
      }
    }),
    {
      id: 'codebook.remove',
      label: (m) => m.codebook.commands.remove,
      keys: 'Delete',
      group: 'codebook',
      // In a field, Delete is for letters.
      when: () => document.activeElement?.closest('input, textarea') == null,
      run: () => void remove(),
    },
  ]
}
