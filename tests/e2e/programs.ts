// Runs the program itself, as a person starts it, and ends every process it started whatever happens to the test.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { hasDisplay } from '../../electron/loopback/browsers.ts'
import { thisMachine } from '../../electron/loopback/platform.ts'
import type { Language } from '../../shared/schema/text.ts'

const root = resolve(import.meta.dirname, '../..')
const terminal = join(root, 'electron/cli/trama.mjs')
const starter = join(root, 'electron/start/start.mjs')
const startsWithin = 60_000
const endsWithin = 20_000

/** Where the program keeps what is not in a study, so that a test never meets a person's own settings. */
export type Machine = {
  /** The home folder; studies are suggested here, as it has no documents folder. */
  home: string
  settings: string
  language: Language
}

export type Program = {
  /** The address it printed, token included. */
  url: string
  /** Everything it printed so far. */
  said(): string
  /** Asks it to end and waits; throws when it ends badly. */
  stop(): Promise<void>
}

export function machineIn(folder: string, language: Language): Machine {
  const machine = { home: join(folder, 'home'), settings: join(folder, 'settings'), language }
  mkdirSync(machine.home, { recursive: true })
  return machine
}

/** `trama serve STUDY`. */
export function serveStudy(machine: Machine, study: string, options: readonly string[]): Promise<Program> {
  return untilListening(run(machine, terminal, ['serve', study, '--no-open', '--json', ...options]))
}

/**
 * `npm start`: the start screen, or a study. Where the system always has a display it would open a window of its own;
 * there the same workbench is served by the terminal and the study closed.
 */
export async function start(machine: Machine, study: string | null): Promise<Program> {
  const noDisplay = { ...thisMachine(), env: {} }
  if (!hasDisplay(noDisplay)) {
    return untilListening(run(machine, starter, ['--browser', ...(study === null ? [] : [study])]))
  }
  if (study !== null) return serveStudy(machine, study, [])
  const blank = join(machine.settings, 'blank.trama')
  mkdirSync(machine.settings, { recursive: true })
  await trama(machine, ['new', blank])
  const program = await serveStudy(machine, blank, [])
  await callOver(program, 'study.close', {})
  await callOver(program, 'app.forgetRecent', { path: blank })
  return program
}

/** One command of the terminal; answers its exit code and what it printed. */
export async function trama(
  machine: Machine,
  line: readonly string[],
): Promise<{ code: number | null; said: string }> {
  const { child, said, ended } = run(machine, terminal, line)
  const code = await ended
  alive.delete(child)
  return { code, said: said() }
}

/** A call as the page makes it, for what a test prepares or checks beside the window. Throws when it is refused. */
export async function callOver(program: Program, method: string, input: unknown): Promise<unknown> {
  const { origin, hash } = new URL(program.url)
  const response = await fetch(`${origin}/api/${method}`, {
    method: 'POST',
    headers: {
      Origin: origin,
      Authorization: `Bearer ${hash.slice('#token='.length)}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify(input),
  })
  const reply = (await response.json()) as { ok: boolean; value?: unknown; error?: unknown }
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`)
  return reply.value
}

const alive = new Set<ChildProcess>()
process.once('exit', killAll)

/** For the end of a test file, and for one that ends badly. */
export function killAll(): void {
  for (const child of alive) child.kill('SIGKILL')
  alive.clear()
}

/** This process's surroundings without a display, a person's own folders, and what the test runner put there. */
function inherited(): NodeJS.ProcessEnv {
  const without = /^(DISPLAY|WAYLAND_DISPLAY|XDG_CONFIG_HOME|NODE_ENV|NODE_OPTIONS|VITEST.*|npm_.*|TRAMA_.*)$/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !without.test(name)))
}

type Running = { child: ChildProcess; said: () => string; ended: Promise<number | null> }

function run({ home, settings, language }: Machine, script: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: {
      ...inherited(),
      HOME: home,
      USERPROFILE: home,
      TRAMA_SETTINGS: settings,
      LC_ALL: language === 'es' ? 'es_CL.UTF-8' : 'en_GB.UTF-8',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  alive.add(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    stream?.on('data', (piece: string) => {
      text += piece
    })
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code))
  })
  return { child, said: () => text, ended }
}

async function untilListening(running: Running): Promise<Program> {
  const { child, said, ended } = running
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`The program printed no address:\n${said()}`)),
      startsWithin,
    )
    const look = () => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(said())?.[0]
      if (found !== undefined) settle(() => resolve(found))
    }
    const settle = (then: () => void) => {
      clearTimeout(late)
      child.stdout?.off('data', look)
      then()
    }
    child.stdout?.on('data', look)
    ended.then(
      (code) => settle(() => reject(new Error(`The program ended with ${code}:\n${said()}`))),
      reject,
    )
  })
  return { url, said, stop: () => stop(running) }
}

async function stop({ child, said, ended }: Running): Promise<void> {
  if (!alive.delete(child)) return
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), endsWithin)
  const code = await ended
  clearTimeout(late)
  // Windows has no signal that a program could answer.
  if (code !== 0 && process.platform !== 'win32')
    throw new Error(`The program ended with ${code ?? child.signalCode}:\n${said()}`)
}
