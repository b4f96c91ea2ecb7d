// The system's own dialogs, in the workbench's language.
import { extname, join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { ErrorReply } from '../../shared/api/errors.ts'
import type { Messages } from '../../shared/i18n/index.ts'

/** The chosen study file, or null when the dialog was dismissed. A new one always ends in .trama. */
export async function pickPath(
  window: BrowserWindow,
  messages: Messages,
  purpose: 'open' | 'create',
  suggested: { folder: string; name: string },
): Promise<string | null> {
  const texts = messages.desktop.dialog
  const filters = [{ name: texts.studies, extensions: ['trama'] }]
  if (purpose === 'open') {
    const chosen = await dialog.showOpenDialog(window, {
      title: texts.openTitle,
      buttonLabel: texts.open,
      defaultPath: suggested.folder,
      properties: ['openFile'],
      filters,
    })
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
  }
  const chosen = await dialog.showSaveDialog(window, {
    title: texts.createTitle,
    buttonLabel: texts.create,
    defaultPath: join(suggested.folder, suggested.name),
    filters,
  })
  if (chosen.canceled || chosen.filePath === '') return null
  return extname(chosen.filePath) === '.trama' ? chosen.filePath : `${chosen.filePath}.trama`
}

/** Says why a study named at start did not open. True when it is to be tried again, read-only. */
export async function sayCannotOpen(
  window: BrowserWindow,
  messages: Messages,
  error: ErrorReply,
): Promise<boolean> {
  const texts = messages.desktop.dialog
  const canRead = error.code === 'study.open_elsewhere' || error.code === 'study.folder_read_only'
  const answer = await dialog.showMessageBox(window, {
    type: 'warning',
    message: texts.cannotOpen,
    detail: messages.errors[error.code](error.details),
    buttons: canRead ? [texts.openReadOnly, texts.close] : [texts.close],
    defaultId: 0,
    cancelId: canRead ? 1 : 0,
  })
  return canRead && answer.response === 0
}
