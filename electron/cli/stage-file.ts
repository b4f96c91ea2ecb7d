// A file of this machine, handed to the core in pieces.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/api/errors.ts'
import type { StagedFileId } from '../../shared/schema/ids.ts'
import type { CommandContext } from './command.ts'

/** Raw bytes a piece; base64 makes them a third longer. */
const PIECE_BYTES = 3 * 1024 * 1024

/** @throws import.file_unreadable, import.too_large */
export async function stageFile(
  call: CommandContext['call'],
  file: string,
  fileName: string,
): Promise<StagedFileId> {
  const bytes = readBytes(file)
  let stagedId: StagedFileId | null = null
  for (let at = 0; at === 0 || at < bytes.length; at += PIECE_BYTES) {
    const base64 = bytes.subarray(at, at + PIECE_BYTES).toString('base64')
    stagedId = (await call('imports.stage', { stagedId, fileName, base64 })).stagedId
  }
  if (stagedId === null) throw new Error(`Nothing was staged of ${fileName}.`)
  return stagedId
}

/** QualCoder's projects are folders with their database in them. */
function inFolder(path: string): string {
  const within = join(path, 'data.qda')
  return statSync(path).isDirectory() && statSync(within, { throwIfNoEntry: false })?.isFile() === true
    ? within
    : path
}

function readBytes(path: string): Buffer {
  let file = path
  try {
    file = inFolder(path)
    // A pipe or a device may never end.
    if (!statSync(file).isFile()) throw new AppError('import.file_unreadable', { path: file })
    return readFileSync(file)
  } catch (error) {
    if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) throw error
    throw new AppError('import.file_unreadable', { path: file })
  }
}
