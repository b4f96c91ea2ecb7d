// Memos, and what their texts point at.
import { z } from 'zod'
import type { MemoId } from '../../../shared/schema/ids.ts'
import {
  type Memo,
  type MemoLink,
  type MemoTarget,
  type MemoTargetKind,
  memo,
  memoBody,
  memoTarget,
  memoTargetKinds,
} from '../../../shared/schema/memo.ts'
import { jsonColumn } from '../db/columns.ts'
import { all, get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'

const targetColumns = { kind: z.enum(memoTargetKinds), targetId: z.string().nullable() }
const memoRow = z
  .object({ ...memo.omit({ target: true }).shape, ...targetColumns, body: jsonColumn(memoBody) })
  .transform(({ kind, targetId, ...row }): Memo => ({ ...row, target: targetOf(kind, targetId) }))
const countRow = z
  .object({ ...targetColumns, memos: z.int() })
  .transform(({ kind, targetId, memos }) => ({ target: targetOf(kind, targetId), memos }))

function targetOf(kind: MemoTargetKind, id: string | null): MemoTarget {
  return memoTarget.parse(id === null ? { kind } : { kind, id })
}

const idOf = (target: MemoTarget): string | null => (target.kind === 'study' ? null : target.id)

/** Newest change first. */
export function listMemos(db: ReadableDb): Memo[] {
  return all(
    db,
    sql`SELECT id, target_kind AS kind, target_id AS targetId, title, body, author, created_at AS createdAt,
          updated_at AS updatedAt
        FROM memo ORDER BY updated_at DESC, id DESC`,
    memoRow,
  )
}

/** Oldest first, as they were written. */
export function listMemosAbout(db: ReadableDb, target: MemoTarget): Memo[] {
  return all(
    db,
    sql`SELECT id, target_kind AS kind, target_id AS targetId, title, body, author, created_at AS createdAt,
          updated_at AS updatedAt
        FROM memo WHERE target_kind = ${target.kind} AND target_id IS ${idOf(target)} ORDER BY created_at, id`,
    memoRow,
  )
}

/** The memos whose text points at a thing, newest change first. */
export function listMemosLinkingTo(db: ReadableDb, link: MemoLink): Memo[] {
  return all(
    db,
    sql`SELECT id, target_kind AS kind, target_id AS targetId, title, body, author, created_at AS createdAt,
          updated_at AS updatedAt
        FROM memo WHERE id IN (SELECT memo_id FROM memo_link WHERE kind = ${link.kind} AND target_id = ${link.id})
        ORDER BY updated_at DESC, id DESC`,
    memoRow,
  )
}

export function readMemo(db: ReadableDb, id: MemoId): Memo | undefined {
  return get(
    db,
    sql`SELECT id, target_kind AS kind, target_id AS targetId, title, body, author, created_at AS createdAt,
          updated_at AS updatedAt
        FROM memo WHERE id = ${id}`,
    memoRow,
  )
}

/** Everything there are memos about, with how many. */
export function countMemos(db: ReadableDb): { target: MemoTarget; memos: number }[] {
  return all(
    db,
    sql`SELECT target_kind AS kind, target_id AS targetId, count(*) AS memos
        FROM memo GROUP BY target_kind, target_id ORDER BY target_kind, target_id`,
    countRow,
  )
}

export function insertMemo(db: WritableDb, m: Memo, links: readonly MemoLink[]): void {
  run(
    db,
    sql`INSERT INTO memo (id, target_kind, target_id, title, body, author, created_at, updated_at)
        VALUES (${m.id}, ${m.target.kind}, ${idOf(m.target)}, ${m.title}, ${JSON.stringify(m.body)}, ${m.author},
          ${m.createdAt}, ${m.updatedAt})`,
  )
  insertLinks(db, m.id, links)
}

/** Replaces title, body and links; links that stay where they are are not touched, so that the journal shows what changed. */
export function updateMemo(
  db: WritableDb,
  m: Pick<Memo, 'id' | 'title' | 'body' | 'updatedAt'>,
  before: readonly MemoLink[],
  after: readonly MemoLink[],
): void {
  run(
    db,
    sql`UPDATE memo SET title = ${m.title}, body = ${JSON.stringify(m.body)}, updated_at = ${m.updatedAt}
        WHERE id = ${m.id}`,
  )
  if (JSON.stringify(before) === JSON.stringify(after)) return
  run(db, sql`DELETE FROM memo_link WHERE memo_id = ${m.id}`)
  insertLinks(db, m.id, after)
}

function insertLinks(db: WritableDb, id: MemoId, links: readonly MemoLink[]): void {
  for (const [position, link] of links.entries())
    run(
      db,
      sql`INSERT INTO memo_link (memo_id, position, kind, target_id)
          VALUES (${id}, ${position}, ${link.kind}, ${link.id})`,
    )
}

export function deleteMemo(db: WritableDb, id: MemoId): void {
  run(db, sql`DELETE FROM memo_link WHERE memo_id = ${id}`)
  run(db, sql`DELETE FROM memo WHERE id = ${id}`)
}

/** Removes the memos about a thing that is being removed; what points at the thing from other memos stays. */
export function deleteMemosAbout(db: WritableDb, { kind, id }: { kind: MemoTargetKind; id: string }): void {
  run(
    db,
    sql`DELETE FROM memo_link
        WHERE memo_id IN (SELECT id FROM memo WHERE target_kind = ${kind} AND target_id = ${id})`,
  )
  run(db, sql`DELETE FROM memo WHERE target_kind = ${kind} AND target_id = ${id}`)
}

/** What was about one thing is about another of its kind from now on. */
export function retargetMemos(
  db: WritableDb,
  { kind, from, to }: { kind: MemoTargetKind; from: string; to: string },
): void {
  run(db, sql`UPDATE memo SET target_id = ${to} WHERE target_kind = ${kind} AND target_id = ${from}`)
}
