import { expect, it } from 'vitest'
import { readWordList } from '../../../shared/domain/autocode/word-list.ts'

it('reads one word or phrase a line, without notes, blanks and repetitions', () => {
  const list =
    '\uFEFF# confianza y lo que se le parece\r\nconfianza\r\n  respeto mutuo \n\n# fin\nconfianza\nC#\n'
  expect(readWordList(list, true)).toEqual([
    { text: 'confianza', mode: 'phrase', wholeWords: true },
    { text: 'respeto mutuo', mode: 'phrase', wholeWords: true },
    { text: 'C#', mode: 'phrase', wholeWords: true },
  ])
  expect(readWordList('', false)).toEqual([])
})
