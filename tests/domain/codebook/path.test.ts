import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codePath,
  codePaths,
  codesAtPath,
  findCodeByPath,
  parseCodePath,
} from '../../../shared/domain/codebook/path.ts'
import { codesOf, id, randomCodes } from './codes.ts'

const named = (name: string, key: string, parentId: string | null) => ({
  id: id(key),
  parentId: parentId === null ? null : id(parentId),
  name,
  position: 0,
})

describe('a path', () => {
  it('joins names from the root and escapes what would be read as a join', () => {
    const codes = [named('y/o', 'root', null), named('C:\\redes', 'child', 'root')]
    expect(codePath(codes, id('child'))).toBe('y\\/o/C:\\\\redes')
    expect(parseCodePath('y\\/o/C:\\\\redes')).toEqual(['y/o', 'C:\\redes'])
    expect(() => codePath(codes, id('none'))).toThrow(RangeError)
  })

  it('is parsed whatever it is', () => {
    expect(parseCodePath('')).toEqual([''])
    expect(parseCodePath('/a//')).toEqual(['', 'a', '', ''])
    expect(parseCodePath('a\\b\\')).toEqual(['ab\\'])
  })

  it('is read back as the names it was made of', () => {
    fc.assert(
      fc.property(randomCodes, (codes) => {
        const byId = new Map(codes.map((code) => [code.id, code]))
        const paths = codePaths(codes)
        expect(paths.size).toBe(codes.length)
        for (const code of codes) {
          const names = [code.name]
          for (let up = code.parentId; up !== null; up = byId.get(up)?.parentId ?? null) {
            names.unshift(byId.get(up)?.name ?? '')
          }
          const path = codePath(codes, code.id)
          expect(parseCodePath(path)).toEqual(names)
          expect(paths.get(code.id)).toBe(path)
          expect(codesAtPath(codes, path)).toContain(code)
        }
      }),
    )
  })
})

describe('finding a code by its path', () => {
  const codes = codesOf('Confianza', 'Confianza/Pública', 'confianza', 'Trustworthiness', 'Propósito')
  const found = (path: string) => findCodeByPath(codes, path)?.id ?? null

  it('takes names as they are written', () => {
    expect(found('Confianza/Pública')).toBe('Confianza/Pública')
    expect(found('confianza')).toBe('confianza')
    expect(found('Propósito'.normalize('NFD'))).toBe('Propósito')
  })

  it('forgives case, accents and blanks around the names when that leaves one', () => {
    expect(found('PROPOSITO')).toBe('Propósito')
    expect(found(' confianza / publica ')).toBe('Confianza/Pública')
  })

  it('does not choose between several', () => {
    expect(codesAtPath(codes, 'CONFIANZA').map((code) => code.id)).toEqual(['Confianza', 'confianza'])
    expect(found('CONFIANZA')).toBeNull()
    const twins = [named('a', 'one', null), named('a', 'two', null)]
    expect(findCodeByPath(twins, 'a')).toBeNull()
  })

  it('takes whole names from the root only', () => {
    expect(['trust', 'Trustworthines', 'Pública', 'Confianza/', '/Confianza', ''].map(found)).toEqual(
      Array.from({ length: 6 }, () => null),
    )
  })

  it('tells apart a slash in a name from one between names', () => {
    const slashed = [named('a', 'a', null), named('b', 'b', 'a'), named('a/b', 'ab', null)]
    expect(findCodeByPath(slashed, 'a/b')?.id).toBe('b')
    expect(findCodeByPath(slashed, 'a\\/b')?.id).toBe('ab')
  })
})
