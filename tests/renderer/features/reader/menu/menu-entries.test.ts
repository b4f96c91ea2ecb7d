import { describe, expect, it } from 'vitest'
import { draggedKind, dragTypes } from '../../../../../renderer/features/reader/drag/drag-types.ts'
import { menuGroups } from '../../../../../renderer/features/reader/menu/menu-entries.ts'
import type { Command } from '../../../../../renderer/stores/commands.ts'

const command = (id: string, keys?: string): Command => ({
  id,
  label: () => id,
  group: 'reader',
  run: () => undefined,
  ...(keys === undefined ? {} : { keys }),
})

describe('the menu over the text', () => {
  it('has what can be done, in its own order, without empty groups, the latest of each name', () => {
    const all = ['reader.remove', 'other', 'reader.memo', 'reader.code', 'reader.copy'].map((id) =>
      command(id),
    )
    const latest = command('reader.code', 'C')
    const groups = menuGroups([...all, latest], ({ id }) => id !== 'reader.copy')
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([
      ['reader.code'],
      ['reader.memo'],
      ['reader.remove'],
    ])
    expect(groups[0]?.[0]).toBe(latest)
    expect(menuGroups([], () => true)).toEqual([])
  })
})

describe('what hovers', () => {
  it('is known by its type alone', () => {
    for (const kind of ['code', 'selection', 'coding'] as const)
      expect(draggedKind(['text/plain', dragTypes[kind]])).toBe(kind)
    expect(draggedKind(['Files', 'text/plain'])).toBeNull()
  })
})
