import { describe, expect, it } from 'vitest'
import { searchExcerpts } from '../../../renderer/ui/search-excerpts.ts'
import { excerpt } from '../../../shared/schema/coding.ts'

function coded(quote: string, memo: string, codeName: string) {
  return {
    codeName,
    excerpt: excerpt.parse({
      id: quote,
      sourceId: 's',
      start: 0,
      end: quote.length,
      codeId: 'c',
      coder: 'A',
      direction: 'supports',
      weight: null,
      quote,
      memo,
      createdAt: '2026-01-01T00:00:00.000Z',
      locator: 'S4 ¶12',
      before: '',
      after: '',
    }),
  }
}

const all = [
  coded('Nos juntamos todos los meses', '', 'Asistencia'),
  coded('Acá decide la coordinación', 'Revisar con la reunión', 'Gobernanza'),
]
const found = (search: string) => searchExcerpts(all, search).map(({ codeName }) => codeName)

describe("searching a case's excerpts", () => {
  it('finds words in quotes, memos, locators and names of codes, whatever their case and accents', () => {
    expect(found('COORDINACION')).toEqual(['Gobernanza'])
    expect(found('reunión')).toEqual(['Gobernanza'])
    expect(found('asist')).toEqual(['Asistencia'])
    expect(found('¶12')).toEqual(['Asistencia', 'Gobernanza'])
  })

  it('wants every word, in any order, and finds all when there is none', () => {
    expect(found('meses juntamos')).toEqual(['Asistencia'])
    expect(found('meses coordinación')).toEqual([])
    expect(found('   ')).toHaveLength(2)
  })
})
