import { describe, expect, it } from 'vitest'
import { readTies } from '../../../shared/domain/ties/read-ties.ts'
import { establishmentId, waveId } from '../../../shared/schema/ids.ts'
import { ties } from './graphs.ts'

const context = {
  schools: ['Escuela A', 'Escuela B', 'Liceo Ñandú'].map((pseudonym, index) => ({
    id: establishmentId.parse('abc'.charAt(index)),
    pseudonym,
  })),
  waves: [{ id: waveId.parse('w1'), name: 'Primer semestre' }],
  ties: ties('a>b 2', 'a>b 3 @w1'),
}
const read = (...lines: string[]) =>
  readTies(
    lines.map((line) => line.split(';')),
    context,
    {},
  )

describe('a table of ties', () => {
  it('is understood by the names of its columns, in any order, case and accents', () => {
    const { columns, rows } = read(
      'Ola;RECIBE;Da;Frecuencia;tipo',
      'primer SEMESTRE;escuela b;liceo nandu;4.0;Emocional',
    )
    expect(columns).toEqual({ giver: 2, receiver: 1, kind: 4, frequency: 3, wave: 0, note: null })
    expect(rows).toEqual([
      {
        row: 2,
        problem: null,
        giver: 'liceo nandu',
        receiver: 'escuela b',
        replaces: null,
        tie: { giverId: 'c', receiverId: 'b', kind: 'emotional', frequency: 4, waveId: 'w1', note: '' },
      },
    ])
  })

  it('says of each row what is wrong with it, and goes on with the next', () => {
    const { rows } = read(
      'giver;receiver;kind;frequency;wave',
      'Escuela X;Escuela B;professional;3;',
      'Escuela A;;professional;3;',
      'Escuela A;escuela a;professional;3;',
      'Escuela A;Escuela B;amistoso;3;',
      'Escuela A;Escuela B;emotional;6;',
      'Escuela A;Escuela B;emotional;2.5;',
      'Escuela A;Escuela B;emotional;3;Ola 9',
      ';;;;',
      'Escuela A;Escuela B;emotional;3;',
      'Escuela A;Escuela B;e;5;',
    )
    expect(rows.map(({ row, problem }) => [row, problem?.kind ?? null, problem?.value ?? null])).toEqual([
      [2, 'giver-unknown', 'Escuela X'],
      [3, 'receiver-unknown', ''],
      [4, 'same-school', 'Escuela A'],
      [5, 'kind-unknown', 'amistoso'],
      [6, 'frequency-wrong', '6'],
      [7, 'frequency-wrong', '2.5'],
      [8, 'wave-unknown', 'Ola 9'],
      [10, null, null],
      [11, 'said-before', ''],
    ])
  })

  it('says what the study has already, in the same wave or without one', () => {
    const { rows } = read(
      'de;a;frecuencia;ola',
      'Escuela A;Escuela B;5;',
      'Escuela A;Escuela B;5;Primer semestre',
    )
    expect(rows.map(({ replaces, tie }) => [tie?.kind, replaces])).toEqual([
      ['professional', 2],
      ['professional', 3],
    ])
  })

  it('takes the columns that were chosen, whatever they are called, and none where none was', () => {
    const table = [
      ['Escuela 1', 'Escuela 2', 'Veces', 'Tipo', ' '],
      ['Escuela A', 'Escuela B', '3', 'emocional', 'Se llaman.'],
    ]
    expect(readTies(table, context, {})).toMatchObject({
      heads: ['Escuela 1', 'Escuela 2', 'Veces', 'Tipo', ''],
      columns: { giver: null, receiver: null, kind: 3, frequency: null },
      rows: [],
    })
    const chosen = { giver: 1, receiver: 0, frequency: 2, note: 4 }
    expect(readTies(table, context, chosen).rows).toMatchObject([
      { problem: null, tie: { giverId: 'b', receiverId: 'a', kind: 'emotional', note: 'Se llaman.' } },
    ])
    expect(readTies(table, context, { ...chosen, kind: null }).rows).toMatchObject([
      { tie: { kind: 'professional', frequency: 3 } },
    ])
    expect(readTies(table, context, { ...chosen, giver: 9 })).toMatchObject({
      columns: { giver: null },
      rows: [],
    })
  })

  it('reads nothing while a column it needs is missing', () => {
    expect(read('da;recibe;tipo', 'Escuela A;Escuela B;e')).toMatchObject({
      rows: [],
      columns: { frequency: null },
    })
    expect(readTies([], context, {})).toMatchObject({ rows: [], columns: { giver: null } })
  })
})
