// Reading commands about the past, as real processes.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'trama-past-'))
const study = join(folder, 'muestra.trama')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function trama(...args: string[]) {
  const program = join(import.meta.dirname, '../../electron/cli/trama.mjs')
  const env = { ...process.env, LANG: 'es_CL.UTF-8', LC_ALL: '', TRAMA_SETTINGS: join(folder, 'settings') }
  const ran = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env })
  return { code: ran.status, out: ran.stdout, err: ran.stderr }
}

describe('--as-of', () => {
  it('reads the study as it was, by entry, by instant and by day, and refuses what is no moment of it', () => {
    expect(trama('sample', study).code).toBe(0)
    const now = JSON.parse(trama('dump', study, '--json').out)
    const early = JSON.parse(trama('dump', study, '--as-of', '20', '--json').out)
    expect(early.codings.length).toBeLessThan(now.codings.length)
    expect(early.judgements).toEqual([])
    const today = new Date()
    const day = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`
    for (const moment of [day, '2999-01-01T00:00:00Z'])
      expect(JSON.parse(trama('dump', study, '--as-of', moment, '--json').out)).toEqual(now)
    expect(trama('check', study, '--as-of', '20').code).toBe(0)
    expect(JSON.parse(trama('profile', study, '--as-of', '3', '--json').out)).toEqual([])
    expect(trama('dump', study, '--as-of', '1999-12-31')).toMatchObject({
      code: 1,
      err: expect.stringContaining('history.no_such_moment'),
    })
    for (const moment of ['ayer', '0', '2023-02-30'])
      expect(trama('dump', study, '--as-of', moment)).toMatchObject({
        code: 2,
        err: expect.stringContaining('--as-of'),
      })
    // A command that writes knows no past.
    expect(trama('undo', study, '--as-of', '20').code).toBe(2)
  }, 120_000)
})
