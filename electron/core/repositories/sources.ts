// Sources, the revisions of their text, and the files they came from.
import { z } from 'zod'
import type { SourceId } from '../../../shared/schema/ids.ts'
import type { RevisionText } from '../../../shared/schema/revision.ts'
import { type Source, type SourceText, source, textTime, turn } from '../../../shared/schema/source.ts'
import { jsonColumn } from '../db/columns.ts'
import { all, get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'
import { deleteMemosAbout } from './memos.ts'

const plainRow = z.object({ text: z.string() })
const textRow = z.object({
  text: z.string(),
  turns: jsonColumn(z.array(turn)),
  times: jsonColumn(z.array(textTime)),
  textSha256: z.string(),
})

/** The index is named because SQLite, left to itself, reads each text to get to its length. */
export function listSources(db: ReadableDb): Source[] {
  return all(
    db,
    sql`SELECT s.id, s.number, s.case_id AS caseId, s.kind, s.title, s.date, s.file_name AS fileName, s.format,
          s.encoding, s.file_sha256 AS sha256, s.text_sha256 AS textSha256, r.length, s.imported_at AS importedAt
        FROM source s JOIN text_revision r INDEXED BY text_revision_length ON r.id = s.revision_id
        ORDER BY s.number`,
    source,
  )
}

export function readSource(db: ReadableDb, id: SourceId): Source | undefined {
  return get(
    db,
    sql`SELECT s.id, s.number, s.case_id AS caseId, s.kind, s.title, s.date, s.file_name AS fileName, s.format,
          s.encoding, s.file_sha256 AS sha256, s.text_sha256 AS textSha256, r.length, s.imported_at AS importedAt
        FROM source s JOIN text_revision r INDEXED BY text_revision_length ON r.id = s.revision_id
        WHERE s.id = ${id}`,
    source,
  )
}

export function readText(db: ReadableDb, id: SourceId): SourceText | undefined {
  return get(
    db,
    sql`SELECT r.text, r.turns, r.times, s.text_sha256 AS textSha256 FROM source s JOIN text_revision r ON r.id = s.revision_id WHERE s.id = ${id}`,
    textRow,
  )
}

/** Which revision a source's text is; a revision never changes. */
export function readRevisionId(db: ReadableDb, id: SourceId): string | undefined {
  return get(
    db,
    sql`SELECT revision_id AS revisionId FROM source WHERE id = ${id}`,
    z.object({ revisionId: z.string() }),
  )?.revisionId
}

export function readPlainText(db: ReadableDb, id: SourceId): { text: string } | undefined {
  return get(
    db,
    sql`SELECT r.text FROM source s JOIN text_revision r ON r.id = s.revision_id WHERE s.id = ${id}`,
    plainRow,
  )
}

export function readOriginal(
  db: ReadableDb,
  id: SourceId,
): { fileName: string; bytes: Uint8Array } | undefined {
  return get(
    db,
    sql`SELECT s.file_name AS fileName, f.bytes
        FROM source s JOIN imported_file f ON f.sha256 = s.file_sha256 WHERE s.id = ${id}`,
    z.object({ fileName: z.string(), bytes: z.instanceof(Uint8Array) }),
  )
}

export function findByFile(db: ReadableDb, sha256: string): { id: SourceId; title: string } | undefined {
  return get(
    db,
    sql`SELECT id, title FROM source WHERE file_sha256 = ${sha256} ORDER BY number LIMIT 1`,
    source.pick({ id: true, title: true }),
  )
}

/** One more than every number the journal has ever seen, so that a locator never comes to mean another source. */
export function nextNumber(db: ReadableDb): number {
  const highest = get(
    db,
    sql`SELECT max(
          (SELECT coalesce(max(number), 0) FROM source),
          (SELECT coalesce(max(json_extract(after, '$.number')), 0) FROM change WHERE tbl = 'source')) AS n`,
    z.object({ n: z.int() }),
  )
  return (highest?.n ?? 0) + 1
}

export type NewSource = Omit<Source, 'length'> & { revisionId: string; turnsSha256: string }

export function insertSource(db: WritableDb, s: NewSource): void {
  run(
    db,
    sql`INSERT INTO source (id, number, case_id, kind, title, date, file_name, format, encoding, file_sha256,
          revision_id, text_sha256, turns_sha256, imported_at)
        VALUES (${s.id}, ${s.number}, ${s.caseId}, ${s.kind}, ${s.title}, ${s.date}, ${s.fileName}, ${s.format},
          ${s.encoding}, ${s.sha256}, ${s.revisionId}, ${s.textSha256},
          ${s.turnsSha256}, ${s.importedAt})`,
  )
}

/** Keeps the bytes of a file; the same bytes are kept once. */
export function keepFile(db: WritableDb, sha256: string, bytes: Uint8Array): void {
  run(
    db,
    sql`INSERT INTO imported_file (sha256, bytes) VALUES (${sha256}, ${bytes}) ON CONFLICT (sha256) DO NOTHING`,
  )
}

export function insertRevision(
  db: WritableDb,
  revision: RevisionText & { id: string; sha256: string },
): void {
  run(
    db,
    sql`INSERT INTO text_revision (id, sha256, text, length, turns, times)
        VALUES (${revision.id}, ${revision.sha256}, ${revision.text}, ${revision.text.length},
                ${JSON.stringify(revision.turns)}, ${JSON.stringify(revision.times)})`,
  )
}

/** Turns as they are stored, and the times where there are any: what the hash of the turns is taken over. */
export function turnsText({ turns, times }: Pick<SourceText, 'turns' | 'times'>): string {
  return JSON.stringify(turns) + (times.length === 0 ? '' : JSON.stringify(times))
}

/** Gives a source another revision of its text. */
export function reviseSource(
  db: WritableDb,
  s: { id: SourceId; revisionId: string; textSha256: string; turnsSha256: string },
): void {
  run(
    db,
    sql`UPDATE source SET revision_id = ${s.revisionId}, text_sha256 = ${s.textSha256},
          turns_sha256 = ${s.turnsSha256}
        WHERE id = ${s.id}`,
  )
}

/** The turns of a source as `turnsText` writes them, and the hash they should have; for the check. */
export function readStoredTurns(db: ReadableDb, id: SourceId): { turns: string; sha256: string } | undefined {
  return get(
    db,
    sql`SELECT r.turns || iif(r.times = '[]', '', r.times) AS turns, s.turns_sha256 AS sha256
        FROM source s JOIN text_revision r ON r.id = s.revision_id WHERE s.id = ${id}`,
    z.object({ turns: z.string(), sha256: z.string() }),
  )
}

export function updateSource(
  db: WritableDb,
  s: Pick<Source, 'id' | 'title' | 'kind' | 'date' | 'caseId'>,
): void {
  run(
    db,
    sql`UPDATE source SET title = ${s.title}, kind = ${s.kind}, date = ${s.date}, case_id = ${s.caseId}
        WHERE id = ${s.id}`,
  )
}

/** Removes a source with the memos about it. Its codings must be gone already. */
export function deleteSource(db: WritableDb, id: SourceId): void {
  deleteMemosAbout(db, { kind: 'source', id })
  run(db, sql`DELETE FROM source WHERE id = ${id}`)
}
