// Files that commands write: whole or not at all, and never over a study.
import { closeSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { AppError } from '../../shared/api/errors.ts'

/** Replaces an older file whole, but never a study. @throws output.exists, output.unwritable */
export function writeOutput(path: string, content: string | Uint8Array): void {
  const partial = `${path}.${process.pid}.partial`
  try {
    if (isDatabase(path)) throw new AppError('output.exists', { path })
    writeFileSync(partial, content, { flag: 'wx' })
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    if (error instanceof AppError) throw error
    if (!(error instanceof Error) || !('code' in error)) throw error
    throw new AppError('output.unwritable', { path })
  }
}

function isDatabase(path: string): boolean {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
  try {
    const head = Buffer.alloc(15)
    readSync(file, head, 0, 15, 0)
    return head.toString('latin1') === 'SQLite format 3'
  } finally {
    closeSync(file)
  }
}
