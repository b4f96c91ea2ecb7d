// An open study: its file, and the one way to change it, an operation.

import { AppError } from '../../shared/api/errors.ts'
import type { AppEvent } from '../../shared/api/events.ts'
import type { Moment, Operation } from '../../shared/schema/history.ts'
import { storageFailure } from './db/failures.ts'
import type { StudyFile } from './db/open.ts'
import type { WritableDb } from './db/sql.ts'
import { installAuditTriggers } from './history/audit-triggers.ts'
import { operationById } from './history/journal.ts'
import type { OperationFacts } from './history/run-operation.ts'
import { type OperationOutcome, runOperation, runOperationInSteps } from './history/run-operation.ts'
import { isBrokenReference, redoCandidate, revert, undoCandidate } from './history/undo.ts'
import type { CommandContext, Pause, Steps } from './operation-context.ts'
import { newsOf } from './services/coding-news.ts'
import { type Turns, takeTurns } from './turns.ts'

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
  /** The same for work that takes its time, from within a task: others wait, and between two steps it may be stopped. */
  operateInSteps: <T>(method: string, work: (context: CommandContext) => Steps<T>, pause: Pause) => Promise<T>
  readonly turns: Turns
  undo: () => Operation
  redo: () => Operation
}

/** Wraps an open file. Every write goes through `operate`, `undo` or `redo`; each throws study.read_only when it must. */
export function studyOn(file: StudyFile, asOf: Moment | null, tools: StudyTools): Study {
  if (!file.readOnly) installAuditTriggers(file.db)
  const turns = takeTurns()
  const refuse = () => {
    // A long task may come to its commit after its study was closed.
    if (!file.db.open) throw new AppError('study.none_open', {})
    if (file.readOnly) throw new AppError('study.read_only', {})
  }
  const tell = ({ seq, topics }: Pick<OperationOutcome<unknown>, 'seq' | 'topics'>) => {
    if (seq === null) return
    const news = newsOf(file.db, seq)
    tools.emit({ type: 'changed', topics, ...(news === null ? {} : { news }) })
  }
  const change = <T>(
    facts: { method: string; kind: 'do' | 'undo' | 'redo'; undoes: string | null },
    work: (context: CommandContext) => T,
  ): { value: T; id: string } => {
    refuse()
    const id = tools.newId()
    const outcome = operateOn(file.db, tools, { id, ...facts }, work, file.path)
    tell(outcome)
    return { value: outcome.value, id }
  }
  const changeInSteps = async <T>(
    method: string,
    work: (context: CommandContext) => Steps<T>,
    pause: Pause,
  ): Promise<T> => {
    refuse()
    const facts = { id: tools.newId(), method, kind: 'do', undoes: null } as const
    const outcome = await operateOnInSteps(file.db, tools, facts, work, {
      path: file.path,
      pause: async (step) => {
        await pause(step)
        refuse()
      },
    })
    tell(outcome)
    return outcome.value
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
    turns,
    operate: (method, work) => change({ method, kind: 'do', undoes: null }, work).value,
    operateInSteps: (method, work, pause) => turns.alone(() => changeInSteps(method, work, pause)),
    undo: () => takeBack('undo', undoCandidate(file.db)),
    redo: () => takeBack('redo', redoCandidate(file.db)),
  }
}

type Tools = Pick<StudyTools, 'newId' | 'clock' | 'coder'>
type Facts = Omit<OperationFacts, 'coder' | 'at'>

/** One operation on a database, with failures of storage in the words of the catalogue. */
export function operateOn<T>(
  db: WritableDb,
  tools: Tools,
  facts: Facts,
  work: (context: CommandContext) => T,
  path: string,
): OperationOutcome<T> {
  const { context, ...made } = startOf(db, tools)
  try {
    return runOperation(db, { ...facts, ...made }, (describe) => work({ ...context, describe }))
  } catch (error) {
    throw inWords(error, facts, path)
  }
}

async function operateOnInSteps<T>(
  db: WritableDb,
  tools: Tools,
  facts: Facts,
  work: (context: CommandContext) => Steps<T>,
  { path, pause }: { path: string; pause: Pause },
): Promise<OperationOutcome<T>> {
  const { context, ...made } = startOf(db, tools)
  const all = { ...facts, ...made }
  try {
    return await runOperationInSteps(db, all, (describe) => work({ ...context, describe }), pause)
  } catch (error) {
    throw inWords(error, facts, path)
  }
}

function startOf(db: WritableDb, tools: Tools) {
  const at = new Date(tools.clock()).toISOString()
  const coder = tools.coder()
  return { at, coder, context: { db, newId: tools.newId, now: at, coder } }
}

function inWords(error: unknown, { method }: Facts, path: string): unknown {
  if (isBrokenReference(error)) return new AppError('history.conflict', { table: method })
  return storageFailure(error, path) ?? error
}
