// trama excerpts: what is asked for, whole names only, and what comes out.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interview } from '../core/open-core.ts'

const folder = mkdtempSync(join(tmpdir(), 'trama-cli-'))
const study = join(folder, 'estudio.trama')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function trama(...args: string[]): { code: number | null; out: string; err: string } {
  const script = join(import.meta.dirname, '../../electron/cli/trama.mjs')
  const env = { ...process.env, LANG: 'es_CL.UTF-8', LC_ALL: '', TRAMA_SETTINGS: join(folder, 'settings') }
  const ran = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env })
  return { code: ran.status, out: ran.stdout, err: ran.stderr }
}

const quotes = (...args: string[]): string[] => {
  const { code, out, err } = trama('excerpts', study, ...args, '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out).map(({ quote }: { quote: string }) => quote)
}

beforeAll(() => {
  trama('new', study, '--lang', 'es')
  writeFileSync(join(folder, 'a.txt'), interview)
  trama('import', study, join(folder, 'a.txt'), '--case', 'Red 1', '--kind', 'interview')
  const coded = [
    ['0', '14', 'trust', 'supports'],
    ['16', '20', 'trust/fragile', 'contradicts'],
    ['54', '65', 'trustworthiness', 'supports'],
  ] as const
  for (const [from, to, code, direction] of coded) {
    const at = ['--source', 'S1', '--from', from, '--to', to]
    const { err } = trama('code', study, ...at, '--code', code, '--direction', direction, '--create')
    expect(err).toBe('')
  }
})

describe('trama excerpts', () => {
  it('takes a code by its whole name', () => {
    expect(quotes()).toHaveLength(3)
    expect(quotes('--code', 'trust')).toEqual(['ENTREVISTADORA'])
    expect(quotes('--code', 'trust', '--below')).toHaveLength(2)
    expect(quotes('--code', 'trustworthiness', '--case', 'Red 1')).toHaveLength(1)
    expect(trama('excerpts', study, '--code', 'trus')).toMatchObject({ code: 1, out: '' })
  })

  it('narrows by direction, coder and words', () => {
    expect(quotes('--direction', 'contradicts')).toHaveLength(1)
    expect(quotes('--coder', 'Nadie')).toEqual([])
    expect(quotes('--contains', 'entrevistadora')).toEqual(['ENTREVISTADORA'])
  })

  it('writes a line each, or a file', () => {
    expect(trama('excerpts', study, '--code', 'trust').out).toBe('S1 ¶1\ttrust\tA favor\t«ENTREVISTADORA»\n')
    const file = join(folder, 'citas.csv')
    expect(trama('excerpts', study, '-o', file)).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(file, 'utf8').split('\r\n')).toHaveLength(5)
    expect(trama('excerpts', study, '--format', 'md').out).toContain('> ENTREVISTADORA')
    expect(JSON.parse(trama('excerpts', study, '--format', 'json').out)).toHaveLength(3)
    expect(trama('excerpts', study, '-o', study)).toMatchObject({ code: 1, out: '' })
  })
})
