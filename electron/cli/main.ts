// `trama COMMAND ...`: the same core as the workbench, one call at a time.
import { AppError, type ErrorCode, type ErrorDetails, errorKinds } from '../../shared/api/errors.ts'
import { type Messages, messagesFor } from '../../shared/i18n/index.ts'
import { type Core, createCore, nodeCoreOptions } from '../core/core.ts'
import type { Log } from '../core/platform.ts'
import { resourcePath } from '../core/resources.ts'
import { version } from '../core/version.ts'
import { loopbackPlatform, thisMachine } from '../loopback/platform.ts'
import { endSignal, serve } from '../loopback/serve.ts'
import { prepare } from '../start/build.ts'
import type { Answer, Command, CommandContext } from './command.ts'
import { attributeCommands } from './commands/attributes.ts'
import { autocodeCommands } from './commands/autocode.ts'
import { codingCommands } from './commands/coding.ts'
import { editingCommands } from './commands/editing.ts'
import { evidenceCommands } from './commands/evidence.ts'
import { excerptCommands } from './commands/excerpts.ts'
import { exportCommands } from './commands/exporting.ts'
import { factCommands } from './commands/facts.ts'
import { importCommands } from './commands/importing.ts'
import { judgementCommands } from './commands/judgements.ts'
import { judgingCommands } from './commands/judging.ts'
import { meetingRecordCommands } from './commands/meeting-records.ts'
import { meetingCommands } from './commands/meetings.ts'
import { memoCommands } from './commands/memos.ts'
import { modelCommands } from './commands/model.ts'
import { networkCommands } from './commands/networks.ts'
import { objectiveCommands } from './commands/objectives.ts'
import { peopleCommands } from './commands/people.ts'
import { pictureCommands } from './commands/picture.ts'
import { planCommands } from './commands/plans.ts'
import { reportingCommands } from './commands/reporting.ts'
import { strategyCommands } from './commands/strategies.ts'
import { studyCommands } from './commands/study.ts'
import { tieCommands } from './commands/ties.ts'
import { waveCommands } from './commands/waves.ts'
import { readLine, wrong } from './options.ts'

const commands: Readonly<Record<string, Command>> = {
  ...studyCommands,
  ...importCommands,
  ...codingCommands,
  ...autocodeCommands,
  ...editingCommands,
  ...excerptCommands,
  ...judgingCommands,
  ...judgementCommands,
  ...waveCommands,
  ...memoCommands,
  ...reportingCommands,
  ...exportCommands,
  ...evidenceCommands,
  ...modelCommands,
  ...peopleCommands,
  ...networkCommands,
  ...attributeCommands,
  ...strategyCommands,
  ...planCommands,
  ...objectiveCommands,
  ...pictureCommands,
  ...meetingCommands,
  ...meetingRecordCommands,
  ...factCommands,
  ...tieCommands,
}

export type Streams = { out: (text: string) => void; err: (line: string) => void }

const exitCodes = { user: 1, internal: 1, usage: 2, damaged: 3 } as const

/** Runs one command line (without `node` and the script) and answers the exit code: 0, 1 the user's mistake, 2 wrong usage, 3 a damaged study. */
export async function main(line: readonly string[], { out, err }: Streams): Promise<number> {
  const machine = thisMachine()
  const platform = { ...loopbackPlatform(machine), passing: line[0] !== 'serve' }
  // Failures are told once, as one line; TRAMA_LOG=1 shows what led to them.
  const log: Log = (level, message, facts) => {
    if (machine.env.TRAMA_LOG === '1') err(`${level}: ${message} ${JSON.stringify(facts)}`)
  }
  const core = createCore(nodeCoreOptions(platform, log, version()))
  const call = caller(core)
  let messages = messagesFor(platform.systemLanguage)
  try {
    const settings = await call('app.settings', {})
    const language = settings.language ?? platform.systemLanguage
    messages = messagesFor(language)
    const [name, ...rest] = line
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      out(help(messages))
      return name === undefined ? exitCodes.usage : 0
    }
    if (name === '--version') {
      out(`${version()}\n`)
      return 0
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command === undefined) throw wrong(messages.cli.unknownCommand(name))
    if (rest.includes('--help') || rest.includes('-h')) {
      out(`trama ${command.usage}\n`)
      return 0
    }
    const { words, options, json } = readLine(command, rest, messages)
    const print = (text: string) => out(`${text}\n`)
    const serveCore: CommandContext['serve'] = async (wanted) => {
      if (!(await prepare(['renderer'], () => err(messages.desktop.start.building))))
        throw new AppError('app.not_built', {})
      await serve({
        core,
        machine,
        settingsFolder: platform.settingsFolder,
        staticFolder: resourcePath('dist/renderer'),
        messages,
        log,
        stop: endSignal(),
        say: json ? () => undefined : print,
        onListening: (address) => {
          if (json) print(JSON.stringify(address))
        },
        ...wanted,
      })
    }
    const context: CommandContext = { call, messages, language, serve: serveCore }
    return report(await command.run(context, words, options), json, messages, { out, err })
  } catch (error) {
    return fail(error, messages, err)
  } finally {
    await core.close()
  }
}

function report(answer: Answer | null, json: boolean, messages: Messages, { out, err }: Streams): number {
  if (answer === null) return 0
  if (json) out(`${JSON.stringify(answer.json)}\n`)
  else if (answer.text !== '') out(`${answer.text}\n`)
  const codes = (answer.failures ?? []).map(({ code, details }) => {
    if (!isErrorCode(code)) throw new Error(`An unknown error code: ${code}`)
    return fail(new AppError(code, details), messages, err)
  })
  return codes[0] ?? 0
}

/** One line on stderr, beginning with the code. */
function fail(error: unknown, messages: Messages, err: (line: string) => void): number {
  if (!(error instanceof AppError)) throw error
  const sentence = messages.errors[error.code](error.details)
  const file = error.details.file === undefined ? '' : `${error.details.file}: `
  const cause = error.code === 'app.internal' ? ` (${error.details.detail})` : ''
  err(`${error.code}: ${file}${sentence}${cause}`.replace(/\s*\n\s*/g, ' '))
  return exitCodes[errorKinds[error.code]]
}

function caller(core: Core): CommandContext['call'] {
  return async (method, input) => {
    const reply = await core.dispatch(method, input)
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.details satisfies ErrorDetails)
    // The contract's own tests hold every service to its output's type.
    return reply.value as never
  }
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorKinds, code)
}

function help(messages: Messages): string {
  const lines = Object.values(commands).map((command) => `  trama ${command.usage}`)
  return `${messages.cli.help(lines.join('\n'))}\n`
}
