// A command of the terminal as data: what it takes, and what it does with a core.
import type { ParseArgsConfig } from 'node:util'
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import type { Messages } from '../../shared/i18n/index.ts'
import type { AsOf } from '../../shared/schema/history.ts'
import type { Language } from '../../shared/schema/text.ts'
import type { Serving } from '../loopback/serve.ts'

export type Answer = {
  /** What `--json` prints. */
  json: unknown
  /** What a person reads. */
  text: string
  /** Failures beside the answer: the exit code is that of the first, each gets its line on stderr. */
  failures?: { code: string; details: Record<string, string | number | boolean | null> }[]
}

export type CommandContext = {
  /** Calls the core. @throws AppError */
  call: <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>
  messages: Messages
  language: Language
  /** Serves the core until it is ended, for `serve`. @throws usage.wrong when the port is taken */
  serve: (options: Pick<Serving, 'port' | 'window'>) => Promise<void>
}

export type Command = {
  /** After `trama`, as the help shows it. */
  usage: string
  options: NonNullable<ParseArgsConfig['options']>
  /** How many words besides the options: at least, at most. */
  words: readonly [number, number]
  run: (context: CommandContext, words: readonly string[], options: Options) => Promise<Answer | null>
}

/** The options of one call, read by type. */
export type Options = {
  text: (name: string) => string | null
  /** @throws usage.wrong when it is missing */
  required: (name: string) => string
  several: (name: string) => string[]
  flag: (name: string) => boolean
  /** @throws usage.wrong when it is none of the choices */
  oneOf: <T extends string>(name: string, choices: readonly T[]) => T | null
  /** A whole number from 0. @throws usage.wrong */
  whole: (name: string) => number | null
  /** A moment of the journal: an operation's number, an instant, or a day, which is over when it ends on this machine. @throws usage.wrong */
  moment: (name: string) => AsOf | null
}
