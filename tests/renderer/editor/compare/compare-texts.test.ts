import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesBetween, replacementsBetween } from '../../../../renderer/editor/compare/compare-texts.ts'
import { replaced } from '../../../../shared/domain/anchors/replacements.ts'
import { replacements } from '../../../../shared/schema/revision.ts'

describe('differencesBetween', () => {
  it('says which lines became which, and where', () => {
    expect(differencesBetween('uno\ndos\ntres\n', 'uno\nDOS\ntres\ncuatro\n')).toEqual([
      { at: 4, before: 'dos\n', after: 'DOS\n' },
      { at: 13, before: '', after: 'cuatro\n' },
    ])
    expect(differencesBetween('igual', 'igual')).toEqual([])
    expect(differencesBetween('', 'algo')).toEqual([{ at: 0, before: '', after: 'algo' }])
  })

  it('does not freeze on long texts that have nothing in common', () => {
    const text = (word: string) => Array.from({ length: 8000 }, (_, at) => `${word} ${at}\n`).join('')
    const found = differencesBetween(text('antes'), text('después'))
    expect(found.map(({ before }) => before).join('')).toBe(text('antes'))
  })
})

describe('replacementsBetween', () => {
  it('changes no more than the words that differ', () => {
    const found = replacementsBetween(
      'Marta: hola\nPedro: sí, Marta\n',
      'Marta: hola\nInformante 2: sí, Marta\n',
    )
    expect(found).toEqual([{ start: 12, end: 17, text: 'Informante 2' }])
  })

  it('makes the one text into the other, as the study takes it', () => {
    const piece = fc.constantFrom('uno', 'dos', ' ', '\n', ', ', '😀', 'ñ', 'tres cuatro\n', '\t')
    const text = fc.array(piece, { maxLength: 40 }).map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = replacementsBetween(before, after)
        expect(replaced(before, found)).toBe(after)
        expect(replacements.safeParse(found).success).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
