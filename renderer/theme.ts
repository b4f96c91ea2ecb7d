// Light or dark, on the root element, where tokens.css looks for it.
import { useEffect } from 'react'
import type { Settings } from '../shared/schema/app.ts'

const dark = '(prefers-color-scheme: dark)'

export function applyTheme(theme: Settings['theme']): void {
  const resolved = theme === 'system' ? (matchMedia(dark).matches ? 'dark' : 'light') : theme
  document.documentElement.dataset.theme = resolved
}

export function useTheme(theme: Settings['theme']): void {
  useEffect(() => {
    const apply = () => applyTheme(theme)
    apply()
    const system = matchMedia(dark)
    system.addEventListener('change', apply)
    return () => system.removeEventListener('change', apply)
  }, [theme])
}
