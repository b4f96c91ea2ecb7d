// The texts a source had: the journal's images of its row name them, and no revision is ever removed.
import { z } from 'zod'
import type { SourceId } from '../../../shared/schema/ids.ts'
import { type RevisionText, revision } from '../../../shared/schema/revision.ts'
import { textTime, turn } from '../../../shared/schema/source.ts'
import { jsonColumn } from '../db/columns.ts'
import { all, get, type ReadableDb, sql } from '../db/sql.ts'

const namedRow = revision.omit({ current: true })
export type NamedRevision = z.output<typeof namedRow>

/** Every operation after which the source's row named a revision, oldest first; many name the one before them too. */
export function listNamedRevisions(db: ReadableDb, id: SourceId): NamedRevision[] {
  return all(
    db,
    sql`SELECT r.id AS revisionId, o.seq, o.at, o.coder, o.method, o.kind, r.length
        FROM change c JOIN operation o ON o.seq = c.operation_seq
          JOIN text_revision r ON r.id = json_extract(c.after, '$.revision_id')
        WHERE c.tbl = 'source' AND c.row_id = json_array(${id}) ORDER BY c.id`,
    namedRow,
  )
}

export function readRevision(db: ReadableDb, id: string): RevisionText | undefined {
  return get(
    db,
    sql`SELECT text, turns, times FROM text_revision WHERE id = ${id}`,
    z.object({
      text: z.string(),
      turns: jsonColumn(z.array(turn)),
      times: jsonColumn(z.array(textTime)),
    }),
  )
}

const factsRow = z.object({ id: z.string(), textSha256: z.string(), turnsSha256: z.string() })

/** Every revision the journal has ever seen a source have, and what its text and turns should hash to; for the check. */
export function listRevisionFacts(db: ReadableDb): z.output<typeof factsRow>[] {
  return all(
    db,
    sql`SELECT DISTINCT json_extract(after, '$.revision_id') AS id, json_extract(after, '$.text_sha256') AS textSha256,
          json_extract(after, '$.turns_sha256') AS turnsSha256
        FROM change WHERE tbl = 'source' AND iif(json_valid(after), json_type(after), '') = 'object'`,
    factsRow,
  )
}

/** A revision as stored: what its hashes are taken over. */
export function readStoredRevision(db: ReadableDb, id: string): { text: string; turns: string } | undefined {
  return get(
    db,
    sql`SELECT text, turns || iif(times = '[]', '', times) AS turns FROM text_revision WHERE id = ${id}`,
    z.object({ text: z.string(), turns: z.string() }),
  )
}

export function revisionIdOf(db: ReadableDb, id: SourceId): string | undefined {
  return get(
    db,
    sql`SELECT revision_id AS revisionId FROM source WHERE id = ${id}`,
    z.object({ revisionId: z.string() }),
  )?.revisionId
}
