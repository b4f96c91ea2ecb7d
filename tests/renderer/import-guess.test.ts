import { describe, expect, test } from 'vitest'
import { guessCase, guessDate, guessKind } from '../../renderer/stores/import-guess.ts'
import { caseId } from '../../shared/schema/ids.ts'

describe('what a file name says', () => {
  test.each([
    ['Entrevista_directora_Red3.docx', 'interview'],
    ['2019-05-14 reunión de coordinación.txt', 'coordination-meeting'],
    ['Acta reunion_de_red 2.md', 'network-meeting'],
    ['nota-de-campo-03.txt', 'field-note'],
    ['Field notes, May.txt', 'field-note'],
    ['P07.txt', null],
    ['redactado.txt', null],
  ])('kind of %s', (fileName, kind) => {
    expect(guessKind(fileName)).toBe(kind)
  })

  test.each([
    ['E1 2019-05-14.docx', '2019-05-14'],
    ['E1_2019_05_14.docx', '2019-05-14'],
    ['20190514-acta.txt', '2019-05-14'],
    ['20190231-acta.txt', null],
    ['2019-0514.txt', null],
    ['acta 120190514.txt', null],
    ['entrevista 12.txt', null],
  ])('date of %s', (fileName, date) => {
    expect(guessDate(fileName)).toBe(date)
  })

  test('case by its name, the longest when several fit', () => {
    const cases = ['Red 1', 'Red 10', 'Red 1 rural', '¿?'].map((name, index) => {
      return { id: caseId.parse(`c${index}`), name }
    })
    expect(guessCase('entrevista_RED_1.docx', cases)).toBe('c0')
    expect(guessCase('red-10_acta.txt', cases)).toBe('c1')
    expect(guessCase('Red 1 rural (acta).txt', cases)).toBe('c2')
    expect(guessCase('Red 12.txt', cases)).toBeNull()
  })
})
