// What a service is given. A query can only read; a command writes inside one operation; a task reaches further.

import type { Contract, MethodName, Output, Parsed } from '../../shared/api/contract.ts'
import type { AppEvent } from '../../shared/api/events.ts'
import type { CommandContext, QueryContext } from './operation-context.ts'
import type { Log, Platform } from './platform.ts'
import type { SettingsStore } from './settings-store.ts'
import type { StagedFiles } from './staged-files.ts'
import type { Study } from './study.ts'

export type { CommandContext, QueryContext }

export type AppContext = {
  readonly platform: Platform
  readonly settings: SettingsStore
  readonly log: Log
  readonly version: string
  readonly newId: () => string
  readonly clock: () => number
  readonly emit: (event: AppEvent) => void
  /** The open study, or null. */
  readonly current: () => Study | null
  /** Closes what is open and puts this in its place. */
  readonly replace: (study: Study | null) => void
  /** Tasks that can be cancelled look here between steps. */
  readonly cancelled: Set<string>
}

export type TaskContext = AppContext & {
  readonly study: Study
  readonly staged: StagedFiles
}

type ContextOf<M extends MethodName> = Contract[M]['scope'] extends 'app'
  ? AppContext
  : Contract[M]['kind'] extends 'query'
    ? QueryContext
    : Contract[M]['kind'] extends 'command'
      ? CommandContext
      : TaskContext

/** What answers a method. Only tasks may be asynchronous: an operation is one synchronous transaction. */
export type Service<M extends MethodName> = (
  context: ContextOf<M>,
  input: Parsed<M>,
) => Contract[M]['kind'] extends 'task' ? Output<M> | Promise<Output<M>> : Output<M>

/** A service for every method whose name begins with one of the areas. */
export type ServicesOf<Area extends string> = {
  readonly [M in MethodName as M extends `${Area}.${string}` ? M : never]: Service<M>
}
