// `npm run bench`: what people wait for, measured on data made from a seed; medians, the machine named, beside the
// figures committed last. `-- --only reader` takes the jobs whose name says so, `-- --write` commits to these figures,
// `-- --in FOLDER` keeps the studies made for it there and finds them again.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { browserJobs } from './browser.ts'
import { coreJobs } from './core-jobs.ts'
import { evidenceJobs } from './evidence-jobs.ts'
import { exportJobs } from './export-jobs.ts'
import { compare, keep } from './figures.ts'
import { machine } from './measure.ts'
import { pastJobs } from './past-jobs.ts'
import { pictureJobs } from './picture-jobs.ts'
import { projectJobs } from './project-jobs.ts'
import { tieJobs } from './tie-jobs.ts'

const { values } = parseArgs({
  options: { only: { type: 'string' }, in: { type: 'string' }, write: { type: 'boolean' } },
})
const only = values.only?.toLowerCase() ?? ''
const folder = values.in === undefined ? mkdtempSync(join(tmpdir(), 'trama-bench-')) : resolve(values.in)
mkdirSync(folder, { recursive: true })
console.log(machine())

try {
  const core = only === '' || 'core'.includes(only) ? await coreJobs() : []
  const evidence = only === '' || 'evidence'.includes(only) ? await evidenceJobs() : []
  const exports = only === '' || 'exports'.includes(only) ? await exportJobs() : []
  const past = only === '' || 'past'.includes(only) ? await pastJobs() : []
  const picture = only === '' || 'picture'.includes(only) ? await pictureJobs() : []
  const ties = only === '' || 'ties'.includes(only) ? await tieJobs(folder) : []
  const project = only === '' || 'project'.includes(only) ? await projectJobs() : []
  const inCore = ['core', 'evidence', 'past', 'ties', 'project', 'exports']
  const browser = await browserJobs(folder, inCore.includes(only) ? null : only)
  const figures = [...core, ...evidence, ...exports, ...past, ...picture, ...ties, ...project, ...browser]
  compare(figures)
  keep(figures, values.write === true)
} finally {
  if (values.in === undefined) rmSync(folder, { recursive: true, force: true })
}
