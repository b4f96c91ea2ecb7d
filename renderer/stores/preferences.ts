import type { Settings } from '../../shared/schema/app.ts'
import { report } from './commands.ts'
import { useSettings } from './settings.ts'

/** Keeps a choice; a failure is told in a note. */
export async function saveSettings(changes: Partial<Settings>): Promise<void> {
  await useSettings.getState().save(changes).catch(report)
}
