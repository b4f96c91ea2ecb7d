// What this machine remembers between starts: settings, and the studies opened last. One small JSON file each.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type Settings, settings } from '../../shared/schema/app.ts'
import { errorCode } from './db/failures.ts'
import type { Log } from './platform.ts'

const recent = z.array(z.object({ path: z.string(), title: z.string(), openedAt: z.string() }))
export type Recent = z.output<typeof recent>

export type SettingsStore = {
  read: () => Settings
  save: (change: Partial<Settings>) => Settings
  recent: () => Recent
  /** Puts a study at the head of the list. */
  remember: (entry: Recent[number]) => void
  forget: (path: string) => void
}

const MAX_RECENT = 12

/** A file that can't be parsed is set aside under another name, never overwritten, and the defaults are used. */
export function openSettings(folder: string, log: Log): SettingsStore {
  const read = () => ({ ...defaults(), ...readJson(folder, 'settings.json', settings.partial(), {}, log) })
  const readRecent = () => readJson(folder, 'recent.json', recent, [], log)
  const writeRecent = (list: Recent) => writeJson(folder, 'recent.json', list.slice(0, MAX_RECENT))
  return {
    read,
    save: (change) => {
      const next = { ...read(), ...change }
      writeJson(folder, 'settings.json', next)
      return next
    },
    recent: readRecent,
    remember: (entry) => writeRecent([entry, ...readRecent().filter((other) => other.path !== entry.path)]),
    forget: (path) => writeRecent(readRecent().filter((other) => other.path !== path)),
  }
}

function defaults(): Settings {
  return { language: null, theme: 'system', coder: loginName() }
}

/** The name of the account; some containers have accounts without one. */
function loginName(): string {
  try {
    return userInfo().username || 'Trama'
  } catch (error) {
    if (errorCode(error) === null) throw error
    return 'Trama'
  }
}

function readJson<T extends z.ZodType>(
  folder: string,
  file: string,
  schema: T,
  fallback: z.output<T>,
  log: Log,
): z.output<T> {
  const path = join(folder, file)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') log('warn', 'settings can not be read', { file, error: String(error) })
    return fallback
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    log('warn', 'settings were not valid and were set aside', { file, error: String(error) })
    renameSync(path, `${path}.invalid`)
    return fallback
  }
}

function writeJson(folder: string, file: string, value: unknown): void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, file)
  const partial = `${path}.${process.pid}.partial`
  writeFileSync(partial, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(partial, path)
}
