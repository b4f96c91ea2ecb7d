// Words and options of a command line, read by type; what is wrong with them is said in the user's language.
import { parseArgs } from 'node:util'
import { AppError } from '../../shared/api/errors.ts'
import type { Messages } from '../../shared/i18n/index.ts'
import type { AsOf } from '../../shared/schema/history.ts'
import type { Command, Options } from './command.ts'

/** @throws usage.wrong for an unknown option, a missing value, too few or too many words */
export function readLine(
  command: Command,
  line: readonly string[],
  { cli }: Messages,
): { words: string[]; options: Options; json: boolean } {
  const { values, positionals } = parse(command, line)
  const [least, most] = command.words
  if (positionals.length < least) throw wrong(cli.tooFewWords(command.usage))
  if (positionals.length > most) throw wrong(cli.tooManyWords(positionals[most] ?? '', command.usage))
  const text = (name: string): string | null => {
    const value = values[name]
    return typeof value === 'string' ? value : null
  }
  const options: Options = {
    text,
    required: (name) => {
      const value = text(name)
      if (value === null) throw wrong(cli.missingOption(`--${name}`, command.usage))
      return value
    },
    several: (name) => {
      const value = values[name]
      return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
    },
    flag: (name) => values[name] === true,
    oneOf: <T extends string>(name: string, choices: readonly T[]): T | null => {
      const value = text(name)
      const found = choices.find((choice) => choice === value)
      if (value !== null && found === undefined)
        throw wrong(cli.notAChoice(`--${name}`, value, choices.join(' | ')))
      return found ?? null
    },
    whole: (name) => {
      const value = text(name)
      if (value !== null && !/^\d{1,15}$/.test(value)) throw wrong(cli.notANumber(`--${name}`, value))
      return value === null ? null : Number(value)
    },
    moment: (name) => {
      const value = text(name)
      const moment = value === null ? null : momentOf(value)
      if (value !== null && moment === null) throw wrong(cli.notAMoment(`--${name}`, value))
      return moment
    },
  }
  return { words: positionals, options, json: values.json === true }
}

/** An operation's number, an instant, or a day, which is over when it ends here. */
function momentOf(written: string): AsOf | null {
  if (/^\d{1,15}$/.test(written)) return Number(written) > 0 ? Number(written) : null
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written)
  if (day !== null) {
    const [year = 0, month = 1, date = 1] = day.slice(1).map(Number)
    const end = new Date(year, month - 1, date + 1)
    const isDay = new Date(year, month - 1, date).getDate() === date
    return isDay ? new Date(end.getTime() - 1).toISOString() : null
  }
  const at = new Date(written)
  return /^\d{4}-\d{2}-\d{2}T/.test(written) && !Number.isNaN(at.getTime()) ? at.toISOString() : null
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

function parse(command: Command, line: readonly string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({
      args: [...line],
      options: { ...command.options, json: { type: 'boolean' } },
      allowPositionals: true,
    })
  } catch (error) {
    // Node says which option and why; only in English.
    throw wrong(
      `${error instanceof Error ? firstSentence(error.message) : String(error)} (trama ${command.usage})`,
    )
  }
}

export function wrong(problem: string): AppError {
  return new AppError('usage.wrong', { problem })
}

function firstSentence(text: string): string {
  return text.split('. ', 1)[0] ?? text
}
