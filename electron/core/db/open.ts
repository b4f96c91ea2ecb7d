// Opens a study file, or refuses it whole: nothing is written before every check has passed.
import { accessSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/api/errors.ts'
import { backUp } from './backup.ts'
import { errorCode, storageFailure } from './failures.ts'
import { checkHeader } from './format.ts'
import { latestVersion, type Migration, migrate, schemaText, userVersion } from './migrate.ts'
import type { WritableDb } from './sql.ts'
import { takeWriterLock, type WriterLock } from './writer-lock.ts'

export type StudyFile = {
  readonly path: string
  readonly db: WritableDb
  readonly readOnly: boolean
  close: () => void
}

/** Files up to this size get SQLite's quick check at every open (about 8 ms a megabyte); `check` does it for any size. */
const QUICK_CHECK_BYTES = 32 * 1024 * 1024

/**
 * Opens an existing study. For writing it takes the writer lock, backs up and migrates when needed. Read-only it changes nothing, and a writer may be at work on the same file.
 * @throws study.not_found, .not_a_study, .newer, .corrupt, .open_elsewhere, .folder_read_only, .too_old_to_read, .io
 */
export function openStudyFile(path: string, readOnly: boolean, migrations: readonly Migration[]): StudyFile {
  checkHeader(path, latestVersion(migrations))
  try {
    return readOnly ? openForReading(path, migrations) : openForWriting(path, migrations)
  } catch (error) {
    if (error instanceof AppError && error.code === 'study.corrupt') removeEmptyLog(path)
    throw error
  }
}

function openForWriting(path: string, migrations: readonly Migration[]): StudyFile {
  const lock = takeWriterLock(path)
  try {
    const db = connect(path, false)
    return guarded(path, db, () => {
      if (userVersion(db) < latestVersion(migrations)) {
        backUp(db, path, userVersion(db))
        migrate(db, migrations)
      }
      checkContents(db, path, migrations)
      return { path, db, readOnly: false, close: () => closeBoth(db, lock) }
    })
  } catch (error) {
    lock.release()
    throw error
  }
}

function openForReading(path: string, migrations: readonly Migration[]): StudyFile {
  const { db, isCopy, dispose } = connectForReading(path)
  try {
    return guarded(path, db, () => {
      if (userVersion(db) < latestVersion(migrations)) throw new AppError('study.too_old_to_read', { path })
      checkContents(db, path, migrations)
      return { path, db, readOnly: true, close: () => closeBoth(db, { release: dispose }) }
    })
  } catch (error) {
    if (isCopy) dispose()
    throw error
  }
}

/** Durable at every commit: WAL with synchronous=FULL. Schema code from the file may not call out (trusted_schema). */
export function connect(path: string, readOnly: boolean): WritableDb {
  try {
    const db = new Database(path, { readonly: readOnly, fileMustExist: true, timeout: 5000 }) as WritableDb
    try {
      if (!readOnly) db.pragma('journal_mode = WAL')
      db.pragma('synchronous = FULL')
      db.pragma('foreign_keys = ON')
      db.pragma('recursive_triggers = ON')
      db.pragma('trusted_schema = OFF')
      db.pragma('user_version')
      return db
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    // "unsupported file format": a header that only damage explains, since its version is ours.
    if (errorCode(error) === 'SQLITE_ERROR')
      throw new AppError('study.corrupt', { path, detail: String(error) })
    throw storageFailure(error, path) ?? error
  }
}

/** SQLite cannot read a WAL database in a folder it may not write to; then a private copy is read instead. */
function connectForReading(path: string): { db: WritableDb; isCopy: boolean; dispose: () => void } {
  try {
    return { db: connect(path, true), isCopy: false, dispose: () => tidyUp(path) }
  } catch (error) {
    const unreadable =
      error instanceof AppError && ['study.io', 'study.folder_read_only'].includes(error.code)
    if (!unreadable) throw error
  }
  const folder = mkdtempSync(join(tmpdir(), 'trama-reading-'))
  const dispose = () => rmSync(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, basename(path))
    copyFileSync(path, copy)
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
    const db = connect(copy, true)
    return { db, isCopy: true, dispose }
  } catch (error) {
    dispose()
    throw storageFailure(error, path) ?? error
  }
}

/** A reader may leave an empty log beside the study, which only a writer can remove; unless one is at work, this is one. */
function tidyUp(path: string): void {
  let lock: WriterLock
  try {
    lock = takeWriterLock(path)
  } catch (error) {
    // A writer is at work, or the folder may not be written: the log is theirs.
    if (error instanceof AppError) return
    throw error
  }
  try {
    connect(path, false).close()
    // SQLite leaves the log of a file that may not be written, as unwritable as the file; it would keep the study
    // closed to writing once the file may be written again.
    if (!isWritable(path)) removeEmptyLog(path)
  } finally {
    lock.release()
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** What opening a damaged file, which nobody else can have open, left beside it; a log that holds anything stays. */
function removeEmptyLog(path: string): void {
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return
  rmSync(`${path}-wal`, { force: true })
  rmSync(`${path}-shm`, { force: true })
}

/** A file whose schema is not exactly ours was made or altered by something else, and may carry triggers of its own. */
function checkContents(db: Database.Database, path: string, migrations: readonly Migration[]): void {
  if (statSync(path).size <= QUICK_CHECK_BYTES) {
    const verdict = db.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw new AppError('study.corrupt', { path, detail: String(verdict) })
  }
  if (schemaText(db) !== expectedSchema(migrations))
    throw new AppError('study.corrupt', { path, detail: 'schema' })
}

/** The schema that the migrations lead to, on an empty database. */
export function expectedSchema(migrations: readonly Migration[]): string {
  const db = new Database(':memory:')
  try {
    migrate(db, migrations)
    return schemaText(db)
  } finally {
    db.close()
  }
}

/** Closes the connection when a check fails, and says why in the words of the error catalogue. */
function guarded<T>(path: string, db: Database.Database, work: () => T): T {
  try {
    return work()
  } catch (error) {
    db.close()
    if (errorCode(error) === 'SQLITE_ERROR')
      throw new AppError('study.corrupt', { path, detail: String(error) })
    throw storageFailure(error, path) ?? error
  }
}

function closeBoth(db: Database.Database, lock: WriterLock): void {
  try {
    db.close()
  } finally {
    lock.release()
  }
}
