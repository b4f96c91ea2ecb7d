import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'

describe('0090_networks', () => {
  const migrations = readMigrations()
  const db = new Database(':memory:')
  migrate(
    db,
    migrations.filter((each) => each.version < 90),
  )
  db.pragma('foreign_keys = OFF')
  db.exec("INSERT INTO establishment VALUES ('e', 'c', '', 'Escuela A')")
  db.pragma('foreign_keys = ON')
  db.exec("INSERT INTO study_case VALUES ('c', 0, 'Red 1', '')")
  migrate(
    db,
    migrations.filter((each) => each.version <= 90),
  )
  db.pragma('foreign_keys = OFF')
  const update = (settings: string) => () => db.exec(`UPDATE establishment SET ${settings} WHERE id = 'e'`)

  it('leaves establishments of before where they were not: nowhere, teaching nothing that was said', () => {
    expect(db.prepare('SELECT territory, levels, latitude, map_x FROM establishment').get()).toEqual({
      territory: null,
      levels: '[]',
      latitude: null,
      map_x: null,
    })
  })

  it('takes a place on the earth and one on a picture, each whole or not at all', () => {
    update('latitude = -33.5, longitude = -70.6, map_x = 0, map_y = 1')()
    expect(update('longitude = NULL')).toThrow('establishment_longitude')
    expect(update('latitude = NULL')).toThrow('establishment_longitude')
    expect(update('latitude = 91')).toThrow('establishment_latitude')
    expect(update('map_y = NULL')).toThrow('establishment_map_y')
    expect(update('map_x = 1.01')).toThrow('establishment_map_x')
    expect(update("territory = 'mixed'")).toThrow('establishment_territory')
    expect(update("levels = 'Básica'")).toThrow('establishment_levels')
  })

  it('lets a membership end on the day it begins, never before', () => {
    const insert = db.prepare("INSERT INTO membership VALUES ('p', ?, ?, ?, ?)")
    insert.run('a', 'network', '2023-03-01', '2023-03-01')
    insert.run('b', 'coordinating-team', null, null)
    expect(() => insert.run('x', 'network', '2023-03-02', '2023-03-01')).toThrow('membership_days')
    expect(() => insert.run('x', 'club', null, null)).toThrow('membership_belongs_to')
    expect(() => insert.run('a', 'network', null, null)).toThrow('UNIQUE')
  })

  it('names an attribute once among establishments and once among participants', () => {
    const insert = db.prepare("INSERT INTO people_attribute VALUES (?, ?, 0, ?, 'text', '[]')")
    insert.run('a', 'establishment', 'Jornada')
    insert.run('b', 'participant', 'Jornada')
    expect(() => insert.run('x', 'participant', 'Jornada')).toThrow('UNIQUE')
    expect(() => insert.run('x', 'case', 'Jornada')).toThrow('people_attribute_owner')
  })
})
