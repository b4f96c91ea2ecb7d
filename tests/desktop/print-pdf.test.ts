import { beforeEach, expect, it, vi } from 'vitest'
import { printPdf } from '../../electron/desktop/print-pdf.ts'
import { FakeContents, partitions, windows } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

beforeEach(() => {
  windows.length = 0
  partitions.clear()
})

it('prints a tagged PDF in a window nobody sees, without scripts, on a session apart that reaches nothing', async () => {
  const asked = vi.spyOn(FakeContents.prototype, 'printToPDF')
  const pdf = await printPdf('<h1>Informe</h1>')
  expect(Buffer.from(pdf).toString()).toBe('%PDF-fake')
  const [window] = windows
  expect(window?.options).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  })
  expect(window?.shown).toBe(false)
  expect(window?.loaded).toEqual(['trama://report/'])
  expect(asked).toHaveBeenCalledWith(
    expect.objectContaining({ generateTaggedPDF: true, generateDocumentOutline: true }),
  )
  const [[name, apart] = []] = [...partitions]
  // Not persisted.
  expect(name).not.toMatch(/^persist:/)
  const cancelled = (url: string) => {
    let answered: { cancel?: boolean } = {}
    apart?.beforeRequest?.({ url }, (answer) => {
      answered = answer
    })
    return answered.cancel
  }
  expect([
    cancelled('https://example.org/x.png'),
    cancelled('file:///etc/passwd'),
    cancelled('trama://report/'),
  ]).toEqual([true, true, false])
  expect(window?.webContents.destroyed).toBe(true)
  expect(apart?.protocol.handlers.size).toBe(0)
})

it('closes the window and says so when it can’t', async () => {
  vi.spyOn(FakeContents.prototype, 'printToPDF').mockRejectedValueOnce(new Error('no printer'))
  await expect(printPdf('<p>')).rejects.toMatchObject({ code: 'report.pdf_failed' })
  expect(windows[0]?.webContents.destroyed).toBe(true)
})
