import { describe, expect, it } from 'vitest'
import type { CodeEntry } from '../../../renderer/stores/codebook.ts'
import { linkOptions } from '../../../renderer/writing/link-options.ts'
import type { StudyCase } from '../../../shared/schema/case.ts'
import type { Excerpt } from '../../../shared/schema/coding.ts'
import { caseId, codeId, codingId, sourceId } from '../../../shared/schema/ids.ts'

const things = {
  cases: [{ id: caseId.parse('c1'), name: 'Red Ñuble', description: '', values: {} }] satisfies StudyCase[],
  sources: [11, 1, 2].map((number) => ({
    id: sourceId.parse(`s${number}`),
    number,
    title: number === 1 ? 'Una entrevista de título largo' : 'Acta',
  })),
  codes: [
    { id: codeId.parse('k1'), parentId: null, name: 'Vínculos', position: 0 },
    { id: codeId.parse('k2'), parentId: codeId.parse('k1'), name: 'Confianza', position: 0 },
  ] as CodeEntry[],
  excerpts: [
    { id: codingId.parse('g1'), locator: 'S2 ¶4', quote: 'Nos  vinculamos\ncon la confianza ganada.' },
  ] as Excerpt[],
}
const labels = (query: string) => linkOptions(query, things).map(({ label }) => label)

describe('what @ can point at', () => {
  it('is found whatever its case and accents, names before excerpts', () => {
    expect(labels('nuble')).toEqual(['Red Ñuble'])
    expect(labels('CONFIANZA')).toEqual(['Confianza', 'S2 ¶4'])
    expect(labels('vincul')).toEqual(['Vínculos', 'S2 ¶4'])
    expect(linkOptions('confianza', things).map(({ aside }) => aside)).toEqual([
      'Vínculos',
      'Nos vinculamos con la confianza ganada.',
    ])
  })

  it('means the source of that number before those whose number begins so', () => {
    expect(labels('s1').slice(0, 2)).toEqual(['S1 Una entrevista de título largo', 'S11 Acta'])
  })

  it('is everything with a name while nothing is typed, and nothing when nothing matches', () => {
    expect(labels('')[0]).toBe('Red Ñuble')
    expect(labels('')).toHaveLength(6)
    expect(labels('xyz')).toEqual([])
  })
})
