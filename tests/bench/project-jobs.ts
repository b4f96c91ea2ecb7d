// What bringing in large files takes, time and memory: a project of another program of 50 MB, and a Word document of a
// million words. Each import runs in a process of its own.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { stageFile } from '../../electron/cli/stage-file.ts'
import { largeDocument, largeProject } from './large-files.ts'
import { openBench } from './large-study.ts'
import { type Figure, figure, measure } from './measure.ts'

const runs = 3
const once = z.object({ milliseconds: z.number(), peakMb: z.number() })

/** Its memory is printed beside its time, the most of all runs. */
function importing(job: string, file: string, folder: string): Figure {
  const script = fileURLToPath(new URL('./import-once.ts', import.meta.url))
  const seen = Array.from({ length: runs }, (_, run) => {
    const study = join(folder, `${run}.trama`)
    const said = execFileSync(process.execPath, [script, file, study], { encoding: 'utf8' })
    for (const end of ['', '-wal', '-shm']) rmSync(`${study}${end}`, { force: true })
    return once.parse(JSON.parse(said))
  })
  const peak = Math.max(...seen.map(({ peakMb }) => peakMb))
  console.log(`${job}: ${peak.toFixed(0)} MB of memory at most`)
  return figure(
    job,
    seen.map(({ milliseconds }) => milliseconds),
  )
}

export async function projectJobs(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trama-bench-'))
  const made = (name: string, make: () => { bytes: Uint8Array; says: string }): string => {
    const { bytes, says } = make()
    writeFileSync(join(folder, name), bytes)
    console.log(`${name} of ${(bytes.length / 1024 ** 2).toFixed(1)} MB: ${says}`)
    return join(folder, name)
  }
  try {
    const project = made('grande.qdpx', largeProject)
    const document = made('grande.docx', largeDocument)
    return [
      importing('import a QDPX of 50 MB', project, folder),
      importing('import a .docx of 1,000,000 words', document, folder),
      await lookingAgain(project, folder),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function lookingAgain(project: string, folder: string): Promise<Figure> {
  const { core, call } = openBench(folder)
  try {
    await call('study.create', { path: join(folder, 'mirada.trama'), title: 'Grande', language: 'es' })
    const stagedId = await stageFile(call, project, 'grande.qdpx')
    return await measure('preview it again with other offsets', 2, () =>
      call('projects.preview', { stagedId, offsets: null, kind: 'interview' }),
    )
  } finally {
    await core.close()
  }
}
