import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'

describe('0110_ties', () => {
  const db = new Database(':memory:')
  migrate(
    db,
    readMigrations().filter((each) => each.version <= 110),
  )
  db.pragma('foreign_keys = OFF')
  const tie = db.prepare("INSERT INTO tie VALUES (?, 'c', ?, ?, ?, ?, ?, '')")

  it('has a tie between two schools once a kind and wave, whether or not the wave is said', () => {
    tie.run('1', 'a', 'b', 'professional', 3, null)
    tie.run('2', 'b', 'a', 'professional', 3, null)
    tie.run('3', 'a', 'b', 'emotional', 3, null)
    tie.run('4', 'a', 'b', 'professional', 3, 'w1')
    expect(() => tie.run('5', 'a', 'b', 'professional', 2, null)).toThrow('UNIQUE')
    expect(() => tie.run('6', 'a', 'b', 'professional', 2, 'w1')).toThrow('UNIQUE')
  })

  it('refuses a school tied to itself, another kind and another frequency', () => {
    expect(() => tie.run('x', 'a', 'a', 'professional', 3, null)).toThrow('tie_between_two')
    expect(() => tie.run('x', 'a', 'c', 'friendly', 3, null)).toThrow('tie_kind')
    for (const frequency of [0, 6])
      expect(() => tie.run('x', 'a', 'c', 'emotional', frequency, null)).toThrow('tie_frequency')
  })

  it('keeps pictures of the two kinds a window shows', () => {
    const picture = db.prepare("INSERT INTO map_picture VALUES (?, 'hash', 'mapa.png', ?, 10, ?)")
    picture.run('c', 'image/png', 10)
    expect(() => picture.run('d', 'image/svg+xml', 10)).toThrow('map_picture_media_type')
    expect(() => picture.run('d', 'image/jpeg', 0)).toThrow('map_picture_height')
  })
})
