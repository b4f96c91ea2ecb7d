// `npm start`: prepares the workbench if needed, chooses its host, says in one line which and why, and runs it.
import { resolve } from 'node:path'
import { messagesFor } from '../../shared/i18n/index.ts'
import { createCore, nodeCoreOptions } from '../core/core.ts'
import { resourcePath } from '../core/resources.ts'
import { version } from '../core/version.ts'
import { stderrLog } from '../host/log.ts'
import { hasDisplay } from '../loopback/browsers.ts'
import { loopbackPlatform, systemLanguage, thisMachine } from '../loopback/platform.ts'
import { endSignal, serve } from '../loopback/serve.ts'
import { type Arguments, parseArguments } from './arguments.ts'
import { prepare } from './build.ts'
import { chooseHost } from './choose-host.ts'
import { DownloadError } from './download.ts'
import { type ElectronPackage, electronPackage, fetchRuntime, installedRuntime } from './electron-runtime.ts'
import { runDesktop } from './run-desktop.ts'

const root = resourcePath('.')
const machine = thisMachine()
const language = systemLanguage(machine)
const messages = messagesFor(language)
const texts = messages.desktop.start

const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

// npm runs scripts in the project's folder and remembers where the user was.
const userFolder = process.env.npm_lifecycle_event === 'start' ? (process.env.INIT_CWD ?? '.') : '.'
const parsed = parseArguments(process.argv.slice(2), resolve(userFolder), messages)
if (typeof parsed === 'string') {
  complain(parsed)
  process.exitCode = 2
} else {
  process.exitCode = await start(parsed)
}

/** The exit code. */
async function start(args: Arguments): Promise<number> {
  const electron = electronPackage(root)
  const installed = electron === null ? null : installedRuntime(electron, process.env)
  const choice = chooseHost({
    forced: args.forced,
    hasDisplay: hasDisplay(machine),
    electron: electron === null ? 'absent' : installed === null ? 'fetchable' : 'installed',
  })
  if (choice.host === 'none') return failed(texts.noDesktop[choice.because])
  if (choice.host === 'browser') return inBrowser(args, texts.inBrowser[choice.because])
  if (choice.host === 'desktop' && installed !== null)
    return inDesktop(args, installed, texts.inDesktop[choice.because])

  const fetched = await fetchOrReason(electron)
  if (typeof fetched === 'object') return inDesktop(args, fetched.program, texts.inDesktop.downloaded)
  if (args.forced === 'desktop') return failed(texts.noDesktop.unreachable(fetched))
  return inBrowser(args, texts.inBrowser.unreachable(fetched))
}

function failed(sentence: string): number {
  complain(sentence)
  return 1
}

async function inDesktop(args: Arguments, program: string, sentence: string): Promise<number> {
  if (!(await prepare(['renderer', 'desktop'], () => say(texts.building)))) return failed(texts.buildFailed)
  say(sentence)
  const end = await runDesktop(program, root, args.study)
  if (end.ok) return 0
  const reason = texts.reason.exit(end.ended)
  if (args.forced === 'desktop' || !end.early) return failed(texts.noDesktop.failed(reason))
  return inBrowser(args, texts.inBrowser.failed(reason))
}

async function inBrowser({ study }: Arguments, sentence: string): Promise<number> {
  const log = stderrLog(process.env)
  const platform = loopbackPlatform(machine)
  const core = createCore(nodeCoreOptions(platform, log, version()))
  try {
    const opened = study === null ? null : await core.dispatch('study.open', { path: study, readOnly: false })
    if (opened !== null && !opened.ok) return failed(messages.errors[opened.error.code](opened.error.details))
    if (!(await prepare(['renderer'], () => say(texts.building)))) return failed(texts.buildFailed)
    say(sentence)
    await serve({
      core,
      machine,
      settingsFolder: platform.settingsFolder,
      staticFolder: resourcePath('dist/renderer'),
      port: 0,
      window: true,
      messages,
      log,
      say,
      stop: endSignal(),
    })
  } finally {
    await core.close()
  }
  say(messages.desktop.serve.stopped)
  return 0
}

/** The program once the runtime is there, or in words why it can't be. */
async function fetchOrReason(electron: ElectronPackage | null): Promise<{ program: string } | string> {
  if (electron === null) return texts.noDesktop.notInstallable
  const showProgress = progressLine()
  try {
    await fetchRuntime(electron, {
      onProgress: showProgress,
      onUnpack: () => say(texts.unpacking),
    })
  } catch (error) {
    if (error instanceof DownloadError) return reasonOf(error)
    return error instanceof Error ? error.message : String(error)
  }
  const program = installedRuntime(electron, process.env)
  return program === null ? texts.reason.exit('0') : { program }
}

function reasonOf({ failure }: DownloadError): string {
  if (failure.kind === 'status') return texts.reason.status(failure.host, failure.status)
  return failure.kind === 'no-answer'
    ? texts.reason.noAnswer(failure.host)
    : texts.reason.stalled(failure.host)
}

/** One line rewritten in place on a terminal; a line each tenth elsewhere. */
function progressLine(): (received: number, total: number | null) => void {
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
  const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const step = process.stdout.isTTY ? 0.01 : 0.1
  let shown = -1
  return (received, total) => {
    const share = total === null ? 0 : received / total
    const reached = Math.floor(share / step)
    if (reached === shown) return
    shown = reached
    const line = texts.downloaded(percent.format(share), megabytes.format((total ?? received) / 1e6))
    if (!process.stdout.isTTY) say(line)
    else process.stdout.write(`\r${line}${share >= 1 ? '\n' : ''}`)
  }
}
