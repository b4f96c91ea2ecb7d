// What a query reads from, and what a command writes with.
import type { ReadableDb, WritableDb } from './db/sql.ts'

export type { Pause, Steps } from './history/steps.ts'

export type QueryContext = {
  readonly db: ReadableDb
  /** Who is at the desk. */
  readonly coder: string
}

export type CommandContext = {
  readonly db: WritableDb
  readonly newId: () => string
  /** The operation's instant, ISO 8601: the same for everything one operation writes. */
  readonly now: string
  /** Who is at the desk. */
  readonly coder: string
  /** Says what the operation was done to, in the user's words, for the journal and the undo menu. */
  readonly describe: (subject: string) => void
}
