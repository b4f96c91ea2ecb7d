// The study as a file, how its desk was left, and its history.
import { z } from 'zod'
import { checkReport, studyInfo } from '../../schema/app.ts'
import { desk, deskChanges } from '../../schema/desk.ts'
import { dump } from '../../schema/dump.ts'
import {
  asOf,
  historyObject,
  historyState,
  journalFacets,
  journalFilter,
  operation,
  operationChanges,
  restorableKinds,
} from '../../schema/history.ts'
import { modelChoice } from '../../schema/model-file.ts'
import { language, name } from '../../schema/text.ts'
import { app, command, done, type Methods, none, path, query, studyId, task } from './method.ts'

export const studyMethods = {
  /** Names the study itself: what is kept as a study closes must not come to lie on the next one's desk. */
  'desk.read': app(z.strictObject({ studyId }), desk),
  'desk.save': app(z.strictObject({ studyId, changes: deskChanges }), done),

  'study.current': app(none, studyInfo.nullable()),
  /** Without `model`, with the first that ships. */
  'study.create': app(
    z.strictObject({ path, title: name, language, model: modelChoice.optional() }),
    studyInfo,
  ),
  /** `asOf`: as it was then, which can only be read. */
  'study.open': app(
    z.strictObject({ path, readOnly: z.boolean(), asOf: asOf.nullable().optional() }),
    studyInfo,
  ),
  'study.createSample': app(z.strictObject({ path }), studyInfo),
  'study.close': app(none, done),
  'study.rename': command(z.strictObject({ title: name }), done),
  'study.check': task(none, checkReport),
  'study.dump': query(none, dump),

  'history.state': query(none, historyState),
  'history.list': query(
    z.strictObject({
      before: z.int().positive().nullable(),
      limit: z.int().positive().max(500),
      filter: journalFilter.optional(),
    }),
    z.array(operation),
  ),
  'history.facets': query(none, journalFacets),
  /** Before and after of every row an operation touched; with `object`, of that object's rows only. */
  'history.changes': query(
    z.strictObject({
      seq: z.int().positive(),
      object: historyObject.optional(),
      limit: z.int().positive().max(1000),
    }),
    operationChanges,
  ),
  /** Puts one object back to how it was right after an operation. Of a source its facts, never its text. */
  'history.restore': command(
    z.strictObject({
      object: historyObject.extend({ kind: z.enum(restorableKinds) }),
      seq: z.int().positive(),
    }),
    done,
  ),
  'history.undo': task(none, operation),
  'history.redo': task(none, operation),
} as const satisfies Methods
