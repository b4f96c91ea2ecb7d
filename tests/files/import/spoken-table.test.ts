import { expect, test } from 'vitest'
import { spokenRows } from '../../../electron/core/files/import/spoken-table.ts'
import { recogniseTurns } from '../../../shared/domain/text/turns.ts'

const head = ['', 'Timespan', 'Content', 'Speaker']
const rows = [
  ['1', '0:00.0 - 0:12.4', 'Buenos días.', 'Antonia'],
  ['2', '0:12.4 - 0:45.9', 'La red partió:\nen 2016.', 'Rosa Soto'],
  ['3', '', '¿Y entonces?', 'Antonia'],
  ['4', '0:50.0 - 0:51.0', '(pausa)', ''],
]

test('a transcript in a table has speakers and times, and loses no word', () => {
  const lines = spokenRows([head, ...rows]) ?? []
  expect(lines).toEqual([
    'Antonia [0:00.0]: Buenos días. [0:12.4]',
    'Rosa Soto [0:12.4]: La red partió:\nen 2016. [0:45.9]',
    'Antonia: ¿Y entonces?',
    '[0:50.0] (pausa) [0:51.0]',
  ])
  expect(recogniseTurns(lines.join('\n')).map(({ speaker, atMs }) => [speaker, atMs])).toEqual([
    ['Antonia', 0],
    ['Rosa Soto', 12_400],
    ['Antonia', null],
  ])
})

test.each([
  [
    'another table',
    [
      ['Nombre', 'Edad'],
      ['Rosa', '40'],
    ],
  ],
  [
    'a column nobody knows',
    [
      ['Content', 'Speaker', 'Nota'],
      ['Hola', 'Rosa', 'ojo'],
    ],
  ],
  ['rows that are not numbered', [head, ['7', '', 'Hola', 'Rosa']]],
  ['a row of another width', [['Content', 'Speaker'], ['Hola']]],
  ['a head alone', [['Content', 'Speaker']]],
])('%s stays as it is', (_, table) => {
  expect(spokenRows(table)).toBeNull()
})
