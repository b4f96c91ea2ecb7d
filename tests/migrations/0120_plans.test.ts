import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, readMigrations } from '../../electron/core/db/migrate.ts'

describe('0120_plans', () => {
  const db = new Database(':memory:')
  migrate(
    db,
    readMigrations().filter((each) => each.version <= 120),
  )
  db.pragma('foreign_keys = OFF')
  const plan = db.prepare("INSERT INTO plan_item VALUES (?, 'c', 0, ?, ?, '', ?, ?, ?, '', NULL, NULL)")

  it('has exactly one strategy in a line of a plan', () => {
    expect(() => plan.run('a', null, null, null, null, 'planned')).toThrow('plan_item_one_strategy')
    expect(() => plan.run('a', 's', 'o', null, null, 'planned')).toThrow('plan_item_one_strategy')
    plan.run('a', 's', null, null, null, 'planned')
    plan.run('b', null, 'o', null, null, 'done')
  })

  it('lets no line of a plan end before it begins, nor stand in a way nobody knows', () => {
    expect(() => plan.run('x', 's', null, '2023-06-02', '2023-06-01', 'done')).toThrow('plan_item_days')
    expect(() => plan.run('x', 's', null, null, null, 'finished')).toThrow('plan_item_status')
    plan.run('x', 's', null, '2023-06-01', '2023-06-01', 'done')
  })

  it('has a value for nothing evidenced, and none for what nobody looked at', () => {
    const insert = db.prepare("INSERT INTO attainment VALUES (?, 'o', '2023-06-01', ?, '', 'Ana', 'now')")
    for (const value of ['not-evidenced', 'not-attained', 'in-part', 'attained']) insert.run(value, value)
    for (const value of ['', 'unknown', null]) expect(() => insert.run('x', value)).toThrow()
  })

  it('refuses a strategy without a name and an objective without a text', () => {
    expect(() => db.exec("INSERT INTO own_strategy VALUES ('o', 0, 's', NULL, ' ', '')")).toThrow(
      'own_strategy_name',
    )
    expect(() => db.exec("INSERT INTO objective VALUES ('o', 'c', 0, ' ', '', NULL)")).toThrow(
      'objective_text',
    )
  })
})
