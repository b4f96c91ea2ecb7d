// The program's own version, from the manifest that ships with it.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { resourcePath } from '../core/resources.ts'

export function programVersion(): string {
  const manifest = z.object({ version: z.string() })
  return manifest.parse(JSON.parse(readFileSync(resourcePath('package.json'), 'utf8'))).version
}
