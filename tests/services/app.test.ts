import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCore } from '../../electron/core/core.ts'
import { openCore, studyWithSource } from '../core/open-core.ts'

describe('the machine', () => {
  it('remembers settings and recent studies between starts, newest first, and what is missing says so', async () => {
    const test = openCore()
    const { study } = await studyWithSource(test)
    await test.call('study.create', { path: test.path('dos.trama'), title: 'Dos', language: 'en' })
    await test.call('app.saveSettings', { language: 'en', coder: 'Antonia' })
    const next = createCore({
      platform: {
        systemLanguage: 'es',
        documentsFolder: test.folder,
        settingsFolder: test.path('settings'),
        pickPath: null,
      },
      clock: () => 0,
      newId: () => 'x',
      log: () => undefined,
      version: '0',
    })
    expect(await next.dispatch('app.settings', {})).toMatchObject({
      value: { language: 'en', coder: 'Antonia', theme: 'system' },
    })
    expect(await next.dispatch('app.recent', {})).toMatchObject({
      value: [{ title: 'Dos', exists: true }, { path: study.path }],
    })
    await next.dispatch('app.forgetRecent', { path: study.path })
    expect(await next.dispatch('app.recent', {})).toMatchObject({ value: [{ title: 'Dos' }] })
  })

  it('sets aside a settings file it can not parse, and starts', async () => {
    const test = openCore()
    mkdirSync(test.path('settings'))
    writeFileSync(join(test.path('settings'), 'settings.json'), '{ roto')
    expect(await test.call('app.settings', {})).toMatchObject({ theme: 'system' })
    expect(existsSync(join(test.path('settings'), 'settings.json.invalid'))).toBe(true)
    await test.call('app.saveSettings', { theme: 'dark' })
    expect(JSON.parse(readFileSync(join(test.path('settings'), 'settings.json'), 'utf8'))).toMatchObject({
      theme: 'dark',
    })
  })

  it('lists folders and studies, and refuses what is no folder', async () => {
    const test = openCore()
    await studyWithSource(test)
    mkdirSync(test.path('una carpeta'))
    writeFileSync(test.path('otro.txt'), '')
    const { entries, parent } = await test.call('app.browse', { folder: test.folder })
    expect(entries.map((each) => `${each.kind} ${each.name}`)).toEqual([
      'folder settings',
      'folder una carpeta',
      'study estudio.trama',
    ])
    expect(parent).not.toBe(null)
    await expect(test.call('app.browse', { folder: test.path('nada') })).rejects.toMatchObject({
      code: 'app.folder_unreadable',
    })
  })

  it('answers every call, whatever is sent', async () => {
    const test = openCore()
    for (const method of ['constructor', '__proto__', 'toString', '', 'study', 'study.', 'x'.repeat(10_000)])
      expect(await test.core.dispatch(method, {})).toMatchObject({
        ok: false,
        error: { code: 'app.unknown_method' },
      })
    for (const input of [null, undefined, 1, 'x', [], { path: 1 }, { extra: true }])
      expect(await test.core.dispatch('study.open', input)).toMatchObject({
        ok: false,
        error: { code: 'input.invalid' },
      })
    expect(await test.core.dispatch('cases.list', {})).toMatchObject({
      ok: false,
      error: { code: 'study.none_open' },
    })
  })
})
