// The text of a PDF, if it has one.
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../../shared/api/errors.ts'
import { pdfText } from './pdf-layout.ts'
import type { PdfAnswer, PdfPage } from './pdf-pages.ts'
import { badFile, type ReadText } from './reader.ts'

/** Milliseconds a file may take to be read. Three hundred pages take some two seconds. */
export const MAX_MS = 120_000
const mostMemoryMb = 1024

/** Beside this file, in the sources as in the bundle. */
const threadUrl = new URL(
  import.meta.url.endsWith('.ts') ? './pdf-pages.ts' : './pdf-pages.js',
  import.meta.url,
)

const failure = (name: string, message: string): AppError => {
  if (name === 'PasswordException') return badFile('pdf', 'encrypted')
  if (name === 'TooComplex') return badFile('pdf', 'too-complex')
  return badFile('pdf', 'damaged', new Error(message))
}

/** The pages as a thread of its own finds them; it is ended when it takes too long. */
export const pdfPages = (bytes: Uint8Array, limitMs: number): Promise<PdfPage[]> =>
  new Promise((resolve, reject) => {
    const pages: PdfPage[] = []
    const thread = new Worker(threadUrl, {
      workerData: Uint8Array.from(bytes),
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    })
    const end = (settle: () => void) => {
      clearTimeout(timer)
      settle()
      void thread.terminate()
    }
    const timer = setTimeout(() => end(() => reject(badFile('pdf', 'too-slow'))), limitMs)
    thread.on('message', (answer: PdfAnswer) => {
      if (answer.kind === 'page') pages.push(answer.page)
      else if (answer.kind === 'done') end(() => resolve(pages))
      else end(() => reject(failure(answer.name, answer.message)))
    })
    thread.on('error', (error) => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      end(() => reject(isMemory ? badFile('pdf', 'too-complex') : badFile('pdf', 'damaged', error)))
    })
    thread.on('exit', () => end(() => reject(badFile('pdf', 'damaged'))))
  })

/** @throws {AppError} import.bad_file, import.no_text_layer { pages } */
export const readPdf = async (bytes: Uint8Array): Promise<ReadText> => {
  const pages = await pdfPages(bytes, MAX_MS)
  if (!pages.some((page) => page.some(({ text }) => /\S/.test(text))))
    throw new AppError('import.no_text_layer', { pages: pages.length })
  return pdfText(pages)
}
