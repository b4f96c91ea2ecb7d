import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { isFresh } from '../../electron/start/build.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const bundle = { result: 'dist/out.js', sources: ['src', 'lock.json', 'not-there'], viteArguments: [] }

function project(): { root: string; write: (path: string, second: number) => void } {
  const root = temporaryFolder()
  const write = (path: string, second: number) => {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, '')
    utimesSync(file, second, second)
    utimesSync(dirname(file), second, second)
  }
  return { root, write }
}

it('builds what is missing', () => {
  const { root, write } = project()
  write('src/a.ts', 100)
  expect(isFresh(root, bundle)).toBe(false)
})

it('builds again after a change anywhere below the sources, and only then', () => {
  const { root, write } = project()
  write('src/deep/er/a.ts', 100)
  utimesSync(join(root, 'src'), 100, 100)
  utimesSync(join(root, 'src/deep'), 100, 100)
  write('lock.json', 100)
  write('dist/out.js', 200)
  expect(isFresh(root, bundle)).toBe(true)
  write('src/deep/er/a.ts', 300)
  expect(isFresh(root, bundle)).toBe(false)
  write('dist/out.js', 400)
  expect(isFresh(root, bundle)).toBe(true)
  write('lock.json', 500)
  expect(isFresh(root, bundle)).toBe(false)
})
