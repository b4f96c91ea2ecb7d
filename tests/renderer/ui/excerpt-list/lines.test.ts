import { describe, expect, it } from 'vitest'
import { guessedHeight, linesOf, mostWordLines } from '../../../../renderer/ui/excerpt-list/lines.ts'
import { codingId } from '../../../../shared/schema/ids.ts'

const ids = ['a', 'b', 'c'].map((id) => codingId.parse(id))

describe('the lines of a list', () => {
  it('put a heading before each group, and know the line of each excerpt', () => {
    const groups = [
      { id: 'k1', count: 2 },
      { id: null, count: 1 },
    ]
    const { lines, lineOf } = linesOf({ ids, lengths: [10, 20, 30], groups, sources: 1 })
    expect(lines.map((line) => (line.kind === 'group' ? line.group.id : `${line.id} ${line.index}`))).toEqual(
      ['k1', 'a 0', 'b 1', null, 'c 2'],
    )
    expect(lineOf).toEqual([1, 2, 4])
  })

  it('are the excerpts alone without groups', () => {
    expect(linesOf({ ids, lengths: [1, 2, 3], groups: [], sources: 1 }).lineOf).toEqual([0, 1, 2])
  })

  it('are guessed taller the more words they have, up to what is shown', () => {
    const tall = (units: number) =>
      guessedHeight({ kind: 'excerpt', id: ids[0] as never, index: 0, units }, 800)
    expect(tall(500)).toBeGreaterThan(tall(50))
    expect(tall(100_000)).toBe(tall(1_000_000))
    expect(tall(100_000) - tall(1)).toBe((mostWordLines - 1) * 22)
  })
})
