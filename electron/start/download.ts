// Fetches one large file, giving up within seconds where nobody answers.
import { open } from 'node:fs/promises'

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

/** Throws a DownloadError when no answer comes, when it is not the file, or when the bytes stop coming; a full disk throws as itself. */
export async function downloadFile(url: string, path: string, onProgress: Progress): Promise<void> {
  const { host } = new URL(url)
  const giveUp = new AbortController()
  let timer = setTimeout(() => giveUp.abort(), answerWithinMs)
  const unless = (kind: 'no-answer' | 'stalled') => (cause: unknown) => {
    throw new DownloadError({ kind, host }, cause)
  }
  try {
    const response = await fetch(url, { signal: giveUp.signal }).catch(unless('no-answer'))
    if (!response.ok || response.body === null)
      throw new DownloadError({ kind: 'status', host, status: response.status }, null)

    const total = Number(response.headers.get('content-length')) || null
    const pieces = response.body.getReader()
    const file = await open(path, 'w')
    try {
      for (let received = 0; ; ) {
        onProgress(received, total)
        clearTimeout(timer)
        timer = setTimeout(() => giveUp.abort(), pieceWithinMs)
        const { done, value } = await pieces.read().catch(unless('stalled'))
        if (done) return
        await file.writeFile(value)
        received += value.length
      }
    } finally {
      await file.close()
    }
  } finally {
    clearTimeout(timer)
    giveUp.abort()
  }
}
