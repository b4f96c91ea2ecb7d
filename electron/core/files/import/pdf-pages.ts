// Runs in a thread of its own (see read-pdf.ts), since what a hostile PDF makes a reader do can't be stopped from within.
import { registerHooks } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

/** A stretch of text as it is placed on a page: points from its lower left corner. */
export type PdfPiece = { text: string; x: number; y: number; width: number; height: number; ends: boolean }
export type PdfPage = PdfPiece[]
export type PdfAnswer =
  | { kind: 'page'; page: PdfPage }
  | { kind: 'done' }
  | { kind: 'failed'; name: string; message: string }

/** Pages and pieces of one file: more is no transcript. */
export const MAX_PAGES = 5000
const mostPieces = 3_000_000

// Only drawing needs the native canvas, and a native library is nothing to hand a stranger's file to.
registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier.startsWith('@napi-rs/')) throw new Error('No canvas.')
    return next(specifier, context)
  },
})

const read = async (bytes: Uint8Array, answer: (answer: PdfAnswer) => void): Promise<void> => {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
  }).promise
  if (document.numPages > MAX_PAGES) return answer({ kind: 'failed', name: 'TooComplex', message: 'pages' })
  let pieces = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    pieces += items.length
    if (pieces > mostPieces) return answer({ kind: 'failed', name: 'TooComplex', message: 'pieces' })
    answer({
      kind: 'page',
      page: items.flatMap((item) => {
        if (!('str' in item)) return []
        const [, , , , x, y] = item.transform
        return [
          {
            text: item.str,
            x: Number(x),
            y: Number(y),
            width: item.width,
            height: item.height,
            ends: item.hasEOL,
          },
        ]
      }),
    })
    page.cleanup()
  }
  answer({ kind: 'done' })
}

const port = parentPort
if (port !== null)
  read(workerData, (answer) => port.postMessage(answer)).catch((error: unknown) => {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
    port.postMessage({ kind: 'failed', name, message } satisfies PdfAnswer)
  })
