// Fetches one large file, giving up within seconds where nobody answers.
import { createWriteStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Bytes so far (0 once the server has answered), and of how many; null where it does not say. */
export type Progress = (received: number, total: number | null) => void

export type DownloadFailure =
  | { kind: 'no-answer'; host: string }
  | { kind: 'stalled'; host: string }
  | { kind: 'status'; host: string; status: number }

export class DownloadError extends Error {
  readonly failure: DownloadFailure

  constructor(failure: DownloadFailure, cause: unknown) {
    super(`${failure.kind} ${failure.host}`, { cause })
    this.name = 'DownloadError'
    this.failure = failure
  }
}

const answerWithinMs = 4_000
const pieceWithinMs = 20_000

/** Throws a DownloadError when no answer comes, when it is not the file, or when the bytes stop coming. */
export async function downloadFile(url: string, file: string, onProgress: Progress): Promise<void> {
  const { host } = new URL(url)
  const giveUp = new AbortController()
  let timer = setTimeout(() => giveUp.abort(), answerWithinMs)
  try {
    const response = await fetch(url, { signal: giveUp.signal }).catch((error: unknown) => {
      throw new DownloadError({ kind: 'no-answer', host }, error)
    })
    if (!response.ok || response.body === null)
      throw new DownloadError({ kind: 'status', host, status: response.status }, null)

    const total = Number(response.headers.get('content-length')) || null
    let received = 0
    onProgress(received, total)
    const watch = new Transform({
      transform(piece: Buffer, _encoding, done) {
        clearTimeout(timer)
        timer = setTimeout(() => giveUp.abort(), pieceWithinMs)
        received += piece.length
        onProgress(received, total)
        done(null, piece)
      },
    })
    await pipeline(Readable.fromWeb(response.body), watch, createWriteStream(file)).catch(
      (error: unknown) => {
        if (isFileProblem(error)) throw error
        throw new DownloadError({ kind: 'stalled', host }, error)
      },
    )
  } finally {
    clearTimeout(timer)
  }
}

/** A full disk or a folder that can't be written is not the network's fault; what fetch throws names no system call. */
function isFileProblem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && /^(open|write|close)$/.test(String(error.syscall))
}
