import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replaced, withSplice } from '../../../shared/domain/anchors/replacements.ts'
import { type Replacement, replacements as schema } from '../../../shared/schema/revision.ts'
import { anyText, edited, rawSplice, words } from './edits.ts'

const afterEdits = (base: string, ...splices: [at: number, removed: number, inserted: string][]) =>
  splices.reduce<Replacement[]>(
    (all, [at, removed, inserted]) => withSplice(base, all, { at, removed, inserted }),
    [],
  )

/** Whether a blank or a word stands there whole. */
const isWord = (piece: string, text: string, at: number) =>
  text.startsWith(piece, at) &&
  (/\s/.test(piece) || !(/\w/.test(text[at - 1] ?? '') || /\w/.test(text[at + piece.length] ?? '')))

describe('withSplice', () => {
  it('says of the text before what edits one after the other come to', () => {
    fc.assert(
      fc.property(words(30), fc.array(rawSplice, { maxLength: 30 }), (base, raws) => {
        const { text, replacements } = edited(base, raws)
        expect(replaced(base, replacements)).toBe(text)
        expect(schema.safeParse(replacements).success).toBe(true)
        for (const [n, { start, end, text: own }] of replacements.entries()) {
          const old = base.slice(start, end)
          expect(end <= base.length && (old !== '' || own !== '')).toBe(true)
          // Nothing at either end is said twice: no blank, and no whole word.
          const [head, tail] = [
            /^(\s|\w+(?!\w))/.exec(own)?.[0] ?? 'x',
            /(\s|(?<!\w)\w+)$/.exec(own)?.[0] ?? 'x',
          ]
          const [ahead, behind] = [`${own}${base.slice(end)}`, `${base.slice(0, start)}${own}`]
          expect(isWord(head, ahead, 0) && isWord(head, base.slice(start), 0) && old.startsWith(head)).toBe(
            false,
          )
          const places = [behind, base.slice(0, end)].map((text) =>
            isWord(tail, text, text.length - tail.length),
          )
          expect(places.every(Boolean) && old.endsWith(tail)).toBe(false)
          const next = replacements[n + 1]
          // Two that touch are needed: one has words for words.
          if (next?.start === end)
            expect([[start, end, own] as const, [next.start, next.end, next.text] as const]).toSatisfy(
              (both: (readonly [number, number, string])[]) => both.some(([s, e, t]) => s < e && t !== ''),
            )
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('leaves nothing of edits that are taken back one by one', () => {
    fc.assert(
      fc.property(words(20), fc.array(rawSplice, { maxLength: 12 }), (base, raws) => {
        let text = base
        let replacements: Replacement[] = []
        const back: { at: number; removed: number; inserted: string }[] = []
        for (const raw of raws) {
          const at = raw.at % (text.length + 1)
          const removed = raw.removed % (text.length - at + 1)
          back.push({ at, removed: raw.inserted.length, inserted: text.slice(at, at + removed) })
          replacements = withSplice(base, replacements, { at, removed, inserted: raw.inserted })
          text = text.slice(0, at) + raw.inserted + text.slice(at + removed)
        }
        for (const splice of back.reverse()) replacements = withSplice(base, replacements, splice)
        expect(replacements).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('never halves a character of the text, however edits cut it', () => {
    fc.assert(
      fc.property(anyText(12), anyText(12), (base, wanted) => {
        // One edit that keeps what both begin and end with, unit by unit, as an editor's comparison finds it.
        let from = 0
        while (from < Math.min(base.length, wanted.length) && base[from] === wanted[from]) from += 1
        let tail = 0
        while (
          tail < Math.min(base.length, wanted.length) - from &&
          base.at(-1 - tail) === wanted.at(-1 - tail)
        )
          tail += 1
        const all = withSplice(base, [], {
          at: from,
          removed: base.length - tail - from,
          inserted: wanted.slice(from, wanted.length - tail),
        })
        expect(replaced(base, all)).toBe(wanted)
        expect(schema.safeParse(all).success).toBe(true)
        expect(all.every(({ start, end }) => base.slice(start, end).isWellFormed())).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('makes one of what is typed letter by letter, and of what is deleted so', () => {
    expect(afterEdits('Ana dice', [0, 3, 'M'], [1, 0, 'a'], [2, 0, 'r'], [3, 0, 't'], [4, 0, 'a'])).toEqual([
      { start: 0, end: 3, text: 'Marta' },
    ])
    expect(afterEdits('Ana dice', [7, 1, ''], [6, 1, ''], [5, 1, ''])).toEqual([
      { start: 5, end: 8, text: '' },
    ])
    expect(afterEdits('Ana dice', [3, 1, ''], [3, 1, ''])).toEqual([{ start: 3, end: 5, text: '' }])
  })

  it('takes words put in beside words taken out for a change, in whatever order', () => {
    const change = [{ start: 4, end: 7, text: 'Eva' }]
    expect(afterEdits('con Lía no', [4, 3, 'Eva'])).toEqual(change)
    expect(afterEdits('con Lía no', [4, 0, 'Eva'], [7, 3, ''])).toEqual(change)
    expect(afterEdits('con Lía no', [7, 0, 'Eva'], [4, 3, ''])).toEqual(change)
    expect(afterEdits('con Lía no', [4, 3, ''], [4, 0, 'Eva'])).toEqual(change)
  })

  it('keeps a word taken out apart from the change of the next', () => {
    expect(afterEdits('pero dos', [0, 5, ''], [0, 1, 'D'])).toEqual([
      { start: 0, end: 5, text: '' },
      { start: 5, end: 6, text: 'D' },
    ])
  })

  it('takes a name typed over another for another, whatever the two share', () => {
    expect(afterEdits('dice ana', [5, 3, 'mariana'])).toEqual([{ start: 5, end: 8, text: 'mariana' }])
    expect(afterEdits('dice ana', [5, 3, 'ana'])).toEqual([])
    expect(afterEdits('con la red', [4, 6, 'la otra red'])).toEqual([{ start: 7, end: 7, text: 'otra ' }])
  })

  it('leaves nothing of what is taken out and put back', () => {
    expect(afterEdits('una red', [3, 4, ''], [3, 0, ' red'])).toEqual([])
    expect(afterEdits('una red', [0, 7, ''], [0, 0, 'una'])).toEqual([{ start: 3, end: 7, text: '' }])
    expect(afterEdits('una red', [0, 0, 'x'], [0, 1, ''])).toEqual([])
  })
})
