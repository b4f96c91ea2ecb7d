// Codings as evidence: those whose code is tied to an indicator, without their words.
import { z } from 'zod'
import { direction } from '../../../shared/schema/coding.ts'
import { type CaseId, codeId, codingId, sourceId } from '../../../shared/schema/ids.ts'
import { all, type ReadableDb, sql } from '../db/sql.ts'

const evidenceRow = z.object({
  id: codingId,
  sourceId,
  start: z.int(),
  end: z.int(),
  codeId,
  coder: z.string(),
  direction,
  weight: z.int().nullable(),
})

/** Of a case's sources, in the order of sources and of their text; light enough for tens of thousands. */
export function listEvidence(db: ReadableDb, caseId: CaseId): z.output<typeof evidenceRow>[] {
  return all(
    db,
    sql`SELECT c.id, c.source_id AS sourceId, c.start_offset AS start, c.end_offset AS "end", c.code_id AS codeId,
          k.name AS coder, c.direction, c.weight
        FROM source s JOIN coding c ON c.source_id = s.id JOIN coder k ON k.id = c.coder_id
        WHERE s.case_id = ${caseId} AND c.lost_revision_id IS NULL
          AND c.code_id IN (SELECT code_id FROM code_indicator)
        ORDER BY s.number, c.start_offset, c.end_offset, c.id`,
    evidenceRow,
  )
}

/** Plain types, for these are the codings of a whole study: checking lengths and signs too takes ten times as long. */
const tiedRow = z.object({
  id: z.string().brand<'CodingId'>(),
  sourceId: z.string().brand<'SourceId'>(),
  start: z.number(),
  end: z.number(),
  codeId: z.string().brand<'CodeId'>(),
  direction,
})

/**
 * Of every case: codings of codes that are tied to something of the model, in the order of each source's text, which the
 * index of sources has already; the plus keeps to it.
 */
export function listTied(db: ReadableDb): z.output<typeof tiedRow>[] {
  return all(
    db,
    sql`SELECT c.id, c.source_id AS sourceId, c.start_offset AS start, c.end_offset AS "end", c.code_id AS codeId,
          c.direction
        FROM coding c
        WHERE c.lost_revision_id IS NULL AND +c.code_id IN (
          SELECT code_id FROM code_indicator UNION SELECT code_id FROM code_component
          UNION SELECT code_id FROM code_component_attribute)
        ORDER BY c.source_id, c.start_offset`,
    tiedRow,
  )
}

/** Sources with some coding of any code. */
export function codedSources(db: ReadableDb): Set<z.infer<typeof sourceId>> {
  const rows = all(
    db,
    sql`SELECT id FROM source WHERE EXISTS (
          SELECT 1 FROM coding WHERE coding.source_id = source.id AND coding.lost_revision_id IS NULL)`,
    z.object({ id: sourceId }),
  )
  return new Set(rows.map(({ id }) => id))
}
