import { describe, expect, it } from 'vitest'
import { replaced } from '../../../shared/domain/anchors/replacements.ts'
import { revisedTurns } from '../../../shared/domain/text/revised-turns.ts'
import { turnsOfLabels } from '../../../shared/domain/text/timed-turns.ts'
import { recogniseTurns } from '../../../shared/domain/text/turns.ts'

const body = 'P1: Hola.[1]\nP2: Buenas.\nP1: Bien.\nP2: Pues.\nP1: Ya.'
const base = `${body}\n\n[1] Se saludan.\nP2: dice la nota.`

const said = (...edits: [find: string, text: string][]) => {
  const all = edits
    .map(([find, text]) => ({ start: base.indexOf(find), end: base.indexOf(find) + find.length, text }))
    .sort((a, b) => a.start - b.start)
  const text = replaced(base, all)
  const { turns } = revisedTurns({ text: base, turns: recogniseTurns(body), times: [] }, all, text)
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

describe('revisedTurns of a text whose labels are no speakers', () => {
  it('gives it none', () => {
    const table = 'Jefa: Ana\nDirector: Luis\n\nJefa: Eva\nDirector: Juan'
    expect(recogniseTurns(table)).not.toEqual([])
    const edits = [{ start: 6, end: 9, text: 'Isabel' }]
    const revised = revisedTurns({ text: table, turns: [], times: [] }, edits, replaced(table, edits))
    expect(revised.turns).toEqual([])
  })
})

describe('revisedTurns of a text whose times came beside it', () => {
  const text = 'ana soto: Hola. Partamos.\n¿Sí?\nLuis: Ya.'
  const at = (words: string) => text.indexOf(words)
  const times = [
    { at: 0, ms: 1000 },
    { at: at('Partamos'), ms: 2000 },
    { at: at('Luis'), ms: 3000 },
  ]
  const turns = turnsOfLabels(text, new Set(['ana soto', 'Luis']), times)
  const edited = (...edits: [find: string, text: string][]) => {
    const all = edits
      .map(([find, written]) => ({ start: at(find), end: at(find) + find.length, text: written }))
      .sort((a, b) => a.start - b.start)
    const now = replaced(text, all)
    const revised = revisedTurns({ text, turns, times }, all, now)
    return {
      turns: revised.turns.map(({ speaker, atMs, start, end }) => [speaker, atMs, now.slice(start, end)]),
      times: revised.times.map((time) => [time.ms, now.slice(time.at, time.at + 4)]),
    }
  }

  it('keeps them at their words, and the speakers its file named', () => {
    expect(edited(['Hola.', 'Muy buenas tardes.'])).toEqual({
      turns: [
        ['ana soto', 1000, 'ana soto: Muy buenas tardes. Partamos.\n¿Sí?'],
        ['Luis', 3000, 'Luis: Ya.'],
      ],
      times: [
        [1000, 'ana '],
        [2000, 'Part'],
        [3000, 'Luis'],
      ],
    })
  })

  it('goes on with a speaker under the pseudonym an edit gave', () => {
    expect(edited(['ana soto', 'P1'], ['Luis', 'Don Q']).turns).toEqual([
      ['P1', 1000, 'P1: Hola. Partamos.\n¿Sí?'],
      ['Don Q', 3000, 'Don Q: Ya.'],
    ])
  })

  it('takes out with the words their times, and lets somebody new speak', () => {
    expect(edited(['Luis: Ya.', '']).times).toEqual([
      [1000, 'ana '],
      [2000, 'Part'],
    ])
    expect(edited(['¿Sí?', '¿Sí?\nE1: No.\nE1: Bueno.']).turns.map(([speaker]) => speaker)).toEqual([
      'ana soto',
      'E1',
      'E1',
      'Luis',
    ])
  })
})
