// One writer per study: a lock the operating system drops by itself when the process dies.
// It is SQLite's own reserved lock on an empty database file beside the study, so it works the same on every system.
import { existsSync, statSync, unlinkSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/api/errors.ts'
import { errorCode, storageFailure } from './failures.ts'

export type WriterLock = { release: () => void }

const ATTEMPTS = 5

/** A database nothing points at is closed when memory is tidied up, and the lock would go with it. */
const held = new Set<Database.Database>()

/** Takes the lock of the study at `path`, or throws study.open_elsewhere at once. */
export function takeWriterLock(path: string): WriterLock {
  const lockPath = `${path}-lock`
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const inodeBefore = inodeOf(lockPath)
    const db = reserve(lockPath, path)
    // The former holder removes the file as it leaves; a lock on a removed file guards nothing.
    const inodeAfter = inodeOf(lockPath)
    if (inodeAfter !== null && (inodeBefore === null || inodeBefore === inodeAfter)) {
      held.add(db)
      return { release: () => release(db, lockPath) }
    }
    db.close()
  }
  throw new AppError('study.open_elsewhere', { path })
}

function reserve(lockPath: string, path: string): Database.Database {
  let db: Database.Database
  try {
    db = new Database(lockPath, { timeout: 0 })
  } catch (error) {
    throw storageFailure(error, path) ?? error
  }
  try {
    db.exec('BEGIN IMMEDIATE')
    return db
  } catch (error) {
    db.close()
    throw storageFailure(error, path) ?? error
  }
}

function release(db: Database.Database, lockPath: string): void {
  const removedWhileHeld = remove(lockPath)
  held.delete(db)
  db.close()
  if (!removedWhileHeld) remove(lockPath)
}

/** Windows refuses to remove an open file; then it is removed after closing, or stays, which does no harm. */
function remove(lockPath: string): boolean {
  try {
    unlinkSync(lockPath)
    return true
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT') return true
    if (code === 'EBUSY' || code === 'EPERM' || code === 'EACCES') return false
    throw error
  }
}

function inodeOf(path: string): bigint | null {
  return existsSync(path) ? (statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null) : null
}
