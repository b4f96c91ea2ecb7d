import { describe, expect, it } from 'vitest'
import { countMeant, questionOf, type ReplaceForm } from '../../../renderer/stores/replace.ts'
import { keyOf } from '../../../renderer/stores/search.ts'
import { everywhere } from '../../../renderer/stores/where.ts'
import { contract } from '../../../shared/api/contract.ts'
import { sourceId } from '../../../shared/schema/ids.ts'

const form: ReplaceForm = {
  ...everywhere,
  query: { text: 'Marta', mode: 'phrase', wholeWords: true },
  replacement: 'Docente 1',
}

describe('the question of a form', () => {
  it('is none while nothing is looked for', () => {
    expect(questionOf({ ...form, query: { ...form.query, text: '  ' } })).toBeNull()
  })

  it('may replace by nothing, and names no limit that is empty', () => {
    const question = questionOf({ ...form, replacement: '' })
    expect(question).toEqual({ query: form.query, replacement: '', scope: {} })
    expect(contract['replace.preview'].input.safeParse(question).success).toBe(true)
  })

  it('leaves whole words to the regular expression itself', () => {
    expect(questionOf({ ...form, query: { ...form.query, mode: 'regex' } })?.query.wholeWords).toBe(false)
  })
})

it('counts what is to be replaced, shown or not, without what is left out', () => {
  const hit = (start: number) => ({
    sourceId: sourceId.parse('a'),
    start,
    end: start + 5,
    locator: 'S1 ¶1',
    before: '',
    quote: 'Marta',
    after: '',
    speaker: null,
    replacement: 'Docente 1',
  })
  const hits = [hit(0), hit(10), hit(20)]
  const answer = { hits, total: 7, sources: 1, touched: [], kept: 0 }
  const elsewhere = keyOf(hit(500))
  expect(countMeant(answer, new Set([keyOf(hit(10)), elsewhere]))).toBe(6)
})
