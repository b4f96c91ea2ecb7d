// A copy beside the study before its format changes.

import { existsSync } from 'node:fs'
import type Database from 'better-sqlite3'

/** Writes `STUDY.backup-vN.trama` (a free name) as a whole, compacted study, and returns its path. */
export function backUp(db: Database.Database, path: string, version: number): string {
  const stem = path.replace(/\.trama$/, '')
  let target = `${stem}.backup-v${version}.trama`
  for (let n = 2; existsSync(target); n++) target = `${stem}.backup-v${version}-${n}.trama`
  db.prepare<[string]>('VACUUM INTO ?').run(target)
  return target
}
