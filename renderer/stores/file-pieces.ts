// Files on their way to the core, piece by piece.
import type { StagedFileId } from '../../shared/schema/ids.ts'
import { CallError, call } from '../api/client.ts'

/** Raw bytes in a piece: in base64 under the contract's limit. */
export const pieceSize = 4 * 1024 * 1024

/** @throws CallError when the browser can't read it: a folder, or a file that went away. */
export function readPiece(file: File, from: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const address = String(reader.result)
      resolve(address.slice(address.indexOf(',') + 1))
    }
    reader.onerror = () => reject(new CallError('import.file_unreadable', { path: file.name }))
    reader.readAsDataURL(file.slice(from, from + pieceSize))
  })
}

/** Sends a file whole. @throws CallError */
export async function stageFile(file: File): Promise<StagedFileId> {
  let stagedId: StagedFileId | null = null
  let sent = 0
  do {
    const base64 = await readPiece(file, sent)
    const staged: { stagedId: StagedFileId } = await call('imports.stage', {
      stagedId,
      fileName: file.name.slice(-255),
      base64,
    })
    stagedId = staged.stagedId
    sent += pieceSize
  } while (sent < file.size)
  return stagedId
}

/** As `stageFile`, for whoever shows the failure in its place. */
export async function stageTable(
  file: File,
): Promise<{ value: StagedFileId; error: null } | { error: CallError }> {
  try {
    return { value: await stageFile(file), error: null }
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    return { error }
  }
}
