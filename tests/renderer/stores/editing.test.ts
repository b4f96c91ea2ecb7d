import { expect, it } from 'vitest'
import { touchedBy } from '../../../renderer/stores/editing.ts'
import { replaced } from '../../../shared/domain/anchors/replacements.ts'
import { codeId, codingId } from '../../../shared/schema/ids.ts'

const base = 'Título\n\nMarta: llegan tarde, pero llegan.\nLuis: no siempre.'

const coding = (id: string, quote: string) => ({
  id: codingId.parse(id),
  start: base.indexOf(quote),
  end: base.indexOf(quote) + quote.length,
  codeId: codeId.parse('a'),
  coder: 'Ana',
  direction: 'supports' as const,
  weight: null,
  memo: '',
  createdAt: '2026-01-01T00:00:00.000Z',
})

it('tells which codings an edit touches, with their words before and after and where they are', () => {
  const at = (words: string) => ({ start: base.indexOf(words), end: base.indexOf(words) + words.length })
  const replacements = [
    { ...at('Marta'), text: 'Docente 1' },
    { ...at('no siempre.'), text: '' },
  ]
  const codings = [
    coding('named', 'Marta: llegan tarde'),
    coding('kept', 'pero llegan'),
    coding('gone', 'siempre'),
  ]
  const found = touchedBy(codings, { base, text: replaced(base, replacements), replacements }, 4)
  expect(found.kept).toBe(1)
  expect(
    found.touched.map(({ id, fate, locator, before, after }) => [id, fate, locator, before, after]),
  ).toEqual([
    ['named', 'changed', 'S4 ¶2', 'Marta: llegan tarde', 'Docente 1: llegan tarde'],
    ['gone', 'lost', 'S4 ¶3', 'siempre', null],
  ])
})
