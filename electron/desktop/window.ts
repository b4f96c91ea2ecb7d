// One window, one core, at most one open study.
import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import type { ErrorReply } from '../../shared/api/errors.ts'
import type { Core } from '../core/core.ts'
import type { Log } from '../core/platform.ts'
import { connect } from './ipc.ts'
import { pageUrl } from './scheme.ts'

export type WindowOptions = {
  /** Made with the window, because its dialogs belong to the window. */
  createCore: (window: BrowserWindow) => Core
  /** A study to open in it, or null for the start screen. */
  study: string | null
  /** Says why the study did not open; true tries again, read-only. */
  sayCannotOpen: (window: BrowserWindow, core: Core, error: ErrorReply) => Promise<boolean>
  isPackaged: boolean
  log: Log
}

export type OpenWindow = {
  window: BrowserWindow
  core: Core
  /** Resolves when the page is there, with its study or with word of why not. */
  ready: Promise<void>
  /** Resolves when the window is gone and its core has closed. */
  closed: Promise<void>
}

export function openWindow(options: WindowOptions): OpenWindow {
  const { log } = options
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // The spelling checker would fetch its dictionaries from the network.
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !options.isPackaged,
    },
  })
  const core = options.createCore(window)
  const disconnect = connect(window.webContents, core, log)
  const closed = new Promise<void>((resolve, reject) => {
    window.once('closed', () => {
      disconnect()
      core.close().then(resolve, reject)
    })
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, details) => {
    log('error', 'the page of a window crashed', { reason: details.reason, exitCode: details.exitCode })
  })

  return { window, core, closed, ready: load(window, core, options) }
}

async function load(window: BrowserWindow, core: Core, options: WindowOptions): Promise<void> {
  const { study, sayCannotOpen } = options
  const failure = study === null ? null : await openStudy(core, study, false)
  await window.loadURL(pageUrl)
  if (study === null || failure === null || !(await sayCannotOpen(window, core, failure))) return
  const again = await openStudy(core, study, true)
  if (again !== null) await sayCannotOpen(window, core, again)
}

async function openStudy(core: Core, path: string, readOnly: boolean): Promise<ErrorReply | null> {
  const reply = await core.dispatch('study.open', { path, readOnly })
  return reply.ok ? null : reply.error
}
