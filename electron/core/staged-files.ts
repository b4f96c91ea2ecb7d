// Files on their way in: bytes in memory, piece by piece, until they are imported or discarded.
import { AppError } from '../../shared/api/errors.ts'
import type { StagedFileId } from '../../shared/schema/ids.ts'
import { startsWith } from './files/import/encoding.ts'
import { MAX_FILE_BYTES } from './files/import/read-document.ts'

/** A project of another program may hold recordings, which stay behind. A document within a zip is held to its own limit when it is read. */
export const MAX_PROJECT_BYTES = 512 * 1024 * 1024
const zipStart = [0x50, 0x4b]

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
      file.pieces.push(piece)
      const limit = startsWith(file.pieces[0] ?? piece, zipStart) ? MAX_PROJECT_BYTES : MAX_FILE_BYTES
      if (file.size > limit) {
        files.delete(id)
        throw new AppError('import.too_large', { limitMb: limit / 1024 / 1024 })
      }
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
