import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'

it('0070_text_lengths keeps the lengths of texts apart from the texts, those of before too', () => {
  const db = new Database(':memory:')
  const upTo = (version: number) => readMigrations().filter((each) => each.version <= version)
  migrate(db, upTo(60))
  db.exec("INSERT INTO text_revision VALUES ('r', 'h', 'Hola', 4, '[]', '[]')")
  migrate(db, upTo(70))
  const lengths = "SELECT length FROM text_revision INDEXED BY text_revision_length WHERE id = 'r'"
  expect(db.prepare(lengths).pluck().get()).toBe(4)
  const [plan] = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${lengths}`).all()
  expect(plan?.detail).toContain('COVERING INDEX')
})
