// Schema by migration: numbered SQL files, run in order, all in one transaction.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { resourcePath } from '../resources.ts'
import { APPLICATION_ID } from './format.ts'

export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

/** The shipped migrations, oldest first. The number in the file name is the user_version it leads to. */
export function readMigrations(): Migration[] {
  const folder = resourcePath('migrations')
  return readdirSync(folder)
    .filter((file) => /^\d{4}_[a-z0-9_]+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      version: Number(file.slice(0, 4)),
      name: file,
      sql: readFileSync(join(folder, file), 'utf8'),
    }))
}

/** The version a file has once every migration ran; 0 for none. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

export function userVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Brings a file up to the newest version: everything pending in one transaction, so that a failure leaves it as it was.
 * Foreign keys are checked at the end, because a migration that rebuilds a table breaks them on the way.
 */
export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  const from = userVersion(db)
  const pending = migrations.filter((migration) => migration.version > from)
  if (pending.length === 0) return
  db.pragma('foreign_keys = OFF')
  db.transaction(() => {
    for (const migration of pending) db.exec(migration.sql)
    const broken = db.pragma('foreign_key_check')
    if (Array.isArray(broken) && broken.length > 0)
      throw new Error(`A migration left ${broken.length} broken references.`)
    db.pragma(`user_version = ${latestVersion(pending)}`)
    db.pragma(`application_id = ${APPLICATION_ID}`)
  })()
  db.pragma('foreign_keys = ON')
}

/** Every table, index and trigger as SQLite stores it, in a stable order: what migrations/schema.snapshot.sql holds. */
export function schemaText(db: Database.Database): string {
  const rows = db
    .prepare<[], { sql: string }>(
      "SELECT sql FROM main.sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'table' DESC, type, name",
    )
    .all()
  return `${rows.map((row) => `${row.sql};`).join('\n\n')}\n`
}
