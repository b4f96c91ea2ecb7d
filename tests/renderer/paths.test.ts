import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fileNameFor,
  freeName,
  isFileName,
  joinPath,
  splitPath,
  withExtension,
} from '../../renderer/features/start/paths.ts'

describe('file names of studies', () => {
  test('keep what a file system can take of a title', () => {
    expect(fileNameFor('Redes: 5 casos / 2019?', 'estudio')).toBe('Redes 5 casos 2019.trama')
    expect(fileNameFor('Ñandú & colaboración', 'estudio')).toBe('Ñandú & colaboración.trama')
    expect(fileNameFor('...', 'estudio')).toBe('estudio.trama')
    expect(fileNameFor('CON', 'estudio')).toBe('estudio.trama')
    expect(fileNameFor('../../etc', 'estudio')).toBe('etc.trama')
  })

  test('are always names, and never leave their folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const name = fileNameFor(title, 'estudio')
        expect(isFileName(name)).toBe(true)
        expect(name).not.toMatch(/[/\\]/)
        expect(splitPath(joinPath('/a/b', name))).toEqual({ folder: '/a/b', fileName: name })
      }),
    )
  })

  test('are told apart from paths and devices', () => {
    expect(isFileName('a/b')).toBe(false)
    expect(isFileName('a\\b.trama')).toBe(false)
    expect(isFileName(' .trama')).toBe(false)
    expect(isFileName('nul.trama')).toBe(false)
    expect(withExtension('Red 1')).toBe('Red 1.trama')
    expect(withExtension('Red 1.TRAMA')).toBe('Red 1.TRAMA')
  })

  test('that are free count up', () => {
    expect(freeName('Muestra.trama', [])).toBe('Muestra.trama')
    expect(freeName('Muestra.trama', ['muestra.trama', 'Muestra 2.trama'])).toBe('Muestra 3.trama')
  })
})

describe('paths', () => {
  test('keep the slash of their machine', () => {
    expect(joinPath('C:\\Users\\ana', 'x.trama')).toBe('C:\\Users\\ana\\x.trama')
    expect(joinPath('C:\\', 'x.trama')).toBe('C:\\x.trama')
    expect(joinPath('/', 'x.trama')).toBe('/x.trama')
    expect(splitPath('C:\\x.trama')).toEqual({ folder: 'C:\\', fileName: 'x.trama' })
    expect(splitPath('/x.trama')).toEqual({ folder: '/', fileName: 'x.trama' })
  })
})
