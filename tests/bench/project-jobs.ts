// What bringing in a large project of another program takes: a .qdpx of 50 MB, as programs write them, time and memory.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { StagedFileId } from '../../shared/schema/ids.ts'
import { openBench } from './large-study.ts'
import { type Figure, measure, seeded } from './measure.ts'

const texts = 60
const codes = 300
const selections = 20_000
const guid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** Texts that hardly shrink, so that the file is as large as what is in it. */
function largeProject(): { bytes: Uint8Array; characters: number } {
  const random = seeded(7)
  const letters = 'abcdefghijklmnopqrstuvwxyzáéíóúñ'
  const word = () =>
    Array.from(
      { length: 3 + Math.floor(random() * 7) },
      () => letters[Math.floor(random() * letters.length)],
    ).join('')
  const parts: Record<string, Uint8Array> = {}
  const sources: string[] = []
  let characters = 0
  for (let text = 0; text < texts; text += 1) {
    const lines = Array.from({ length: 13_000 }, () => Array.from({ length: 13 }, word).join(' '))
    const starts: number[] = []
    let at = 0
    for (const line of lines) {
      starts.push(at)
      at += line.length + 2
    }
    characters += at
    parts[`Sources/${guid(1000 + text)}.txt`] = Buffer.from(`\ufeff${lines.join('\r\n')}`)
    const each = Math.floor(selections / texts)
    const inner = Array.from({ length: each }, (_, index) => {
      const line = Math.floor((index * lines.length) / each)
      const start = starts[line] ?? 0
      const key = 100_000 + text * each + index
      return `<PlainTextSelection guid="${guid(key)}" startPosition="${start}" endPosition="${start + (lines[line]?.length ?? 1)}"><Coding guid="${guid(key + 1_000_000)}" creatingUser="${guid(1)}"><CodeRef targetGUID="${guid(10_000 + (index % codes))}"/></Coding></PlainTextSelection>`
    }).join('')
    sources.push(
      `<TextSource guid="${guid(2000 + text)}" name="Entrevista ${text}" plainTextPath="internal://${guid(1000 + text)}.txt">${inner}</TextSource>`,
    )
  }
  const codebook = Array.from(
    { length: codes },
    (_, index) => `<Code guid="${guid(10_000 + index)}" name="Código ${index}" isCodable="true"/>`,
  ).join('')
  parts['project.qde'] = Buffer.from(
    `<Project xmlns="urn:QDA-XML:project:1.0" name="Grande"><Users><User guid="${guid(1)}" name="Inés"/></Users><CodeBook><Codes>${codebook}</Codes></CodeBook><Sources>${sources.join('')}</Sources></Project>`,
  )
  return { bytes: zipSync(parts, { level: 1 }), characters }
}

/** MiB the process holds, the most of it while `work` runs. */
async function peakOf(work: () => Promise<unknown>): Promise<number> {
  let most = process.memoryUsage.rss()
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  await work()
  clearInterval(watch)
  return Math.max(most, process.memoryUsage.rss()) / 1024 ** 2
}

export async function projectJobs(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trama-bench-'))
  const bench = openBench(folder)
  const { call } = bench
  const { bytes, characters } = largeProject()
  const megabytes = (bytes.length / 1024 ** 2).toFixed(0)
  console.log(`project of ${megabytes} MB: ${texts} texts of ${characters} characters, ${selections} codings`)
  const stage = async (): Promise<StagedFileId> => {
    let stagedId: StagedFileId | null = null
    const piece = 3 * 1024 * 1024
    for (let at = 0; at < bytes.length; at += piece) {
      const base64 = Buffer.from(bytes.subarray(at, at + piece)).toString('base64')
      stagedId = (await call('imports.stage', { stagedId, fileName: 'grande.qdpx', base64 })).stagedId
    }
    if (stagedId === null) throw new Error('nothing was staged')
    return stagedId
  }
  try {
    const question = { offsets: null, kind: 'interview' } as const
    let peak = 0
    const before = process.memoryUsage.rss() / 1024 ** 2
    const run = await measure(`import a QDPX of ${megabytes} MB`, 2, async (at) => {
      await call('study.create', { path: join(folder, `grande${at}.trama`), title: 'Grande', language: 'es' })
      const stagedId = await stage()
      peak = Math.max(
        peak,
        await peakOf(() => call('projects.run', { ...question, stagedId, taskId: `t${at}` })),
      )
    })
    console.log(`memory while importing it: ${peak.toFixed(0)} MB at most, ${before.toFixed(0)} MB before`)
    const stagedId = await stage()
    const look = await measure(`preview it again with other offsets`, 2, () =>
      call('projects.preview', { ...question, stagedId }),
    )
    return [run, look]
  } finally {
    await bench.core.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
