// What this machine remembers between starts: settings, the studies opened last, and how each study's desk was left.
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type Settings, settings } from '../../shared/schema/app.ts'
import { type Desk, desk, emptyDesk } from '../../shared/schema/desk.ts'
import { sha256 } from './content-hash.ts'
import { errorCode } from './db/failures.ts'
import { readJson, writeJson } from './json-file.ts'
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
  /** How the desk of a study was left; an empty one when it never was. */
  desk: (studyId: string) => Desk
  saveDesk: (studyId: string, desk: Desk) => void
}

const MAX_RECENT = 12

/** A file that can't be parsed is set aside under another name, never overwritten, and the defaults are used. */
export function openSettings(folder: string, log: Log): SettingsStore {
  const settingsFile = join(folder, 'settings.json')
  const recentFile = join(folder, 'recent.json')
  // A study's id comes out of a file, and anybody can write a file: it names nothing on this disk as it is.
  const deskFile = (studyId: string) => join(folder, 'desks', `${sha256(studyId).slice(0, 32)}.json`)
  const read = () => ({ ...defaults(), ...readJson(settingsFile, settings.partial(), {}, log) })
  const readRecent = () => readJson(recentFile, recent, [], log)
  const writeRecent = (list: Recent) => writeJson(recentFile, list.slice(0, MAX_RECENT))
  return {
    read,
    save: (change) => {
      const next = { ...read(), ...change }
      writeJson(settingsFile, next)
      return next
    },
    recent: readRecent,
    remember: (entry) => writeRecent([entry, ...readRecent().filter((other) => other.path !== entry.path)]),
    forget: (path) => writeRecent(readRecent().filter((other) => other.path !== path)),
    desk: (studyId) => ({ ...emptyDesk, ...readJson(deskFile(studyId), desk.partial(), {}, log) }),
    saveDesk: (studyId, left) => writeJson(deskFile(studyId), left),
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
