// The codebook tree and its ties to the model.
import { z } from 'zod'
import { type Code, type CodeTies, code } from '../../../shared/schema/codebook.ts'
import {
  type CodeId,
  codeId,
  componentAttributeId,
  componentId,
  indicatorId,
  type SourceId,
  sourceId,
} from '../../../shared/schema/ids.ts'
import { booleanColumn } from '../db/columns.ts'
import { all, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'
import { deleteMemosAbout } from './memos.ts'

const codeRow = code
  .omit({ indicators: true, components: true, attributes: true })
  .extend({ retired: booleanColumn })
const usesRow = z.object({ codeId, sourceId, codings: z.int() })

/** Every code with its ties, siblings in order; ties in the model's order, those to parts it had once last. */
export function listCodes(db: ReadableDb): Code[] {
  const indicators = Map.groupBy(
    all(
      db,
      sql`SELECT t.code_id AS codeId, t.indicator_id AS id FROM code_indicator t
          JOIN indicator i ON i.id = t.indicator_id ORDER BY i.retired, i.position, i.id`,
      z.object({ codeId, id: indicatorId }),
    ),
    (tie) => tie.codeId,
  )
  const components = Map.groupBy(
    all(
      db,
      sql`SELECT t.code_id AS codeId, t.component_id AS id FROM code_component t
          JOIN component c ON c.id = t.component_id ORDER BY c.retired, c.position, c.id`,
      z.object({ codeId, id: componentId }),
    ),
    (tie) => tie.codeId,
  )
  const attributes = Map.groupBy(
    all(
      db,
      sql`SELECT t.code_id AS codeId, t.attribute_id AS id FROM code_component_attribute t
          JOIN component_attribute a ON a.id = t.attribute_id JOIN component c ON c.id = a.component_id
          ORDER BY a.retired, c.position, c.id, a.position, a.id`,
      z.object({ codeId, id: componentAttributeId }),
    ),
    (tie) => tie.codeId,
  )
  return all(
    db,
    sql`SELECT id, parent_id AS parentId, name, position, color, definition, use_when AS useWhen,
          do_not_use_when AS doNotUseWhen, example, retired
        FROM code ORDER BY parent_id, position, id`,
    codeRow,
  ).map((row) => ({
    ...row,
    indicators: (indicators.get(row.id) ?? []).map((tie) => tie.id),
    components: (components.get(row.id) ?? []).map((tie) => tie.id),
    attributes: (attributes.get(row.id) ?? []).map((tie) => tie.id),
  }))
}

/** How often each code is used in each source, where it is. */
export function countUses(db: ReadableDb): { codeId: CodeId; sourceId: SourceId; codings: number }[] {
  return all(
    db,
    sql`SELECT code_id AS codeId, source_id AS sourceId, count(*) AS codings
        FROM coding WHERE lost_revision_id IS NULL GROUP BY code_id, source_id`,
    usesRow,
  )
}

export function insertCode(db: WritableDb, c: Code): void {
  run(
    db,
    sql`INSERT INTO code (id, parent_id, position, name, color, definition, use_when, do_not_use_when, example,
          retired)
        VALUES (${c.id}, ${c.parentId}, ${c.position}, ${c.name}, ${c.color}, ${c.definition}, ${c.useWhen},
                ${c.doNotUseWhen}, ${c.example}, ${Number(c.retired)})`,
  )
  insertTies(db, c.id, c)
}

export function updateCode(db: WritableDb, c: Omit<Code, keyof CodeTies>): void {
  run(
    db,
    sql`UPDATE code SET parent_id = ${c.parentId}, position = ${c.position}, name = ${c.name}, color = ${c.color},
          definition = ${c.definition}, use_when = ${c.useWhen}, do_not_use_when = ${c.doNotUseWhen},
          example = ${c.example}, retired = ${Number(c.retired)}
        WHERE id = ${c.id}`,
  )
}

/** Replaces every tie of a code; ties that stay are not touched, so that the journal shows only what changed. */
export function replaceTies(db: WritableDb, id: CodeId, before: CodeTies, after: CodeTies): void {
  for (const gone of before.indicators.filter((tie) => !after.indicators.includes(tie)))
    run(db, sql`DELETE FROM code_indicator WHERE code_id = ${id} AND indicator_id = ${gone}`)
  for (const gone of before.components.filter((tie) => !after.components.includes(tie)))
    run(db, sql`DELETE FROM code_component WHERE code_id = ${id} AND component_id = ${gone}`)
  for (const gone of before.attributes.filter((tie) => !after.attributes.includes(tie)))
    run(db, sql`DELETE FROM code_component_attribute WHERE code_id = ${id} AND attribute_id = ${gone}`)
  insertTies(db, id, {
    indicators: after.indicators.filter((tie) => !before.indicators.includes(tie)),
    components: after.components.filter((tie) => !before.components.includes(tie)),
    attributes: after.attributes.filter((tie) => !before.attributes.includes(tie)),
  })
}

function insertTies(db: WritableDb, id: CodeId, ties: CodeTies): void {
  for (const tie of new Set(ties.indicators))
    run(db, sql`INSERT INTO code_indicator (code_id, indicator_id) VALUES (${id}, ${tie})`)
  for (const tie of new Set(ties.components))
    run(db, sql`INSERT INTO code_component (code_id, component_id) VALUES (${id}, ${tie})`)
  for (const tie of new Set(ties.attributes))
    run(db, sql`INSERT INTO code_component_attribute (code_id, attribute_id) VALUES (${id}, ${tie})`)
}

/** Removes one code that has no children, with its ties and memos. Its codings must be gone already. */
export function deleteCode(db: WritableDb, id: CodeId): void {
  run(db, sql`DELETE FROM code_indicator WHERE code_id = ${id}`)
  run(db, sql`DELETE FROM code_component WHERE code_id = ${id}`)
  run(db, sql`DELETE FROM code_component_attribute WHERE code_id = ${id}`)
  deleteMemosAbout(db, { kind: 'code', id })
  run(db, sql`DELETE FROM code WHERE id = ${id}`)
}
