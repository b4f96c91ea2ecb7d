// Which host opens the workbench: a pure decision, so that every machine's case can be tested on any other.

export type Facts = {
  forced: 'desktop' | 'browser' | null
  hasDisplay: boolean
  /** installed: the runtime is there. fetchable: only its package is. absent: not even that. */
  electron: 'installed' | 'fetchable' | 'absent'
}

export type Choice =
  | { host: 'browser'; because: 'asked' | 'noDisplay' | 'notInstallable' }
  | { host: 'desktop'; because: 'asked' | 'installed' }
  /** Try to fetch the runtime; without it the browser, or an end when the desktop was asked for. */
  | { host: 'fetch' }
  | { host: 'none'; because: 'noDisplay' | 'notInstallable' }

export function chooseHost({ forced, hasDisplay, electron }: Facts): Choice {
  if (forced === 'browser') return { host: 'browser', because: 'asked' }
  const instead = forced === 'desktop' ? 'none' : 'browser'
  if (!hasDisplay) return { host: instead, because: 'noDisplay' }
  if (electron === 'absent') return { host: instead, because: 'notInstallable' }
  if (electron === 'fetchable') return { host: 'fetch' }
  return { host: 'desktop', because: forced === 'desktop' ? 'asked' : 'installed' }
}
