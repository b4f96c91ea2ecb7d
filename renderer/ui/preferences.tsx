// The choices of the person at this machine, wherever they are shown.
import { useState } from 'react'
import type { Settings } from '../../shared/schema/app.ts'
import { type Language, languages } from '../../shared/schema/text.ts'
import { useLanguage, useMessages } from '../i18n/index.ts'
import { saveSettings } from '../stores/preferences.ts'
import { useSettings } from '../stores/settings.ts'
import { TextField } from './field.tsx'
import { Select } from './select.tsx'

const themes = ['system', 'light', 'dark'] as const

/** The name that codings and operations carry from now on. */
export function CoderField() {
  const { shell } = useMessages()
  const coder = useSettings((state) => state.settings.coder)
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    const name = typed?.trim()
    setTyped(null)
    if (name && name !== coder) void saveSettings({ coder: name })
  }
  return (
    <TextField
      label={shell.coder}
      hint={shell.coderHint}
      value={typed ?? coder}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
      }}
      maxLength={200}
    />
  )
}

export function LanguageAndTheme() {
  const { shell, terms } = useMessages()
  const language = useLanguage()
  const theme = useSettings((state) => state.settings.theme)
  return (
    <>
      <Select<Language>
        label={shell.language}
        value={language}
        options={languages.map((id) => ({ id, label: terms.language[id] }))}
        onChange={(chosen) => void saveSettings({ language: chosen })}
      />
      <Select<Settings['theme']>
        label={shell.theme}
        value={theme}
        options={themes.map((id) => ({ id, label: shell.themes[id] }))}
        onChange={(chosen) => void saveSettings({ theme: chosen })}
      />
    </>
  )
}
