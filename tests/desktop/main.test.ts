import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { callChannel, eventChannel } from '../../shared/api/bridge.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { app, dialog, type FakeWindow, Menu, paths, protocol, session, windows } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

const folder = temporaryFolder()
const argv = process.argv
const said: { window: unknown; detail: string }[] = []
beforeAll(async () => {
  paths.appData = join(folder, 'config')
  paths.documents = folder
  vi.stubEnv('TRAMA_SETTINGS', '')
  process.argv = ['electron', '.', '--some-switch', join(folder, 'missing.trama')]
  dialog.showMessageBox.mockImplementation(async (window, options) => {
    said.push({ window, detail: options.detail })
    return { response: 0 }
  })
  await import('../../electron/desktop/main.ts')
  expect(windows).toEqual([])
  app.becomeReady()
  await vi.waitFor(() => expect(windows[0]?.shown).toBe(true))
})
afterAll(() => {
  process.argv = argv
  vi.unstubAllEnvs()
})

const first = (): FakeWindow => {
  const [window] = windows
  if (window === undefined) throw new Error('no window')
  return window
}
const call = (window: FakeWindow, method: string, input: unknown) =>
  window.webContents.ipc.invoke(callChannel, { url: 'trama://app/', parent: null }, method, input)
const labels = () => {
  const template = Menu.shown as MenuItemConstructorOptions[]
  return template.map((item) => item.label)
}

it('sets its walls up before it is ready', () => {
  expect(app.order.indexOf('enableSandbox')).toBeLessThan(app.order.indexOf('ready'))
  expect(app.order.indexOf('registerSchemesAsPrivileged')).toBeLessThan(app.order.indexOf('ready'))
  expect(protocol.schemes).toEqual([
    { scheme: 'trama', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  expect(app.switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
  expect(session.defaultSession.permissionRequest).not.toBeNull()
  expect(session.defaultSession.beforeRequest).not.toBeNull()
  expect(protocol.handlers.has('trama')).toBe(true)
  expect(first().webContents.windowOpenHandler).not.toBeNull()
})

it('opens a window without Node, isolated and sandboxed, on its own page', () => {
  expect(first().options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  })
  expect(first().options.webPreferences?.preload).toMatch(/preload\.cjs$/)
  expect(first().loaded).toEqual(['trama://app/'])
})

it('keeps its data beside the settings that the other hosts use', () => {
  const name = /^(win32|darwin)$/.test(process.platform) ? 'Trama' : 'trama'
  expect(paths.userData).toBe(join(folder, 'config', name, 'electron'))
})

it('says in the language of the system why a study given as argument did not open', async () => {
  await vi.waitFor(() => expect(said).toHaveLength(1))
  expect(said[0]?.window).toBe(first())
  expect(said[0]?.detail).toBe(`No hay ningún archivo en ${join(folder, 'missing.trama')}.`)
  await vi.waitFor(() => expect(labels()).toContain('Archivo'))
})

it('gives each window its own core', async () => {
  app.emit('open-file', { preventDefault: () => undefined }, join(folder, 'other.trama'))
  await vi.waitFor(() => expect(windows).toHaveLength(2))
  const path = join(folder, 'estudio.trama')
  const created = await call(first(), 'study.create', { path, title: 'Estudio', language: 'es' })
  expect(created).toMatchObject({ ok: true, value: { path } })
  const [, second] = windows
  if (second === undefined) throw new Error('no second window')
  expect(await call(second, 'study.current', {})).toEqual({ ok: true, value: null })
  expect(first().webContents.sent.map(([channel]) => channel)).toContain(eventChannel)
  expect(second.webContents.sent).toEqual([])
  second.close()
})

it('shows the dialogs of the system in the language chosen in the workbench', async () => {
  await call(first(), 'app.saveSettings', { language: 'en' })
  first().emit('focus')
  await vi.waitFor(() => expect(labels()).toContain('File'))
  dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/x/a.trama'] })
  const picked = await call(first(), 'app.pickPath', { purpose: 'open', suggestedName: '' })
  expect(picked).toEqual({ ok: true, value: '/x/a.trama' })
  expect(dialog.showOpenDialog.mock.calls[0]?.[1].title).toBe('Open a study')
})

it('quits when the last window is gone and its core has closed the study', async () => {
  first().close()
  app.emit('window-all-closed')
  await vi.waitFor(() => expect(app.quits).toBe(1))
})
