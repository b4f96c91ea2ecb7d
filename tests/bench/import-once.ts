// One import in a process of its own, so that nothing but its memory is measured: `node import-once.ts FILE STUDY`.
// Says, as JSON, the milliseconds of the import itself and the most MiB the process ever held.
import { basename, dirname } from 'node:path'
import { stageFile } from '../../electron/cli/stage-file.ts'
import { openBench } from './large-study.ts'

const [file = '', study = ''] = process.argv.slice(2)
const { core, call } = openBench(dirname(study))
await call('study.create', { path: study, title: 'Grande', language: 'es' })
const stagedId = await stageFile(call, file, basename(file))
const started = performance.now()
if ((await call('projects.recognise', { stagedId })) === null) {
  const item = { stagedId, title: 'Grande', kind: 'interview', date: null, encoding: null } as const
  await call('imports.run', { taskId: 'bench', items: [{ ...item, allowDuplicate: false, case: null }] })
} else await call('projects.run', { taskId: 'bench', stagedId, offsets: null, kind: 'interview' })
const milliseconds = performance.now() - started
await core.close()
console.log(JSON.stringify({ milliseconds, peakMb: process.resourceUsage().maxRSS / 1024 }))
