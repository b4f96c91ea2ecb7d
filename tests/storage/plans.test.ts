// What is asked at every key must not grow with the study: these questions find their rows by an index.
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { ReadableDb } from '../../electron/core/db/sql.ts'
import { changedSince, lastSeq } from '../../electron/core/history/journal.ts'
import { redoCandidate, undoCandidate } from '../../electron/core/history/undo.ts'
import { countUses } from '../../electron/core/repositories/codes.ts'
import { listMarks, readDrawn } from '../../electron/core/repositories/codings.ts'
import { listTied } from '../../electron/core/repositories/evidence.ts'
import { listSources, readSource } from '../../electron/core/repositories/sources.ts'
import { codingId, sourceId } from '../../shared/schema/ids.ts'
import { openCore, studyWithSource } from '../core/open-core.ts'

/** The plans of every statement that a reading prepares, in SQLite's words. */
function plansOf(db: Database.Database, reading: (db: ReadableDb) => unknown): string {
  const asked: string[] = []
  const watched = new Proxy(db, {
    get(target, key) {
      if (key !== 'prepare') return Reflect.get(target, key)
      return (text: string) => {
        asked.push(text)
        return target.prepare(text)
      }
    },
  }) as ReadableDb
  reading(watched)
  return asked
    .flatMap((text) =>
      db
        .prepare<null[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
        .all(...Array.from(text.matchAll(/\?/g), () => null)),
    )
    .map(({ detail }) => detail)
    .join('\n')
}

it('finds what changed, what is drawn, what can be undone and how codes are used by an index', async () => {
  const test = openCore()
  const { study, sourceId: source } = await studyWithSource(test)
  const db = new Database(study.path, { readonly: true })
  const plan = (reading: (db: ReadableDb) => unknown) => plansOf(db, reading)
  expect(plan((each) => changedSince(each, 1, 'coding', 5))).toMatch(
    /SEARCH change USING INDEX change_by_operation/,
  )
  expect(plan((each) => listMarks(each, sourceId.parse(source)))).toMatch(
    /SEARCH c USING INDEX coding_by_source/,
  )
  expect(plan((each) => readDrawn(each, codingId.parse('x')))).toMatch(
    /SEARCH c USING INDEX sqlite_autoindex_coding/,
  )
  // No text is read for its length.
  for (const reading of [listSources, (each: ReadableDb) => readSource(each, sourceId.parse(source))])
    expect(plan(reading)).toMatch(/SEARCH r USING COVERING INDEX text_revision_length/)
  expect(plan(countUses)).toMatch(/SCAN coding USING (COVERING )?INDEX coding_by_use/)
  // In the order of the texts already.
  expect(plan(listTied)).toMatch(/SCAN c USING INDEX coding_by_source/)
  expect(plan(listTied)).not.toMatch(/TEMP B-TREE/)
  expect(plan(lastSeq)).toMatch(/^SEARCH operation$/m)
  for (const candidate of [undoCandidate, redoCandidate]) {
    // From the newest on, until the first that will do.
    expect(plan(candidate)).toMatch(/operation_by_undoes/)
    expect(plan(candidate)).not.toMatch(/TEMP B-TREE/)
  }
  db.close()
})
