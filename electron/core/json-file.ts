// Small JSON files beside the studies: read whole, written whole, never half.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { errorCode } from './db/failures.ts'
import type { Log } from './platform.ts'

/** What the file holds, or `fallback`. A file that can't be parsed is set aside under another name, never overwritten. */
export function readJson<T extends z.ZodType>(
  path: string,
  schema: T,
  fallback: z.output<T>,
  log: Log,
): z.output<T> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') log('warn', 'settings can not be read', { path, error: String(error) })
    return fallback
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    log('warn', 'settings were not valid and were set aside', { path, error: String(error) })
    renameSync(path, `${path}.invalid`)
    return fallback
  }
}

export function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true })
  const partial = `${path}.${process.pid}.partial`
  writeFileSync(partial, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(partial, path)
}
