// Opening, making, checking and closing studies.
import { resolve } from 'node:path'
import type { StudyInfo } from '../../../shared/schema/app.ts'
import type { AsOf, Moment } from '../../../shared/schema/history.ts'
import type { AppContext, ServicesOf } from '../context.ts'
import { createStudyFile } from '../db/create.ts'
import { readMigrations } from '../db/migrate.ts'
import { openStudyFile, type StudyFile } from '../db/open.ts'
import { coverWithPast, operationAt } from '../history/as-of.ts'
import { installAuditTriggers } from '../history/audit-triggers.ts'
import { countOperations } from '../history/journal.ts'
import { countAll, readStudy, renameStudy } from '../repositories/study.ts'
import { operateOn, type Study, studyOn } from '../study.ts'
import { checkStudy } from './check.ts'
import { dumpStudy } from './dump.ts'
import { keepTextsReady } from './kept-texts.ts'
import { chosenModel } from './model-files.ts'
import { fillNewStudy } from './new-study.ts'
import { buildSample } from './sample.ts'

export const studyServices: ServicesOf<'study'> = {
  'study.current': ({ current }) => {
    const study = current()
    return study === null ? null : study.turns.whenFree(() => infoOf(study))
  },
  'study.create': async (context, { path, title, language, model }) => {
    const target = resolve(path)
    const modelFile = chosenModel(model)
    await createStudyFile(target, readMigrations(), context.newId(), (db) => {
      installAuditTriggers(db)
      operateOn(
        db,
        toolsOf(context),
        { id: context.newId(), method: 'study.create', kind: 'base', undoes: null },
        (operation) => fillNewStudy(operation, { title, language, modelFile }),
        target,
      )
    })
    return openStudy(context, target, false, null)
  },
  'study.createSample': async (context, { path }) => {
    const target = resolve(path)
    await createStudyFile(target, readMigrations(), context.newId(), (db) => {
      installAuditTriggers(db)
      return buildSample(db, toolsOf(context), target)
    })
    return openStudy(context, target, false, null)
  },
  'study.open': (context, { path, readOnly, asOf }) =>
    openStudy(context, resolve(path), readOnly, asOf ?? null),
  'study.close': ({ replace }) => {
    replace(null)
    return null
  },
  'study.rename': ({ db, describe }, { title }) => {
    describe(title)
    renameStudy(db, title)
    return null
  },
  'study.check': ({ study }) => checkStudy(study.file.db),
  'study.dump': ({ db }) => dumpStudy(db),
}

function openStudy(context: AppContext, path: string, readOnly: boolean, asOf: AsOf | null): StudyInfo {
  const open = context.current()
  // The same file again, for writing: it must be let go first. Any other file is opened before the old one is closed.
  if (open !== null && open.file.path === path) context.replace(null)
  const file = openStudyFile(path, readOnly || asOf !== null, readMigrations())
  const moment = asOf === null ? null : coverFile(file, asOf)
  const study = studyOn(file, moment, { ...toolsOf(context), emit: context.emit })
  const info = infoOf(study)
  context.replace(study)
  if (context.platform.passing !== true) {
    keepTextsReady(file.db)
    context.settings.remember({ path, title: info.title, openedAt: new Date(context.clock()).toISOString() })
  }
  return info
}

/** A file that cannot be shown as it was is closed again. */
function coverFile(file: StudyFile, asOf: AsOf): Moment {
  try {
    const moment = operationAt(file.db, asOf)
    coverWithPast(file.db, moment.seq)
    return moment
  } catch (error) {
    file.close()
    throw error
  }
}

function toolsOf({ newId, clock, settings }: AppContext) {
  return { newId, clock, coder: () => settings.read().coder }
}

/** What a window shows of its study. */
export function infoOf({ file, asOf }: Study): StudyInfo {
  const { id, title, language } = readStudy(file.db)
  return {
    id,
    path: file.path,
    title,
    language,
    readOnly: file.readOnly,
    asOf,
    counts: { ...countAll(file.db), operations: countOperations(file.db) },
  }
}
