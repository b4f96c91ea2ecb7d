// The terminal in this process: the same `main` that every `trama` runs, without starting a program for each line.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { main } from '../../electron/cli/main.ts'

export type Ran = { code: number; out: string; err: string }
export type Terminal = {
  /** A folder of its own, with the settings of whoever types. */
  folder: string
  trama: (...line: string[]) => Promise<Ran>
  /** The one JSON document of a command that went well. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  json: (...line: string[]) => Promise<any>
  /** Expects a refusal: one line that begins with the code, and nothing else. */
  refused: (code: number, error: string, ...line: string[]) => Promise<void>
}

/** Call at the top of a test file: the machine speaks Spanish while its tests run. */
export function terminal(): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'trama-cli-'))
  beforeAll(() => {
    vi.stubEnv('LANG', 'es_CL.UTF-8')
    vi.stubEnv('LC_ALL', '')
    vi.stubEnv('TRAMA_SETTINGS', join(folder, 'settings'))
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })
  const trama: Terminal['trama'] = async (...line) => {
    let [out, err] = ['', '']
    const code = await main(line, {
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += `${text}\n`
      },
    })
    return { code, out, err }
  }
  return {
    folder,
    trama,
    async json(...line) {
      const { code, out, err } = await trama(...line, '--json')
      expect({ code, err }).toEqual({ code: 0, err: '' })
      return JSON.parse(out)
    },
    async refused(code, error, ...line) {
      const ran = await trama(...line)
      expect(ran).toMatchObject({ code, out: '' })
      expect(ran.err).toMatch(new RegExp(`^${error.replace('.', '\\.')}: [^\\n]+\\n$`))
    },
  }
}
