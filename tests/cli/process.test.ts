// `trama` as a program of its own: what only the process around the commands can get wrong.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'trama-process-'))
const study = join(folder, 'estudio.trama')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function trama(...args: string[]): { code: number | null; out: string; err: string } {
  const program = join(import.meta.dirname, '../../electron/cli/trama.mjs')
  const env = { ...process.env, LANG: 'es_CL.UTF-8', LC_ALL: '', TRAMA_SETTINGS: join(folder, 'settings') }
  const ran = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env })
  return { code: ran.status, out: ran.stdout, err: ran.stderr }
}

describe('the process', () => {
  it('writes its answer to one stream and its errors to the other, and ends with their code', () => {
    const made = trama('sample', study, '--json')
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(made.out)).toBeTypeOf('object')
    // More than a pipe holds at once comes out whole.
    const dumped = trama('dump', study, '--json')
    expect(dumped).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(dumped.out).sources.length).toBeGreaterThan(5)
    const refused = trama('profile', study, '--case', 'Red 99')
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toBe('case.not_found: No existe el caso «Red 99».\n')
    expect(trama('bailar')).toMatchObject({ code: 2, out: '' })
    truncateSync(study, 20_000)
    expect(trama('check', study)).toMatchObject({ code: 3, out: '' })
  }, 60_000)
})
