import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'

const launcher = new URL('../../electron/start/on-node24.mjs', import.meta.url).href

it('keeps what a program was compiled to beside the packages it is made from', () => {
  const entry = join(temporaryFolder(), 'entry.mjs')
  writeFileSync(
    entry,
    `import { getCompileCacheDir } from 'node:module'\nconsole.log(getCompileCacheDir())\n`,
  )
  const start = `import { onNode24 } from ${JSON.stringify(launcher)}
    import { pathToFileURL } from 'node:url'
    await onNode24(pathToFileURL(${JSON.stringify(entry)}))`
  const { NODE_COMPILE_CACHE: _kept, ...env } = process.env
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', start], {
    env,
    encoding: 'utf8',
  })
  expect(said).toContain(join('node_modules', '.cache', 'compiled'))
})
