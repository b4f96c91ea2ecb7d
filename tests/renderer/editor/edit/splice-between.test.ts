import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spliceBetween } from '../../../../renderer/editor/edit/splice-between.ts'

const apply = (text: string, { at, removed, inserted }: { at: number; removed: number; inserted: string }) =>
  text.slice(0, at) + inserted + text.slice(at + removed)

describe('spliceBetween', () => {
  it('is null when nothing changed', () => {
    expect(spliceBetween('lo mismo', 'lo mismo', 7, 3)).toBeNull()
  })

  it('is as small as it can be', () => {
    expect(spliceBetween('la casa', 'la rasa', 10, null)).toEqual({ at: 13, removed: 1, inserted: 'r' })
  })

  it('tells a letter among its equals by the caret', () => {
    expect(spliceBetween('aa', 'aaa', 0, 1)).toEqual({ at: 0, removed: 0, inserted: 'a' })
    expect(spliceBetween('aa', 'aaa', 0, 3)).toEqual({ at: 2, removed: 0, inserted: 'a' })
    expect(spliceBetween('xaab', 'xab', 5, 6)).toEqual({ at: 6, removed: 1, inserted: '' })
    expect(spliceBetween('no no', 'no no no', 0, 3)).toEqual({ at: 0, removed: 0, inserted: 'no ' })
    expect(spliceBetween('no no', 'no no no', 0, 5)).toEqual({ at: 2, removed: 0, inserted: ' no' })
  })

  it('never cuts a character of two units', () => {
    // Both begin with the same high surrogate.
    expect(spliceBetween('😀', '😁', 0, null)).toEqual({ at: 0, removed: 2, inserted: '😁' })
    // Both end with the same low surrogate.
    expect(spliceBetween('\u{1f600}', '\u{1fa00}', 0, null)).toEqual({
      at: 0,
      removed: 2,
      inserted: '\u{1fa00}',
    })
  })

  it('makes the one into the other, wherever the caret is said to be', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', '😀', '😁', '\u{1fa00}', 'ñ'))
      .map((all) => all.join(''))
    const change = fc.record({
      text,
      from: fc.nat(),
      to: fc.nat(),
      inserted: text,
      caret: fc.option(fc.nat(40)),
    })
    fc.assert(
      fc.property(change, ({ text, from, to, inserted, caret }) => {
        const whole = [...text]
        const [start, end] = [from % (whole.length + 1), to % (whole.length + 1)].sort((a, b) => a - b)
        const after = [...whole.slice(0, start), inserted, ...whole.slice(end)].join('')
        const splice = spliceBetween(text, after, 100, caret === null ? null : caret + 100)
        expect(splice === null).toBe(after === text)
        if (splice === null) return
        expect(apply(text, { ...splice, at: splice.at - 100 })).toBe(after)
        const cut = text.slice(0, splice.at - 100)
        expect(cut, 'whole characters').toBe(cut.toWellFormed())
      }),
      { numRuns: 2000 },
    )
  })
})
