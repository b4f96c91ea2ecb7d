// Which program can show the page: a Chromium-family browser in a window of its own, else whatever the system opens pages with.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Machine } from './platform.ts'

/** `confined`: the only folder such a browser may read, where it is not free to read any. */
export type Browser = { program: string; confined: string | null }

const linuxNames = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
]

/** A window can be shown at all. */
export function hasDisplay({ platform, env }: Machine): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

export function findBrowser(machine: Machine): Browser | null {
  const program = candidates(machine).find((path) => existsSync(path))
  return program === undefined ? null : { program, confined: confinement(program, machine.home) }
}

function candidates({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (r) => r !== undefined,
    )
    return windowsPrograms.flatMap((program) => roots.map((root) => `${root}\\${program}`))
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(home, 'Applications')]
    return macApplications.flatMap((name) =>
      roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`),
    )
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'))
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)))
}

// A snap sees neither /tmp nor hidden folders of the home, only its own. Ubuntu's chromium-browser is a script that calls the snap.
function confinement(program: string, home: string): string | null {
  const isSnap =
    program.startsWith('/snap/bin/') ||
    (program.endsWith('/chromium-browser') && existsSync('/snap/bin/chromium'))
  return isSnap ? join(home, 'snap', 'chromium', 'common') : null
}

/** What opens a page in the browser the user chose for the system. */
export function systemOpener({ platform }: Machine): { program: string; args: string[] } {
  if (platform === 'win32') return { program: 'rundll32', args: ['url.dll,FileProtocolHandler'] }
  return { program: platform === 'darwin' ? 'open' : 'xdg-open', args: [] }
}
