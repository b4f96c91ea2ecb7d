// A page as a tagged PDF, printed by a window nobody sees: without scripts, without a session that stays, without a network.
import { BrowserWindow, session } from 'electron'
import { AppError } from '../../shared/api/errors.ts'
import { scheme } from './scheme.ts'
import { hardenSession } from './security.ts'

let printed = 0

/** @throws report.pdf_failed */
export async function printPdf(html: string): Promise<Uint8Array> {
  printed += 1
  // Not persisted: it is gone with the window.
  const apart = session.fromPartition(`print-${printed}`)
  hardenSession(apart)
  apart.protocol.handle(
    scheme,
    () => new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  )
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: apart,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      images: false,
      spellcheck: false,
    },
  })
  try {
    await window.loadURL(`${scheme}://report/`)
    return await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      printBackground: true,
      preferCSSPageSize: true,
      pageSize: 'A4',
    })
  } catch (error) {
    throw new AppError('report.pdf_failed', { cause: error instanceof Error ? error.message : String(error) })
  } finally {
    window.destroy()
    apart.protocol.unhandle(scheme)
  }
}
