import { mkdirSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  documentsFolder,
  loopbackPlatform,
  type Machine,
  settingsFolder,
  systemLanguage,
  thisMachine,
} from '../../electron/loopback/platform.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const machine = (changes: Partial<Machine>): Machine => ({
  platform: 'linux',
  env: {},
  home: '/home/ana',
  locale: 'en-US',
  ...changes,
})

describe('the language of the system', () => {
  it.each([
    [{ LANG: 'es_CL.UTF-8' }, 'en-US', 'es'],
    [{ LANG: 'es' }, 'en-US', 'es'],
    [{ LC_ALL: 'es_ES', LANG: 'en_US.UTF-8' }, 'en-US', 'es'],
    [{ LC_ALL: '', LC_MESSAGES: 'es_MX', LANG: 'en_US.UTF-8' }, 'en-US', 'es'],
    [{ LANG: 'C' }, 'en-US', 'en'],
    [{ LANG: 'est_EE.UTF-8' }, 'en-US', 'en'],
    [{}, 'es-CL', 'es'],
    [{}, 'de-DE', 'en'],
  ] as const)('of %j with locale %s is %s', (env, locale, language) => {
    expect(systemLanguage(machine({ env, locale }))).toBe(language)
  })
})

describe('the settings folder', () => {
  it('is where each system keeps them', () => {
    expect(settingsFolder(machine({}))).toBe('/home/ana/.config/trama')
    expect(settingsFolder(machine({ env: { XDG_CONFIG_HOME: '/etc/ana' } }))).toBe('/etc/ana/trama')
    expect(settingsFolder(machine({ env: { XDG_CONFIG_HOME: 'relative' } }))).toBe('/home/ana/.config/trama')
    expect(settingsFolder(machine({ platform: 'darwin', home: '/Users/ana' }))).toBe(
      '/Users/ana/Library/Application Support/Trama',
    )
    expect(settingsFolder(machine({ platform: 'win32', env: { APPDATA: '/roaming' } }))).toBe(
      '/roaming/Trama',
    )
  })

  it('is the one asked for', () => {
    const env = { TRAMA_SETTINGS: '/tmp/x' }
    for (const platform of ['linux', 'darwin', 'win32'] as const)
      expect(settingsFolder(machine({ platform, env }))).toBe('/tmp/x')
  })
})

describe('the documents folder', () => {
  const home = () => temporaryFolder()

  it('is the home folder where there is no other', () => {
    const own = home()
    expect(documentsFolder(machine({ home: own }))).toBe(own)
  })

  it('is Documents', () => {
    const own = home()
    mkdirSync(join(own, 'Documents'))
    for (const platform of ['linux', 'darwin', 'win32'] as const)
      expect(documentsFolder(machine({ platform, home: own }))).toBe(join(own, 'Documents'))
  })

  it('has the name the desktop gave it', () => {
    const own = home()
    mkdirSync(join(own, '.config'))
    mkdirSync(join(own, 'Documentos'))
    mkdirSync(join(own, 'Documents'))
    writeFileSync(
      join(own, '.config', 'user-dirs.dirs'),
      '# written by xdg-user-dirs-update\nXDG_MUSIC_DIR="$HOME/Música"\nXDG_DOCUMENTS_DIR="$HOME/Documentos"\n',
    )
    expect(documentsFolder(machine({ home: own }))).toBe(join(own, 'Documentos'))
  })
})

it('finds a place on this very machine', () => {
  const platform = loopbackPlatform(thisMachine())
  expect(isAbsolute(platform.documentsFolder)).toBe(true)
  expect(isAbsolute(platform.settingsFolder)).toBe(true)
  expect(platform.pickPath).toBeNull()
})
