import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, describe, expect, it } from 'vitest'
import { openCore } from '../core/open-core.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const launcher = join(import.meta.dirname, '../../electron/start/start.mjs')
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** `npm start` on a machine without a display, in Spanish. */
function start(...args: string[]) {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _w, ...env } = process.env
  const child = spawn(process.execPath, [launcher, ...args], {
    env: { ...env, LC_ALL: 'es_CL.UTF-8', TRAMA_SETTINGS: join(temporaryFolder(), 'settings') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let complaint = ''
  child.stderr.on('data', (piece: Buffer) => {
    complaint += piece.toString()
  })
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), complaint: complaint.trim() }))
  return { child, lines, ended }
}

describe('npm start', () => {
  it('serves a study, says why in the browser, prints the address, and closes on Ctrl+C', async () => {
    const { call, path, core } = openCore()
    const study = path('estudio.trama')
    await call('study.create', { path: study, title: 'Redes', language: 'es' })
    await core.close()

    const { child, lines, ended } = start(study, '--browser')
    await expect.poll(() => lines.at(-1), { timeout: 25_000 }).toContain('#token=')
    expect(lines.at(-2)).toBe('Trama funciona en el navegador, como se pidió.')
    const [, origin, token] = /(http:\/\/[\d.:]+)\/#token=([\w-]+)$/.exec(lines.at(-1) ?? '') ?? []
    const answer = await fetch(`${origin}/api/study.current`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', Origin: `${origin}` },
      body: '{}',
    })
    expect(await answer.json()).toMatchObject({ ok: true, value: { path: study, title: 'Redes' } })
    expect(await (await fetch(`${origin}/`)).text()).toContain('<div id="root">')

    child.kill('SIGINT')
    const { code } = await ended
    // Windows has no signals: there the process is simply ended.
    if (process.platform !== 'win32') {
      expect(code).toBe(0)
      expect(lines.at(-1)).toBe('Trama se cerró. Todo está guardado.')
    }
  })

  it('ends with 1 and a sentence when the study does not open', async () => {
    const { code, complaint } = await start('/no/hay/estudio.trama', '--browser').ended
    expect([code, complaint]).toEqual([
      1,
      expect.stringMatching(/^No hay ningún archivo en .*estudio\.trama\.$/),
    ])
  })

  it('ends with 2 and its usage when it is not understood', async () => {
    const { code, complaint } = await start('--brwoser').ended
    expect(code).toBe(2)
    expect(complaint).toBe(
      'No existe la opción --brwoser. Uso: npm start [-- ESTUDIO.trama] [--desktop | --browser]',
    )
  })

  it.skipIf(process.platform === 'win32' || process.platform === 'darwin')(
    'ends with 1 when a window of its own is asked for and there is no display',
    async () => {
      const { code, complaint } = await start('--desktop').ended
      expect([code, complaint]).toEqual([1, expect.stringContaining('esta sesión no tiene pantalla')])
    },
  )
})
