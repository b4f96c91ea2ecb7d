// This machine as the loopback host and the terminal see it: its language and its folders.
import { readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { Language } from '../../shared/schema/text.ts'
import type { Platform } from '../core/platform.ts'
import { printPdf } from './print-pdf.ts'

export type Machine = {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  home: string
  /** The locale the runtime found, `es-CL` for example; asked when the environment does not say. */
  locale: string
}

export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
  }
}

/** `pickPath` is null: the workbench browses folders itself. */
export function loopbackPlatform(machine: Machine): Platform {
  return {
    systemLanguage: systemLanguage(machine),
    documentsFolder: documentsFolder(machine),
    settingsFolder: settingsFolder(machine),
    pickPath: null,
    printPdf: (html) => printPdf(html, machine),
  }
}

export function systemLanguage({ env, locale }: Machine): Language {
  const wanted = env.LC_ALL || env.LC_MESSAGES || env.LANG || locale
  return /^es\b|^es_/i.test(wanted) ? 'es' : 'en'
}

/** Where Electron keeps an application's data too, so that both hosts share settings and recent studies. */
export function settingsFolder({ platform, env, home }: Machine): string {
  if (env.TRAMA_SETTINGS) return env.TRAMA_SETTINGS
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Trama')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Trama')
  return join(configFolder(env, home), 'trama')
}

/** The user's documents folder, under whatever name the desktop gave it; the home folder where there is none. */
export function documentsFolder({ platform, env, home }: Machine): string {
  const documents =
    (platform === 'win32' || platform === 'darwin' ? null : xdgDocuments(configFolder(env, home), home)) ??
    join(home, 'Documents')
  return statSync(documents, { throwIfNoEntry: false })?.isDirectory() ? documents : home
}

function configFolder(env: NodeJS.ProcessEnv, home: string): string {
  const named = env.XDG_CONFIG_HOME
  return named && isAbsolute(named) ? named : join(home, '.config')
}

function xdgDocuments(config: string, home: string): string | null {
  const file = join(config, 'user-dirs.dirs')
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null
  const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(file, 'utf8'))?.[1]
  return named ? named.replace(/^\$HOME(?=\/|$)/, () => home) : null
}
