import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'

it('0140_levels ties a placement to the model, so that no step it names can be taken away', () => {
  const db = new Database(':memory:')
  migrate(
    db,
    readMigrations().filter((each) => each.version <= 140),
  )
  const text = '{"es":"","en":""}'
  db.exec(`INSERT INTO study_case VALUES ('c', 0, 'Red 1', '');
    INSERT INTO stage (id, position, stage_order, name, description) VALUES ('s', 0, 1, '${text}', '${text}');
    INSERT INTO component (id, stage_id, position, name, description) VALUES ('k', 's', 0, '${text}', '${text}');
    INSERT INTO component_attribute (id, component_id, position, kind, name) VALUES ('a', 'k', 0, 'level', '${text}');`)
  const insert = db.prepare(
    "INSERT INTO level_placement VALUES (?, 'c', 'k', ?, NULL, '', 'Inés', '2024', NULL)",
  )
  insert.run('p', 'a')
  insert.run('q', null)
  expect(() => insert.run('r', 'nowhere')).toThrow('FOREIGN KEY')
  for (const table of ['component_attribute', 'component', 'study_case'])
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('FOREIGN KEY')
})
