// Files on their way in: bytes in memory, piece by piece, until they are imported or discarded.
import { AppError } from '../../shared/api/errors.ts'
import type { StagedFileId } from '../../shared/schema/ids.ts'
import { MAX_FILE_BYTES } from './files/import/read-document.ts'

export type StagedFile = { readonly fileName: string; readonly bytes: Uint8Array }

export type StagedFiles = {
  /** Appends a piece and returns the bytes so far. @throws import.staged_missing; import.too_large, and the file is dropped */
  append: (id: StagedFileId, piece: Uint8Array) => number
  begin: (id: StagedFileId, fileName: string) => void
  find: (id: StagedFileId) => StagedFile | null
  discard: (id: StagedFileId) => void
  clear: () => void
}

export function stageFiles(): StagedFiles {
  const files = new Map<StagedFileId, { fileName: string; pieces: Uint8Array[]; size: number }>()
  return {
    begin: (id, fileName) => {
      files.set(id, { fileName, pieces: [], size: 0 })
    },
    append: (id, piece) => {
      const file = files.get(id)
      if (file === undefined) throw new AppError('import.staged_missing', { id })
      file.size += piece.byteLength
      if (file.size > MAX_FILE_BYTES) {
        files.delete(id)
        throw new AppError('import.too_large', { limitMb: MAX_FILE_BYTES / 1024 / 1024 })
      }
      file.pieces.push(piece)
      return file.size
    },
    find: (id) => {
      const file = files.get(id)
      if (file === undefined) return null
      if (file.pieces.length > 1) file.pieces = [Buffer.concat(file.pieces)]
      return { fileName: file.fileName, bytes: file.pieces[0] ?? new Uint8Array() }
    },
    discard: (id) => {
      files.delete(id)
    },
    clear: () => files.clear(),
  }
}
