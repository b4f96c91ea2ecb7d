// What SQLite and the file system say, in the words of the error catalogue.
import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import { SqliteError } from 'better-sqlite3'
import { AppError } from '../../../shared/api/errors.ts'

/** A row that is not what the schema and the program only ever write: something else changed the file. */
export class DamagedRowError extends Error {
  constructor(problem: string) {
    super(problem)
    this.name = 'DamagedRowError'
  }
}

/** The AppError a failure at `path` means, or null when it is none of the foreseen ones. */
export function storageFailure(error: unknown, path: string): AppError | null {
  if (error instanceof AppError) return error
  if (error instanceof DamagedRowError) return new AppError('study.corrupt', { path, detail: error.message })
  const code = errorCode(error)
  if (code === null) return null
  if (error instanceof SqliteError) return sqliteFailure(code, path)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('study.disk_full', { path })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new AppError('study.folder_read_only', { path })
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('study.folder_missing', { path })
  if (code === 'EEXIST') return new AppError('study.exists', { path })
  if (code === 'EIO' || code === 'ENAMETOOLONG' || code === 'EISDIR' || code === 'EMFILE')
    return new AppError('study.io', { path, detail: code })
  return null
}

function sqliteFailure(code: string, path: string): AppError | null {
  if (code.startsWith('SQLITE_FULL')) return new AppError('study.disk_full', { path })
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB'))
    return new AppError('study.corrupt', { path, detail: code })
  if (code.startsWith('SQLITE_READONLY')) return new AppError('study.folder_read_only', { path })
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new AppError('study.open_elsewhere', { path })
  if (code.startsWith('SQLITE_CANTOPEN') && !isFolderWritable(path))
    return new AppError('study.folder_read_only', { path })
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN'))
    return new AppError('study.io', { path, detail: code })
  return null
}

/** SQLite says only that it can't open a file, also when it may not make its log beside the study. */
function isFolderWritable(path: string): boolean {
  try {
    accessSync(dirname(path), constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** The `code` property of a Node or SQLite error. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
