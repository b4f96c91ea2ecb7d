// What belongs to the machine: settings, recent studies, folders.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../../shared/api/errors.ts'
import type { FolderListing } from '../../../shared/schema/app.ts'
import type { ServicesOf } from '../context.ts'
import { errorCode } from '../db/failures.ts'

export const appServices: ServicesOf<'app'> = {
  'app.info': ({ platform, version }) => ({
    version,
    systemLanguage: platform.systemLanguage,
    nativeDialogs: platform.pickPath !== null,
    documentsFolder: platform.documentsFolder,
  }),
  'app.settings': ({ settings }) => settings.read(),
  'app.saveSettings': ({ settings }, change) => settings.save(change),
  'app.recent': ({ settings }) =>
    settings.recent().map((entry) => ({ ...entry, exists: existsSync(entry.path) })),
  'app.forgetRecent': ({ settings }, { path }) => {
    settings.forget(path)
    return null
  },
  'app.browse': ({ platform }, { folder }) => listFolder(resolve(folder ?? platform.documentsFolder)),
  'app.pickPath': async ({ platform }, { purpose, suggestedName }) =>
    platform.pickPath === null ? null : platform.pickPath(purpose, suggestedName),
}

/** Folders and studies in a folder, hidden ones left out. @throws app.folder_unreadable */
function listFolder(folder: string): FolderListing {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .flatMap((entry): FolderListing['entries'] => {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) return [{ name: entry.name, path, kind: 'folder' }]
        return entry.isFile() && entry.name.endsWith('.trama')
          ? [{ name: entry.name, path, kind: 'study' }]
          : []
      })
      .sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name))
    const parent = dirname(folder)
    return { folder, parent: parent === folder ? null : parent, entries }
  } catch (error) {
    if (errorCode(error) === null) throw error
    throw new AppError('app.folder_unreadable', { path: folder })
  }
}
