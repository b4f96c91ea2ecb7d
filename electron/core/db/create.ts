// Makes a new study beside its final place and moves it there whole: no half-made study, and nothing overwritten.
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../../shared/api/errors.ts'
import { errorCode, storageFailure } from './failures.ts'
import { type Migration, migrate } from './migrate.ts'
import { connect } from './open.ts'
import type { WritableDb } from './sql.ts'

/**
 * Creates the file at `path`, filled by `fill`; if `fill` fails, nothing is left behind.
 * @throws study.exists, .folder_missing, .folder_read_only, .disk_full
 */
export async function createStudyFile(
  path: string,
  migrations: readonly Migration[],
  unique: string,
  fill: (db: WritableDb) => void | Promise<void>,
): Promise<void> {
  if (existsSync(path)) throw new AppError('study.exists', { path })
  checkFolder(path)
  // A name of its own, short enough for whatever name the study has.
  const partial = join(dirname(path), `.trama-${unique}.partial`)
  try {
    await build(partial, migrations, fill)
    moveWithoutOverwriting(partial, path)
  } catch (error) {
    throw storageFailure(error, path) ?? error
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(partial + suffix, { force: true })
  }
}

async function build(
  partial: string,
  migrations: readonly Migration[],
  fill: (db: WritableDb) => void | Promise<void>,
): Promise<void> {
  const empty = new Database(partial)
  try {
    migrate(empty, migrations)
  } finally {
    empty.close()
  }
  const db = connect(partial, false)
  try {
    await fill(db)
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}

function checkFolder(path: string): void {
  const facts = statSync(dirname(path), { throwIfNoEntry: false })
  if (facts === undefined || !facts.isDirectory()) throw new AppError('study.folder_missing', { path })
  try {
    accessSync(dirname(path), constants.W_OK | constants.X_OK)
  } catch (error) {
    throw storageFailure(error, path) ?? error
  }
}

/** A hard link fails when the name is taken, in one step. File systems without links get a check and a rename. */
function moveWithoutOverwriting(from: string, to: string): void {
  try {
    linkSync(from, to)
    rmSync(from)
  } catch (error) {
    const code = errorCode(error)
    const noLinks = code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'ENOSYS'
    if (!noLinks) throw error
    if (existsSync(to)) throw new AppError('study.exists', { path: to })
    renameSync(from, to)
  }
  syncFolder(dirname(to))
}

/** The new name itself must survive a power cut; Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
