import type { Settings } from '../../shared/schema/app.ts'
import { report } from './commands.ts'
import { refresh } from './queries.ts'
import { useSettings } from './settings.ts'

/** Keeps a choice; a failure is told in a note. */
export async function saveSettings(changes: Partial<Settings>): Promise<void> {
  await useSettings.getState().save(changes).catch(report)
  // Who is at the desk decides which blind judgements can be read.
  if (changes.coder !== undefined) refresh(['judgements', 'history'], null)
}
