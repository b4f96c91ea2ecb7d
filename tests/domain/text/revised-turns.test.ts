import { describe, expect, it } from 'vitest'
import { replaced } from '../../../shared/domain/anchors/replacements.ts'
import { revisedTurns } from '../../../shared/domain/text/revised-turns.ts'
import { recogniseTurns } from '../../../shared/domain/text/turns.ts'

const body = 'P1: Hola.[1]\nP2: Buenas.\nP1: Bien.\nP2: Pues.\nP1: Ya.'
const base = `${body}\n\n[1] Se saludan.\nP2: dice la nota.`

const said = (...edits: [find: string, text: string][]) => {
  const all = edits
    .map(([find, text]) => ({ start: base.indexOf(find), end: base.indexOf(find) + find.length, text }))
    .sort((a, b) => a.start - b.start)
  const text = replaced(base, all)
  const turns = revisedTurns(base, recogniseTurns(body), all, text)
  return turns.map(({ start, end }) => text.slice(start, end))
}

describe('revisedTurns', () => {
  it('leaves a document’s notes to nobody, wherever edits push them', () => {
    expect(said()).toEqual(['P1: Hola.[1]', 'P2: Buenas.', 'P1: Bien.', 'P2: Pues.', 'P1: Ya.'])
    expect(said(['Hola.', 'Muy buenos días a todas.'])).toEqual([
      'P1: Muy buenos días a todas.[1]',
      'P2: Buenas.',
      'P1: Bien.',
      'P2: Pues.',
      'P1: Ya.',
    ])
    expect(said(['P1: Ya.', ''])).toEqual(['P1: Hola.[1]', 'P2: Buenas.', 'P1: Bien.', 'P2: Pues.'])
    expect(said(['Se saludan.', 'Se ríen y se saludan.'])).toEqual([
      'P1: Hola.[1]',
      'P2: Buenas.',
      'P1: Bien.',
      'P2: Pues.',
      'P1: Ya.',
    ])
  })

  it('lets speak whoever is put in behind the last turn', () => {
    expect(said(['Ya.', 'Ya.\nP2: Chao.']).at(-1)).toBe('P2: Chao.')
  })

  it('gives what is said under a new label to the new name', () => {
    const speakers = said(['P1: Hola', 'ANA: Hola'], ['P1: Bien', 'ANA: Bien'], ['P1: Ya', 'ANA: Ya'])
    expect(speakers).toEqual(['ANA: Hola.[1]', 'P2: Buenas.', 'ANA: Bien.', 'P2: Pues.', 'ANA: Ya.'])
  })
})
