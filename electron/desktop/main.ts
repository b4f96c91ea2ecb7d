// The desktop application: Electron's runtime around the same core and the same page as the other hosts.
import { join, resolve } from 'node:path'
import { app, type BrowserWindow, Menu, session } from 'electron'
import { type Messages, messagesFor } from '../../shared/i18n/index.ts'
import { settings } from '../../shared/schema/app.ts'
import type { Language } from '../../shared/schema/text.ts'
import { type Core, createCore, nodeCoreOptions } from '../core/core.ts'
import { resourcePath } from '../core/resources.ts'
import { version } from '../core/version.ts'
import { stderrLog } from '../host/log.ts'
import { pickPath, sayCannotOpen } from './dialogs.ts'
import { menuTemplate } from './menu.ts'
import { printPdf } from './print-pdf.ts'
import { declareScheme, serveScheme } from './scheme.ts'
import { hardenContents, hardenSession } from './security.ts'
import { openWindow } from './window.ts'

const log = stderrLog(process.env)
const settingsFolder =
  process.env.TRAMA_SETTINGS ||
  join(app.getPath('appData'), /^(win32|darwin)$/.test(process.platform) ? 'Trama' : 'trama')
/** One for each window that is open or still closing. */
const closing = new Set<Promise<void>>()

app.enableSandbox()
app.setName('Trama')
app.setPath('userData', join(settingsFolder, 'electron'))
app.commandLine.appendSwitch('disable-background-networking')
// No name and no address resolves: whatever gets past the other walls finds nobody.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
declareScheme()

app.on('web-contents-created', (_event, contents) => hardenContents(contents))
// macOS hands a double-clicked study over this way, possibly before the application is ready.
app.on('open-file', (event, path) => {
  event.preventDefault()
  app.whenReady().then(() => open(path), failed)
})
app.on('window-all-closed', () => app.quit())
app.on('will-quit', (event) => {
  if (closing.size === 0) return
  event.preventDefault()
  Promise.allSettled(closing).then(() => app.quit(), failed)
})

app
  .whenReady()
  .then(() => {
    hardenSession(session.defaultSession)
    serveScheme(session.defaultSession.protocol, resourcePath('dist/renderer'))
    open(studyArgument())
  })
  .catch(failed)

function open(study: string | null): void {
  const { window, core, ready, closed } = openWindow({
    createCore: createWindowCore,
    study,
    sayCannotOpen: async (of, its, error) => sayCannotOpen(of, await messagesOf(its), error),
    isPackaged: app.isPackaged,
    log,
  })
  const gone: Promise<void> = closed.catch(failed).finally(() => closing.delete(gone))
  closing.add(gone)
  const showMenu = () => {
    messagesOf(core).then(setMenu, failed)
  }
  // The language may have been changed in another window, or in this one.
  window.on('focus', showMenu)
  core.subscribe(showMenu)
  showMenu()
  ready.catch(failed)
}

function createWindowCore(window: BrowserWindow): Core {
  const documentsFolder = app.getPath('documents')
  const core: Core = createCore(
    nodeCoreOptions(
      {
        systemLanguage: systemLanguage(),
        documentsFolder,
        settingsFolder,
        pickPath: async (purpose, name) =>
          pickPath(window, await messagesOf(core), purpose, { folder: documentsFolder, name }),
        printPdf,
      },
      log,
      version(),
    ),
  )
  return core
}

function setMenu(messages: Messages): void {
  const template = menuTemplate(messages, process.platform, app.isPackaged, { newWindow: () => open(null) })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

async function messagesOf(core: Core): Promise<Messages> {
  const reply = await core.dispatch('app.settings', {})
  const chosen = reply.ok ? settings.parse(reply.value).language : null
  return messagesFor(chosen ?? systemLanguage())
}

function systemLanguage(): Language {
  return /^es\b/i.test(app.getPreferredSystemLanguages()[0] ?? app.getLocale()) ? 'es' : 'en'
}

/** The study named on the command line; options, Chromium's own among them, begin with a dash. */
function studyArgument(): string | null {
  const named = process.argv.slice(app.isPackaged ? 1 : 2).find((argument) => !argument.startsWith('-'))
  return named === undefined ? null : resolve(named)
}

function failed(error: unknown): void {
  log('error', 'the desktop host failed', { error: error instanceof Error ? error.stack : String(error) })
}
