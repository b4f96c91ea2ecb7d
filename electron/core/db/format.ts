// What marks a file as a study, and what its first 100 bytes say before anything opens it.
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { AppError } from '../../../shared/api/errors.ts'
import { errorCode, storageFailure } from './failures.ts'

/** "TrmA" in the application_id field of the SQLite header. */
export const APPLICATION_ID = 0x54726d41

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100

/**
 * Refuses a file that is missing, not a study, from a newer Trama, or cut short, without opening it as a database.
 * Header layout: https://www.sqlite.org/fileformat2.html#the_database_header
 */
export function checkHeader(path: string, latestVersion: number): void {
  const { header, size } = readHeader(path)
  if (header.toString('latin1', 0, 16) !== MAGIC) throw new AppError('study.not_a_study', { path })
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw new AppError('study.not_a_study', { path })
  const version = header.readUInt32BE(60)
  // Every study has had a version since it was made.
  if (version === 0) throw new AppError('study.not_a_study', { path })
  if (version > latestVersion)
    throw new AppError('study.newer', { path, found: version, known: latestVersion })
  const rawPageSize = header.readUInt16BE(16)
  const pageSize = rawPageSize === 1 ? 65_536 : rawPageSize
  const pages = header.readUInt32BE(28)
  const pagesAreCurrent = header.readUInt32BE(24) === header.readUInt32BE(92)
  // A log beside it may hold the missing pages: a kill or a full disk can stop a checkpoint halfway. SQLite will tell.
  if (pagesAreCurrent && size < pages * pageSize && !hasLog(path))
    throw new AppError('study.corrupt', { path, detail: `${size} of ${pages * pageSize} bytes` })
}

function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

function readHeader(path: string): { header: Buffer; size: number } {
  let file: number
  try {
    // Looked at before it is opened: opening a pipe would wait for somebody to write to it.
    if (!statSync(path).isFile()) throw new AppError('study.not_a_study', { path })
    file = openSync(path, 'r')
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP')
      throw new AppError('study.not_found', { path })
    throw storageFailure(error, path) ?? error
  }
  try {
    const facts = fstatSync(file)
    if (!facts.isFile()) throw new AppError('study.not_a_study', { path })
    const header = Buffer.alloc(HEADER_BYTES)
    const read = readSync(file, header, 0, HEADER_BYTES, 0)
    if (read < HEADER_BYTES) throw new AppError('study.not_a_study', { path })
    return { header, size: facts.size }
  } finally {
    closeSync(file)
  }
}
