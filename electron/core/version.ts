import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { resourcePath } from './resources.ts'

/** The program's version, from package.json. */
export function version(): string {
  return z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(resourcePath('package.json'), 'utf8'))).version
}
