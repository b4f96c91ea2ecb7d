// The codebook's commands, for keys, its menus and the command palette. They speak of every code that is chosen.
import type { CodeId } from '../../../shared/schema/ids.ts'
import {
  afterRemoval,
  type CodeEntry,
  type Move,
  moveCodes,
  moves,
  moveTarget,
  removeCodes,
  retireCodes,
  useCodebook,
  withoutRetired,
} from '../../stores/codebook.ts'
import { type Command, useCommands } from '../../stores/commands.ts'
import { useNavigation } from '../../stores/navigation.ts'

export type Asking =
  /** Where a new code is to go: under this parent, null for the top. */
  { what: 'new'; parentId: CodeId | null } | { what: 'move' } | { what: 'merge' } | { what: 'split' }

type Parts = {
  codes: readonly CodeEntry[]
  /** The one that is shown. */
  code: CodeEntry
  /** Every one that is chosen, in the order of the tree. */
  chosen: readonly CodeEntry[]
  writable: boolean
  ask: (asking: Asking) => void
  rename: () => void
  showExcerpts: () => void
  openMenu: () => void
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
  const { writable } = parts
  const commands = [
    ...(writable ? [...making(parts), ...arranging(parts)] : []),
    ...looking(parts),
    ...(writable ? leaving(parts) : []),
  ]
  useCommands(commands)
  return commands
}

function making({ code, chosen, ask, rename }: Parts): Command[] {
  const isOne = () => chosen.length === 1
  return [
    {
      id: 'codebook.create',
      label: (m) => m.codebook.commands.create,
      keys: 'Mod+Enter',
      group: 'codebook',
      run: () => ask({ what: 'new', parentId: code.parentId }),
    },
    {
      id: 'codebook.createChild',
      label: (m) => m.codebook.commands.createChild,
      keys: 'Mod+Shift+Enter',
      group: 'codebook',
      when: isOne,
      run: () => ask({ what: 'new', parentId: code.id }),
    },
    {
      id: 'codebook.rename',
      label: (m) => m.codebook.commands.rename,
      keys: 'F2',
      group: 'codebook',
      when: isOne,
      run: rename,
    },
  ]
}

function arranging({ codes, code, chosen, ask, focusRow }: Parts): Command[] {
  const ids = chosen.map((each) => each.id)
  async function move(way: Move): Promise<void> {
    const target = moveTarget(codes, ids, way)
    if (target !== null && (await moveCodes(ids, target))) focusRow(code.id)
  }
  return [
    ...moves.map((way): Command => {
      return {
        id: `codebook.${way}`,
        label: (m) => m.codebook.commands[way],
        keys: moveKeys[way],
        group: 'codebook',
        when: () => moveTarget(codes, ids, way) !== null,
        run: () => void move(way),
      }
    }),
    {
      id: 'codebook.moveTo',
      label: (m) => m.codebook.commands.moveTo,
      keys: 'Alt+Shift+M',
      group: 'codebook',
      run: () => ask({ what: 'move' }),
    },
    {
      id: 'codebook.merge',
      label: (m) => m.codebook.commands.merge,
      keys: 'Alt+Shift+J',
      group: 'codebook',
      when: () => codes.length > 1,
      run: () => ask({ what: 'merge' }),
    },
    {
      id: 'codebook.split',
      label: (m) => m.codebook.commands.split,
      keys: 'Alt+Shift+S',
      group: 'codebook',
      when: () => chosen.length === 1 && code.codings > 0,
      run: () => ask({ what: 'split' }),
    },
  ]
}

function leaving({ codes, code, chosen, chooseAndFocus, focusRow }: Parts): Command[] {
  const ids = chosen.map((each) => each.id)
  async function remove(): Promise<void> {
    const next = afterRemoval(codes, ids)
    if ((await removeCodes(ids)) && next !== null) chooseAndFocus(next)
  }
  async function retire(retired: boolean): Promise<void> {
    const next = afterRemoval(codes, ids)
    if (!(await retireCodes(ids, retired))) return
    const after = codes.map((each) => (ids.includes(each.id) ? { ...each, retired } : each))
    const stays =
      !useCodebook.getState().hidesRetired || withoutRetired(after).some(({ id }) => id === code.id)
    if (stays) focusRow(code.id)
    else if (next !== null) chooseAndFocus(next)
  }
  return [
    {
      id: 'codebook.retire',
      label: (m) => m.codebook.commands.retire,
      keys: 'Alt+Shift+R',
      group: 'codebook',
      when: () => chosen.some((each) => !each.retired),
      run: () => void retire(true),
    },
    {
      id: 'codebook.restore',
      label: (m) => m.codebook.commands.restore,
      // The same keys as for retiring: where both can be done, retiring comes first.
      ...(chosen.every((each) => each.retired) ? { keys: 'Alt+Shift+R' } : {}),
      group: 'codebook',
      when: () => chosen.some((each) => each.retired),
      run: () => void retire(false),
    },
    {
      id: 'codebook.remove',
      label: (m) => m.codebook.commands.remove,
      keys: 'Delete',
      group: 'codebook',
      // In a field, Delete is for letters; among a code's excerpts, for those.
      when: () => document.activeElement?.closest('input, textarea, [data-code-details]') == null,
      run: () => void remove(),
    },
  ]
}

function looking({ codes, code, chosen, showExcerpts, openMenu }: Parts): Command[] {
  return [
    {
      id: 'codebook.excerpts',
      label: (m) => m.codebook.commands.excerpts,
      keys: 'Alt+Shift+E',
      group: 'codebook',
      when: () => chosen.length === 1 && code.codings > 0,
      run: showExcerpts,
    },
    {
      id: 'codebook.history',
      label: (m) => m.journal.ofThis,
      group: 'codebook',
      when: () => chosen.length === 1,
      run: () => useNavigation.getState().go({ name: 'journal', object: { kind: 'code', id: code.id } }),
    },
    {
      id: 'codebook.hideRetired',
      label: (m) => m.codebook.commands.hideRetired,
      group: 'codebook',
      when: () => codes.some((each) => each.retired),
      run: () => useCodebook.setState(({ hidesRetired }) => ({ hidesRetired: !hidesRetired })),
    },
    {
      id: 'codebook.menu',
      label: (m) => m.codebook.commands.menu,
      keys: 'Shift+F10 ContextMenu',
      group: 'codebook',
      // Elsewhere the menu key opens the menu of what it is pressed on.
      when: () => document.activeElement?.closest('[role=treegrid]') != null,
      run: openMenu,
    },
  ]
}
