// The versions a model had in this study, and the starting codebooks that came with them.
import { z } from 'zod'
import { type StarterCode, starterCode } from '../../../shared/schema/model.ts'
import { modelVersion } from '../../../shared/schema/model-version.ts'
import { localText } from '../../../shared/schema/text.ts'
import { jsonColumn } from '../db/columns.ts'
import { all, get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'

const versionRow = modelVersion.omit({ current: true }).extend({ name: jsonColumn(localText) })
export type KeptVersion = z.output<typeof versionRow>

/** Those that were kept, oldest first. A study from before versions has none until its model is changed. */
export function listVersions(db: ReadableDb): KeptVersion[] {
  return all(
    db,
    sql`SELECT v.number, v.at, v.author, v.note, v.sha256, json_extract(f.model, '$.id') AS modelId,
          json_extract(f.model, '$.name') AS name
        FROM model_version v JOIN frozen_model f ON f.sha256 = v.sha256 ORDER BY v.number`,
    versionRow,
  )
}

export function insertVersion(
  db: WritableDb,
  v: Pick<KeptVersion, 'number' | 'at' | 'author' | 'note' | 'sha256'> & { codebookSha256: string | null },
): void {
  run(
    db,
    sql`INSERT INTO model_version (number, at, author, note, sha256, codebook_sha256)
        VALUES (${v.number}, ${v.at}, ${v.author}, ${v.note}, ${v.sha256}, ${v.codebookSha256})`,
  )
}

/** Keeps a starting codebook under the hash of its JSON. */
export function keepCodebook(db: WritableDb, sha256: string, json: string): void {
  run(db, sql`INSERT OR IGNORE INTO kept_codebook (sha256, codebook) VALUES (${sha256}, ${json})`)
}

/** The one that came with a model last; null when none did. */
export function readKeptCodebook(db: ReadableDb): { sha256: string; codebook: StarterCode[] } | null {
  const row = z.object({ sha256: z.string(), codebook: jsonColumn(z.array(starterCode)) })
  return (
    get(
      db,
      sql`SELECT k.sha256, k.codebook FROM model_version v JOIN kept_codebook k ON k.sha256 = v.codebook_sha256
          ORDER BY v.number DESC LIMIT 1`,
      row,
    ) ?? null
  )
}

/** As stored: what the hash is taken over. For the check. */
export function listKeptCodebooks(db: ReadableDb): { sha256: string; codebook: string }[] {
  return all(
    db,
    sql`SELECT sha256, codebook FROM kept_codebook ORDER BY sha256`,
    z.object({ sha256: z.string(), codebook: z.string() }),
  )
}
