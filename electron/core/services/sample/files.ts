// The files the sample study is made from.
import { readFileSync } from 'node:fs'
import type { z } from 'zod'

export function readJson<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
}

/** @throws when the files of the sample name something they do not have */
export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The sample study lacks ${what}.`)
  return value
}
