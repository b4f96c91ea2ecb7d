import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { pickPath, sayCannotOpen } from '../../electron/desktop/dialogs.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import { dialog } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

const window = {} as BrowserWindow
const spanish = messagesFor('es')
const suggested = { folder: '/docs', name: 'Redes' }
beforeEach(() => {
  for (const show of Object.values(dialog)) show.mockReset()
})

describe('choosing a study', () => {
  it('to open it shows studies only', async () => {
    dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: ['/docs/a.trama'] })
    expect(await pickPath(window, spanish, 'open', suggested)).toBe('/docs/a.trama')
    const [of, options] = dialog.showOpenDialog.mock.calls[0] ?? []
    expect(of).toBe(window)
    expect(options).toMatchObject({
      title: 'Abrir un estudio',
      defaultPath: '/docs',
      properties: ['openFile'],
      filters: [{ name: 'Estudios de Trama', extensions: ['trama'] }],
    })
  })

  it.each([
    ['/docs/Redes', '/docs/Redes.trama'],
    ['/docs/Redes.trama', '/docs/Redes.trama'],
    ['/docs/Redes 2.0', '/docs/Redes 2.0.trama'],
  ])('to create it turns %s into %s', async (filePath, path) => {
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath })
    expect(await pickPath(window, spanish, 'create', suggested)).toBe(path)
    expect(dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({ defaultPath: join('/docs', 'Redes') })
  })

  it('can be given up', async () => {
    dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] })
    dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' })
    expect(await pickPath(window, spanish, 'open', suggested)).toBeNull()
    expect(await pickPath(window, spanish, 'create', suggested)).toBeNull()
  })
})

describe('a study that does not open', () => {
  it('is explained in a sentence', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: 0 })
    const error = { code: 'study.not_found', details: { path: '/docs/a.trama' } } as const
    expect(await sayCannotOpen(window, spanish, error)).toBe(false)
    expect(dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({
      detail: 'No hay ningún archivo en /docs/a.trama.',
      buttons: ['Cerrar'],
    })
  })

  it('can be read when only writing is impossible', async () => {
    const error = { code: 'study.open_elsewhere', details: { path: '/docs/a.trama' } } as const
    dialog.showMessageBox.mockResolvedValueOnce({ response: 0 }).mockResolvedValueOnce({ response: 1 })
    expect(await sayCannotOpen(window, spanish, error)).toBe(true)
    expect(await sayCannotOpen(window, spanish, error)).toBe(false)
    expect(dialog.showMessageBox.mock.calls[0]?.[1].buttons).toEqual(['Abrir en solo lectura', 'Cerrar'])
  })
})
