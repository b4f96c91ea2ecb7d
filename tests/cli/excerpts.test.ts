// trama excerpts: what is asked for, whole names only, and what comes out.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { interview } from '../core/open-core.ts'
import { terminal } from './terminal.ts'

const { folder, trama, json } = terminal()
const study = join(folder, 'estudio.trama')

const quotes = async (...args: string[]): Promise<string[]> =>
  (await json('excerpts', study, ...args)).map(({ quote }: { quote: string }) => quote)

beforeAll(async () => {
  await trama('new', study, '--lang', 'es')
  writeFileSync(join(folder, 'a.txt'), interview)
  await trama('import', study, join(folder, 'a.txt'), '--case', 'Red 1', '--kind', 'interview')
  const coded = [
    ['0', '14', 'trust', 'supports'],
    ['16', '20', 'trust/fragile', 'contradicts'],
    ['54', '65', 'trustworthiness', 'supports'],
  ] as const
  for (const [from, to, code, direction] of coded) {
    const at = ['--source', 'S1', '--from', from, '--to', to]
    const { err } = await trama('code', study, ...at, '--code', code, '--direction', direction, '--create')
    expect(err).toBe('')
  }
})

describe('trama excerpts', () => {
  it('takes a code by its whole name', async () => {
    expect(await quotes()).toHaveLength(3)
    expect(await quotes('--code', 'trust')).toEqual(['ENTREVISTADORA'])
    expect(await quotes('--code', 'trust', '--below')).toHaveLength(2)
    expect(await quotes('--code', 'trustworthiness', '--case', 'Red 1')).toHaveLength(1)
    expect(await trama('excerpts', study, '--code', 'trus')).toMatchObject({ code: 1, out: '' })
  })

  it('narrows by direction, coder and words', async () => {
    expect(await quotes('--direction', 'contradicts')).toHaveLength(1)
    expect(await quotes('--coder', 'Nadie')).toEqual([])
    expect(await quotes('--contains', 'entrevistadora')).toEqual(['ENTREVISTADORA'])
  })

  it('writes a line each, or a file', async () => {
    expect((await trama('excerpts', study, '--code', 'trust')).out).toBe(
      'S1 ¶1\ttrust\tA favor\t«ENTREVISTADORA»\n',
    )
    const file = join(folder, 'citas.csv')
    expect(await trama('excerpts', study, '-o', file)).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(file, 'utf8').split('\r\n')).toHaveLength(5)
    expect((await trama('excerpts', study, '--format', 'md')).out).toContain('> ENTREVISTADORA')
    expect(JSON.parse((await trama('excerpts', study, '--format', 'json')).out)).toHaveLength(3)
    expect(await trama('excerpts', study, '-o', study)).toMatchObject({ code: 1, out: '' })
  })
})
