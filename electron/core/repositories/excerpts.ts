// What lists of excerpts are made of: codings without their words, their words, and the memos about them.
import { z } from 'zod'
import { type Coding, coding } from '../../../shared/schema/coding.ts'
import type { CodingId } from '../../../shared/schema/ids.ts'
import { booleanColumn } from '../db/columns.ts'
import { all, type ReadableDb, sql } from '../db/sql.ts'

const factsRow = coding.omit({ quote: true, memo: true }).extend({ hasMemo: booleanColumn })

/**
 * Every anchored coding without its words, in the order of sources and of their text. A coding has a memo when there
 * is its short one, or one written about it.
 */
export function listCodingFacts(db: ReadableDb): z.infer<typeof factsRow>[] {
  return all(
    db,
    sql`SELECT c.id, c.source_id AS sourceId, c.start_offset AS start, c.end_offset AS "end", c.code_id AS codeId,
          k.name AS coder, c.direction, c.weight, c.created_at AS createdAt,
          c.memo <> '' OR EXISTS (SELECT 1 FROM memo m WHERE m.target_kind = 'coding' AND m.target_id = c.id)
            AS hasMemo
        FROM coding c JOIN coder k ON k.id = c.coder_id JOIN source s ON s.id = c.source_id
        WHERE c.lost_revision_id IS NULL
        ORDER BY s.number, c.start_offset, c.end_offset, c.id`,
    factsRow,
  )
}

/** What a text is looked for in. */
export function listCodingWords(db: ReadableDb): Pick<Coding, 'id' | 'quote' | 'memo'>[] {
  return all(
    db,
    sql`SELECT id, quote, memo FROM coding WHERE lost_revision_id IS NULL`,
    coding.pick({ id: true, quote: true, memo: true }),
  )
}

/** Memos written about each coding that has some, besides its short one. */
export function countMemosOfCodings(db: ReadableDb): Map<CodingId, number> {
  const rows = all(
    db,
    sql`SELECT target_id AS id, count(*) AS memos FROM memo WHERE target_kind = 'coding' GROUP BY target_id`,
    coding.pick({ id: true }).extend({ memos: z.int() }),
  )
  return new Map(rows.map(({ id, memos }) => [id, memos]))
}
