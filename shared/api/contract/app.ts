// What works with no study open: settings, recent studies, folders.
import { z } from 'zod'
import { appInfo, folderListing, recentStudy, settings } from '../../schema/app.ts'
import { app, done, type Methods, none, path } from './method.ts'

export const appMethods = {
  'app.info': app(none, appInfo),
  'app.settings': app(none, settings),
  'app.saveSettings': app(settings.partial().strict(), settings),
  'app.recent': app(none, z.array(recentStudy)),
  'app.forgetRecent': app(z.strictObject({ path }), done),
  'app.browse': app(z.strictObject({ folder: path.nullable() }), folderListing),
  'app.pickPath': app(
    z.strictObject({ purpose: z.enum(['open', 'create']), suggestedName: z.string().max(255) }),
    path.nullable(),
  ),
} as const satisfies Methods
