// A study whose codes are put in order, and how to see that each step is one operation taken back to the last row.
import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { trackedTables } from '../../electron/core/history/tables.ts'
import type { directions } from '../../shared/schema/coding.ts'
import type { CodeId, CodingId } from '../../shared/schema/ids.ts'
import { openCore, studyWithSource } from '../core/open-core.ts'

type Row = Record<string, string | number | null>

/** Every row of every table people's work lives in, as the file has it. */
export function rowsOf(path: string): Record<string, Row[]> {
  const file = new Database(path, { readonly: true })
  const rows = Object.keys(trackedTables).map((table): [string, Row[]] => [
    table,
    (file.prepare(`SELECT * FROM ${table}`).all() as Row[])
      .map((row) => JSON.stringify(row))
      .sort()
      .map((row) => JSON.parse(row)),
  ])
  file.close()
  return Object.fromEntries(rows)
}

export async function arranging() {
  const test = openCore()
  const { study, sourceId, caseId, codes, tied } = await studyWithSource(test)
  const rows = () => rowsOf(study.path)
  const make = async (parentId: CodeId | null, name: string, more = {}) =>
    (await test.call('codes.create', { parentId, name, ...more })).id
  const give = async (
    codeId: CodeId,
    at: number,
    more: { direction?: (typeof directions)[number]; memo?: string; coder?: string; weight?: number } = {},
  ): Promise<CodingId> => {
    const [id] = await test.call('codings.create', {
      sourceId,
      start: at,
      end: at + 14,
      codeIds: [codeId],
      direction: more.direction ?? 'supports',
      memo: more.memo ?? '',
      coder: more.coder ?? null,
    })
    if (id === undefined) throw new Error('not coded')
    if (more.weight !== undefined) await test.call('codings.update', { ids: [id], weight: more.weight })
    return id
  }
  const paths = async () => (await test.call('study.dump', {})).codes.map((code) => code.path)
  const operations = async () => (await test.call('study.current', {}))?.counts.operations ?? 0
  /** Does it as one operation, which undo takes back and redo does again, to the last row. */
  const once = async <T>(act: () => Promise<T>): Promise<T> => {
    const before = { rows: rows(), operations: await operations() }
    const value = await act()
    const after = rows()
    expect(await operations()).toBe(before.operations + 1)
    await test.call('history.undo', {})
    expect(rows()).toEqual(before.rows)
    await test.call('history.redo', {})
    expect(rows()).toEqual(after)
    expect(await test.call('study.check', {})).toMatchObject({ ok: true, problems: [] })
    return value
  }
  return { ...test, path: study.path, sourceId, caseId, codes, tied, rows, make, give, paths, once }
}

/** What only an edit of the text makes otherwise: a coding whose words are gone. */
export function loseCoding(path: string, id: CodingId): void {
  const file = new Database(path)
  const { revision } = file.prepare('SELECT id AS revision FROM text_revision').get() as { revision: string }
  file.prepare('UPDATE coding SET lost_revision_id = ? WHERE id = ?').run(revision, id)
  file.close()
}
