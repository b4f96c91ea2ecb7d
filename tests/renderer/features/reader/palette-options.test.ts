import { expect, test } from 'vitest'
import { paletteOptions } from '../../../../renderer/features/reader/palette-options.ts'
import type { CodeEntry } from '../../../../renderer/stores/codebook.ts'
import type { CodeId } from '../../../../shared/schema/ids.ts'

const id = (text: string) => text as CodeId
const code = (name: string, parent: string | null, position: number): CodeEntry => ({
  id: id(name),
  parentId: parent === null ? null : id(parent),
  name,
  position,
  color: '#2266cc',
  definition: '',
  useWhen: '',
  doNotUseWhen: '',
  example: '',
  retired: false,
  indicators: [],
  components: [],
  attributes: [],
  codings: 0,
  sources: 0,
})
const codes = [
  code('Confianza', null, 0),
  code('Compromisos', 'Confianza', 0),
  code('Trato', 'Confianza', 1),
  code('Propósito', null, 1),
  code('Metas', 'Propósito', 0),
]
const atHand = (given: readonly string[]) => ({ digits: given.map(id), last: given.map(id)[0] ?? null })
const shown = (query: string, recent: readonly string[]) =>
  paletteOptions(codes, atHand(recent), query).map((option) =>
    option.kind === 'code' ? option.code.name : `+ ${option.name} in ${option.parent?.name ?? '-'}`,
  )

test('with nothing typed, the codes on digits come first and carry their number', () => {
  expect(shown('', [])).toEqual(['Confianza', 'Compromisos', 'Trato', 'Propósito', 'Metas'])
  expect(shown('  ', ['Metas', 'Trato'])).toEqual(['Metas', 'Trato', 'Confianza', 'Compromisos', 'Propósito'])
  const numbers = paletteOptions(codes, atHand(['Metas', 'Trato']), '').map(
    (option) => option.kind === 'code' && option.digit,
  )
  expect(numbers).toEqual([1, 2, null, null, null])
})

test('accents and case do not matter, and a name beats the names above it', () => {
  expect(shown('proposito', []).slice(0, 2)).toEqual(['Propósito', 'Metas'])
  expect(shown('CONF', [])).toEqual(['Confianza', 'Trato', 'Compromisos', '+ CONF in -'])
})

test('a new code is offered last, by itself or in the family used last', () => {
  expect(shown('miedo', [])).toEqual(['+ miedo in -'])
  expect(shown(' miedo  al cambio ', ['Trato'])).toEqual([
    '+ miedo al cambio in -',
    '+ miedo al cambio in Confianza',
  ])
  expect(shown('miedo', ['Propósito'])).toEqual(['+ miedo in -', '+ miedo in Propósito'])
})

test('a name that is taken in a place is not offered for it', () => {
  expect(shown('confianza', []).filter((text) => text.startsWith('+'))).toEqual([])
  expect(shown('trato', ['Compromisos']).filter((text) => text.startsWith('+'))).toEqual(['+ trato in -'])
})

test('a path finds along the tree, and offers its last name new under what comes before it', () => {
  expect(shown('proposito/metas', [])[0]).toBe('Metas')
  expect(shown('PROPOSITO > miedo', [])).toEqual(['+ miedo in Propósito', '+ PROPOSITO > miedo in -'])
  expect(shown('confianza/trato > miedo', ['Metas'])).toEqual([
    '+ miedo in Trato',
    '+ confianza/trato > miedo in -',
  ])
  expect(shown('comp/miedo', [])).toEqual(['+ miedo in Compromisos', '+ comp/miedo in -'])
  expect(shown('nada/miedo', [])).toEqual(['+ nada/miedo in -'])
})

test('a path offers no child that is there, nor one without a name', () => {
  expect(shown('confianza/TRATO', []).filter((text) => text.startsWith('+ TRATO'))).toEqual([])
  expect(shown('confianza/', []).filter((text) => text.startsWith('+ '))).toEqual(['+ confianza/ in -'])
})

test('codes no longer given are offered neither as codes nor as parents', () => {
  const retired = codes.map((each) => ({ ...each, retired: each.name === 'Confianza' }))
  const names = paletteOptions(retired, atHand([]), 'confianza/miedo').map((option) => option.id)
  expect(names).toEqual(['new-'])
})
