// Files and projects in, exchange formats and bags out.
import { z } from 'zod'
import { bagReport, exportChoices, exportFormat, exportReport } from '../../schema/exchange.ts'
import * as ids from '../../schema/ids.ts'
import {
  encoding,
  importItem,
  importOutcome,
  importPreview,
  rowColumns,
  stagedRow,
  stagedTable,
  stageInput,
} from '../../schema/import.ts'
import {
  projectPreview,
  projectQuestion,
  projectReport,
  projectReportEntry,
  recognisedProject,
} from '../../schema/project-import.ts'
import { leak } from '../../schema/report.ts'
import { language } from '../../schema/text.ts'
import { app, done, type Methods, none, path, query, task } from './method.ts'

export const exchangeMethods = {
  'imports.stage': task(stageInput, z.object({ stagedId: ids.stagedFileId, bytes: z.int() })),
  'imports.preview': task(
    z.strictObject({ stagedId: ids.stagedFileId, encoding: encoding.nullable() }),
    importPreview,
  ),
  /** A staged table, to choose what each of its rows becomes. */
  'imports.table': task(
    z.strictObject({ stagedId: ids.stagedFileId, encoding: encoding.nullable() }),
    stagedTable,
  ),
  /** Stages each row of a table as a text of its own, which is then imported like any other; the table stays staged. */
  'imports.rows': task(
    z.strictObject({ stagedId: ids.stagedFileId, encoding: encoding.nullable(), ...rowColumns }),
    z.array(stagedRow),
  ),
  'imports.run': task(
    z.strictObject({ taskId: z.string().min(1).max(80), items: z.array(importItem).min(1).max(1000) }),
    z.array(importOutcome),
  ),
  /** Heard even while a study is being written to. */
  'imports.cancel': app(z.strictObject({ taskId: z.string().min(1).max(80) }), done),
  'imports.discard': task(z.strictObject({ stagedIds: z.array(ids.stagedFileId) }), done),

  /** Whether a staged file is a project of another program, by its content; null when it is a document, or nothing known. */
  'projects.recognise': task(z.strictObject({ stagedId: ids.stagedFileId }), recognisedProject.nullable()),
  /** What would come of a staged project. */
  'projects.preview': task(z.strictObject(projectQuestion), projectPreview),
  /** Brings a staged project into the study, as one operation. */
  'projects.run': task(
    z.strictObject({ taskId: z.string().min(1).max(80), ...projectQuestion }),
    projectReport,
  ),
  /** What became of each project that was imported, newest first. */
  'projects.reports': query(none, z.array(projectReportEntry)),
  'projects.report': query(z.strictObject({ id: z.string().min(1).max(80) }), projectReport),

  /** Whether a bag is whole: every file as its hash says, none missing, none more, and the study in it sound. */
  'exchange.checkBag': app(z.strictObject({ path }), bagReport),
  /** Real names of people and establishments in what would be exported. */
  'exchange.leaks': task(z.strictObject({ format: exportFormat, ...exportChoices }), z.array(leak)),
  /**
   * The study in a form other programs and archives open, with a report on what became of each thing where not all of it
   * goes out as it is. With pseudonyms wanted, refused while a real name is left, unless `allowLeaks`.
   */
  'exchange.write': task(
    z.strictObject({
      format: exportFormat,
      ...exportChoices,
      allowLeaks: z.boolean().optional(),
      language,
    }),
    z.object({
      fileName: z.string(),
      mime: z.string(),
      base64: z.string(),
      report: exportReport.nullable(),
    }),
  ),
} as const satisfies Methods
