// This machine's choices: language, theme, the coder's name.
import { create } from 'zustand'
import type { AppInfo, Settings } from '../../shared/schema/app.ts'
import type { Language } from '../../shared/schema/text.ts'
import { call } from '../api/client.ts'

type SettingsState = {
  settings: Settings
  /** Null until the host answered. */
  info: AppInfo | null
  save(changes: Partial<Settings>): Promise<void>
}

const guessed: Settings = { language: null, theme: 'system', coder: '–' }

export const useSettings = create<SettingsState>((set) => ({
  settings: guessed,
  info: null,
  async save(changes) {
    set({ settings: await call('app.saveSettings', changes) })
  },
}))

/** Reads the settings and the host's facts. Throws CallError. */
export async function loadSettings(): Promise<void> {
  const [settings, info] = await Promise.all([call('app.settings', {}), call('app.info', {})])
  useSettings.setState({ settings, info })
}

/** The language chosen, else the system's, else what the page itself can tell. */
export function languageOf(state: Pick<SettingsState, 'settings' | 'info'>): Language {
  return state.settings.language ?? state.info?.systemLanguage ?? pageLanguage()
}

function pageLanguage(): Language {
  return globalThis.navigator?.language.startsWith('es') ? 'es' : 'en'
}
