import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeBootstrap } from '../../electron/loopback/bootstrap.ts'
import { findBrowser, hasDisplay } from '../../electron/loopback/browsers.ts'
import type { Machine } from '../../electron/loopback/platform.ts'
import { serve } from '../../electron/loopback/serve.ts'
import { messagesFor } from '../../shared/i18n/index.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { echoCore, pageFolder, send } from './fixtures.ts'

const messages = messagesFor('en')
let programs: string
let temporary: string | undefined
beforeEach(() => {
  programs = temporaryFolder()
  // Where the bootstrap page is written, so that what is left behind can be seen.
  temporary = process.env.TMPDIR
  process.env.TMPDIR = temporaryFolder()
})
afterEach(() => {
  if (temporary === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = temporary
})

const machine = (env: NodeJS.ProcessEnv = {}): Machine => ({
  platform: 'linux',
  env: { PATH: programs, DISPLAY: ':99', ...env },
  home: programs,
  locale: 'en-US',
})

/** A program on the machine's PATH; `body` is JavaScript that finds its arguments in `args`. */
function install(name: string, body: string): string {
  const path = join(programs, name)
  writeFileSync(path, `#!${process.execPath}\nconst args = process.argv.slice(2)\n${body}\n`)
  chmodSync(path, 0o755)
  return path
}

function run(changes: { machine?: Machine; window?: boolean; port?: number }) {
  const lines: string[] = []
  const stop = new AbortController()
  const ended = serve({
    core: echoCore(),
    machine: changes.machine ?? machine(),
    settingsFolder: join(programs, 'settings'),
    staticFolder: pageFolder(),
    port: changes.port ?? 0,
    window: changes.window ?? true,
    messages,
    log: () => undefined,
    say: (line) => lines.push(line),
    stop: stop.signal,
  })
  return { lines, stop, ended }
}

/** Folders of the page that leads to the address, still on the disk. */
const bootstrapsLeft = () =>
  readdirSync(tmpdir()).filter((name) => existsSync(join(tmpdir(), name, 'trama.html')))
const addressIn = (line: string | undefined) =>
  /http:\/\/127\.0\.0\.1:(\d+)\/#token=([\w-]{43})$/.exec(line ?? '')

describe('without a window', () => {
  it.each([
    ['it is not wanted', { window: false }],
    ['there is no display', { machine: machine({ DISPLAY: '' }) }],
    ['no browser is found', {}],
  ])('prints the address when %s, and stays until asked to end', async (_why, changes) => {
    const { lines, stop, ended } = run(changes)
    await expect.poll(() => lines.length).toBe(1)
    const port = Number(addressIn(lines[0])?.[1])
    expect((await send(port, {})).status).toBe(200)
    stop.abort()
    await ended
    await expect(send(port, {})).rejects.toThrow()
  })

  it('keeps the address of the window from start to start, and takes another while that one is taken', async () => {
    const portOf = async (changes: { window?: boolean }) => {
      const { lines, stop, ended } = run(changes)
      await expect.poll(() => lines.length).toBe(1)
      return { port: Number(addressIn(lines[0])?.[1]), stop, ended }
    }
    const first = await portOf({})
    first.stop.abort()
    await first.ended
    const again = await portOf({})
    expect(again.port).toBe(first.port)
    const beside = await portOf({})
    expect(beside.port).not.toBe(first.port)
    for (const { stop, ended } of [again, beside]) {
      stop.abort()
      await ended
    }
  })
})

it('says in a sentence that a port is taken', async () => {
  const first = run({ window: false })
  await expect.poll(() => first.lines.length).toBe(1)
  const port = Number(addressIn(first.lines[0])?.[1])
  await expect(run({ window: false, port }).ended).rejects.toMatchObject({
    code: 'usage.wrong',
    details: { problem: messages.desktop.serve.portTaken(port) },
  })
  first.stop.abort()
  await first.ended
})

// The stand-ins for browsers are scripts, which Windows does not start by name.
describe.skipIf(process.platform === 'win32')('with a window', () => {
  const pageOf = `const page = require('fs').readFileSync(require('url').fileURLToPath(args.find((a) => a.includes('file:')).replace('--app=', '')), 'utf8')
    const [, port, token] = /127\\.0\\.0\\.1:(\\d+)\\/#token=([\\w-]+)/.exec(page)`

  it('leads the browser in without showing the token to other users, and ends when its window has closed', async () => {
    const seen = join(programs, 'seen.json')
    install(
      'chromium',
      `${pageOf}
       require('fs').writeFileSync(${JSON.stringify(seen)}, JSON.stringify({ args, token }))
       const { request } = require('http')
       const key = { 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version': '13', Connection: 'Upgrade', Upgrade: 'websocket' }
       const headers = { ...key, Origin: 'http://127.0.0.1:' + port, 'Sec-WebSocket-Protocol': 'trama, ' + token }
       request({ port, host: '127.0.0.1', path: '/events', headers }).on('upgrade', () => setTimeout(() => process.exit(0), 2000)).end()`,
    )
    const { lines, ended } = run({})
    await ended
    expect(lines).toEqual([messages.desktop.serve.ownWindow])
    const { args, token } = JSON.parse(readFileSync(seen, 'utf8')) as { args: string[]; token: string }
    expect(token).toHaveLength(43)
    expect(args.join(' ')).not.toContain(token)
    expect(args).toContain(`--user-data-dir=${join(programs, 'settings', 'trama-browser')}`)
    expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1')
    const preferences = join(programs, 'settings', 'trama-browser', 'Default', 'Preferences')
    expect(JSON.parse(readFileSync(preferences, 'utf8'))).toMatchObject({ translate: { enabled: false } })
    expect(bootstrapsLeft()).toEqual([])
  })

  it('tries the next way when a browser fails at once', async () => {
    install('chromium', 'process.exit(1)')
    install('xdg-open', 'process.exit(0)')
    const { lines, stop, ended } = run({})
    await expect.poll(() => lines, { timeout: 10_000 }).toEqual([messages.desktop.serve.systemBrowser])
    stop.abort()
    await ended
    expect(bootstrapsLeft()).toEqual([])
  })

  it('prints the address when every way fails', async () => {
    install('chromium', 'process.exit(1)')
    install('xdg-open', 'process.exit(3)')
    const { lines, stop, ended } = run({})
    await expect.poll(() => addressIn(lines[0]), { timeout: 10_000 }).not.toBeNull()
    stop.abort()
    await ended
  })
})

describe('the page that leads to the address', () => {
  it('is private and can be removed', () => {
    const bootstrap = writeBootstrap(tmpdir(), 'http://127.0.0.1:1/#token=abc')
    const file = fileURLToPath(bootstrap.fileUrl)
    expect(readFileSync(file, 'utf8')).toContain('location.replace("http://127.0.0.1:1/#token=abc")')
    if (process.platform !== 'win32') {
      expect(statSync(file).mode & 0o777).toBe(0o600)
      expect(statSync(dirname(file)).mode & 0o777).toBe(0o700)
    }
    bootstrap.remove()
    expect(existsSync(dirname(file))).toBe(false)
  })
})

describe.skipIf(process.platform === 'win32')('the browser', () => {
  it('is the first that is installed, in order of preference', () => {
    expect(findBrowser(machine())).toBeNull()
    const edge = install('microsoft-edge', '')
    expect(findBrowser(machine())).toEqual({ program: edge, confined: null })
    const chromium = install('chromium', '')
    expect(findBrowser(machine())).toEqual({ program: chromium, confined: null })
  })

  it('needs a display only where a session can be without one', () => {
    const bare = { ...machine({ DISPLAY: '' }) }
    expect(hasDisplay(bare)).toBe(false)
    expect(hasDisplay({ ...bare, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true)
    expect(hasDisplay({ ...bare, platform: 'darwin' })).toBe(true)
    expect(hasDisplay({ ...bare, platform: 'win32' })).toBe(true)
  })
})
