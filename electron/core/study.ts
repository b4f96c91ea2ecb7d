// An open study: its file, and the one way to change it, an operation.

import { AppError } from '../../shared/api/errors.ts'
import type { AppEvent } from '../../shared/api/events.ts'
import type { Moment, Operation } from '../../shared/schema/history.ts'
import { storageFailure } from './db/failures.ts'
import type { StudyFile } from './db/open.ts'
import type { WritableDb } from './db/sql.ts'
import { installAuditTriggers } from './history/audit-triggers.ts'
import { operationById } from './history/journal.ts'
import { runOperation } from './history/run-operation.ts'
import { isBrokenReference, redoCandidate, revert, undoCandidate } from './history/undo.ts'
import type { CommandContext } from './operation-context.ts'
import { newsOf } from './services/coding-news.ts'

export type StudyTools = {
  readonly newId: () => string
  readonly clock: () => number
  readonly coder: () => string
  readonly emit: (event: AppEvent) => void
}

export type Study = {
  readonly file: StudyFile
  /** The past moment its tables were covered with, or null. */
  readonly asOf: Moment | null
  /** Runs `work` as one operation and tells who listens what changed. */
  operate: <T>(method: string, work: (context: CommandContext) => T) => T
  undo: () => Operation
  redo: () => Operation
}

/** Wraps an open file. Every write goes through `operate`, `undo` or `redo`; each throws study.read_only when it must. */
export function studyOn(file: StudyFile, asOf: Moment | null, tools: StudyTools): Study {
  if (!file.readOnly) installAuditTriggers(file.db)
  const change = <T>(
    facts: { method: string; kind: 'do' | 'undo' | 'redo'; undoes: string | null },
    work: (context: CommandContext) => T,
  ): { value: T; id: string } => {
    // A long task may come to its commit after its study was closed.
    if (!file.db.open) throw new AppError('study.none_open', {})
    if (file.readOnly) throw new AppError('study.read_only', {})
    const id = tools.newId()
    const { value, topics, seq } = operateOn(file.db, tools, { id, ...facts }, work, file.path)
    if (seq !== null) {
      const news = newsOf(file.db, seq)
      tools.emit({ type: 'changed', topics, ...(news === null ? {} : { news }) })
    }
    return { value, id }
  }
  const takeBack = (kind: 'undo' | 'redo', target: Operation | null): Operation => {
    if (target === null)
      throw new AppError(kind === 'undo' ? 'history.nothing_to_undo' : 'history.nothing_to_redo', {})
    const { id } = change({ method: target.method, kind, undoes: target.id }, ({ db, describe }) => {
      describe(target.subject)
      revert(db, target)
    })
    const made = operationById(file.db, id)
    if (made === null) throw new Error(`Undoing ${target.method} changed nothing.`)
    return made
  }
  return {
    file,
    asOf,
    operate: (method, work) => change({ method, kind: 'do', undoes: null }, work).value,
    undo: () => takeBack('undo', undoCandidate(file.db)),
    redo: () => takeBack('redo', redoCandidate(file.db)),
  }
}

/** One operation on a database, with failures of storage in the words of the catalogue. */
export function operateOn<T>(
  db: WritableDb,
  tools: Pick<StudyTools, 'newId' | 'clock' | 'coder'>,
  facts: { id: string; method: string; kind: 'base' | 'do' | 'undo' | 'redo'; undoes: string | null },
  work: (context: CommandContext) => T,
  path: string,
) {
  const at = new Date(tools.clock()).toISOString()
  const coder = tools.coder()
  try {
    return runOperation(db, { ...facts, coder, at }, (describe) =>
      work({ db, newId: tools.newId, now: at, coder, describe }),
    )
  } catch (error) {
    if (isBrokenReference(error)) throw new AppError('history.conflict', { table: facts.method })
    throw storageFailure(error, path) ?? error
  }
}
