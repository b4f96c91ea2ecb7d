// Projects of other programs: read, looked at, and brought in as one operation with a report that stays with the study.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError } from '../../../shared/api/errors.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import type { ProjectReport } from '../../../shared/schema/project-import.ts'
import { sha256 } from '../content-hash.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import { withForeign } from '../db/foreign-file.ts'
import type { ReadableDb } from '../db/sql.ts'
import { type ImportPlan, type PlanChoices, planImport } from '../files/projects/plan/plan.ts'
import type { PlanTools } from '../files/projects/plan/planning.ts'
import type { Project } from '../files/projects/project.ts'
import { readAny, recogniseAny } from '../files/projects/read-any.ts'
import type { Pause, Steps } from '../history/steps.ts'
import { insertImportReport, listImportReports, readImportReport } from '../repositories/import-reports.ts'
import { readStudy } from '../repositories/study.ts'
import type { StagedFile } from '../staged-files.ts'
import { findStaged, pauseOf, tellEnd } from './importing.ts'
import { takeCarried } from './take-carried.ts'
import { existingIn, writePlan } from './write-project.ts'

/** What was read last of a staged file, for as long as its bytes are there: a preview with other offsets reads nothing anew. */
const readBefore = new WeakMap<Uint8Array, { inside: string | null; project: Project }>()

export const projectServices: ServicesOf<'projects'> = {
  'projects.recognise': ({ staged }, { stagedId }) =>
    recogniseAny(findStaged(staged, stagedId).bytes, withForeign),
  'projects.preview': async ({ staged, study, newId, clock, settings }, { stagedId, inside, ...choices }) => {
    const file = findStaged(staged, stagedId)
    const project = await read(file, inside, async () => void (await nextTurn()))
    const { db } = study.file
    const now = new Date(clock()).toISOString()
    const plan = planFor(db, project, { newId, now, coder: settings.read().coder }, choices)
    const { items, offsets, readings, sample } = plan
    return { stagedId, ...factsOf(file, project), items, offsets, readings, sample }
  },
  'projects.run': async (task, { taskId, stagedId, inside, ...choices }) => {
    const { staged, study } = task
    const file = findStaged(staged, stagedId)
    const project = await read(file, inside, pauseOf(task, taskId, 'reading'))
    const report = await study.operateInSteps(
      'projects.run',
      (context) => bringIn(context, file, project, choices),
      pauseOf(task, taskId, 'writing'),
    )
    tellEnd(task, taskId)
    staged.discard(stagedId)
    return report
  },
  'projects.reports': ({ db }) => listImportReports(db),
  'projects.report': ({ db }, { id }) => {
    const report = readImportReport(db, id)
    if (report === undefined) throw new AppError('import.no_report', { report: id })
    return report
  },
}

async function read({ bytes }: StagedFile, inside: string | null, pause: Pause): Promise<Project> {
  const known = readBefore.get(bytes)
  if (known?.inside === inside) return known.project
  const project = await readAny(bytes, pause, withForeign, inside)
  readBefore.set(bytes, { inside, project })
  return project
}

function planFor(
  db: ReadableDb,
  project: Project,
  tools: Omit<PlanTools, 'words'>,
  choices: PlanChoices,
): ImportPlan {
  const { words } = messagesFor(readStudy(db).language).projects
  return planImport(project, existingIn(db), { ...tools, words }, choices)
}

function* bringIn(
  context: CommandContext,
  file: StagedFile,
  project: Project,
  choices: PlanChoices,
): Steps<ProjectReport> {
  const plan = planFor(context.db, project, context, choices)
  context.describe(file.fileName)
  yield* writePlan(context.db, plan)
  const carried = yield* takeCarried(context.db, plan, readStudy(context.db).language)
  const report: ProjectReport = {
    id: context.newId(),
    at: context.now,
    ...factsOf(file, project),
    items: [...plan.items, ...carried],
    offsets: plan.offsets,
  }
  insertImportReport(context.db, report)
  return report
}

function factsOf(
  { fileName, bytes }: StagedFile,
  { format, name, origin }: Project,
): Pick<ProjectReport, 'fileName' | 'sha256' | 'format' | 'name' | 'origin'> {
  const line = (text: string) =>
    text
      .toWellFormed()
      .replace(/\p{Cc}+/gu, ' ')
      .slice(0, 300)
  return { fileName, sha256: sha256(bytes), format, name: line(name), origin: line(origin) }
}
