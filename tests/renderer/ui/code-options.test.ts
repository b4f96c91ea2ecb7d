import { expect, it } from 'vitest'
import type { CodeEntry } from '../../../renderer/stores/codebook.ts'
import { codeOptions } from '../../../renderer/ui/code-options.ts'
import { codeId } from '../../../shared/schema/ids.ts'

const code = (id: string, parent: string | null, name: string) =>
  ({
    id: codeId.parse(id),
    parentId: parent === null ? null : codeId.parse(parent),
    name,
    position: 0,
  }) as CodeEntry

const codes = [
  code('p', null, 'Participación'),
  code('a', 'p', 'Confianza'),
  code('b', 'p', 'Decisión'),
  code('c', null, 'Desconfianza'),
]
const named = (query: string, recent: string[]) =>
  codeOptions(
    codes,
    recent.map((id) => codeId.parse(id)),
    query,
  ).map(({ code: { name } }) => name)

it('offers every code when nothing is typed, those used lately first', () => {
  expect(named('', [])).toEqual(['Participación', 'Confianza', 'Decisión', 'Desconfianza'])
  expect(named(' ', ['c', 'b'])).toEqual(['Desconfianza', 'Decisión', 'Participación', 'Confianza'])
})

it('finds by letters, a name before the names above it', () => {
  expect(named('confi', [])).toEqual(['Confianza', 'Desconfianza'])
  expect(named('decision', [])).toEqual(['Decisión'])
  expect(named('participa', [])).toEqual(['Participación', 'Decisión', 'Confianza'])
  expect(named('zzz', [])).toEqual([])
})
