// The model in force, whole; and the parts it had once, kept for the sake of what leans on them.
import { z } from 'zod'
import {
  component,
  componentAttribute,
  dimension,
  indicator,
  type Model,
  type ModelInForce,
  model,
  type RetiredPart,
  result,
  retiredPart,
  stage,
  strategy,
} from '../../../shared/schema/model.ts'
import { localText } from '../../../shared/schema/text.ts'
import { jsonColumn } from '../db/columns.ts'
import { all, get, type ReadableDb, sql } from '../db/sql.ts'

const text = jsonColumn(localText)
const named = { name: text, description: text }

export function readModel(db: ReadableDb): Model {
  const head = get(
    db,
    sql`SELECT id, version, name, saturation, threshold, min_coverage AS minCoverage FROM model`,
    z.object({ ...model.shape, name: text }).pick({
      id: true,
      version: true,
      name: true,
      saturation: true,
      threshold: true,
      minCoverage: true,
    }),
  )
  if (head === undefined) throw new Error('The study has no model.')
  return {
    ...head,
    dimensions: all(
      db,
      sql`SELECT id, kind, name, description FROM dimension WHERE retired = 0 ORDER BY position`,
      z.object({ ...dimension.shape, ...named }),
    ),
    results: all(
      db,
      sql`SELECT id, name, description FROM result WHERE retired = 0 ORDER BY position`,
      z.object({ ...result.shape, ...named }),
    ),
    stages: all(
      db,
      sql`SELECT id, stage_order AS "order", name, description FROM stage WHERE retired = 0 ORDER BY position`,
      z.object({ ...stage.shape, ...named }),
    ),
    components: readComponents(db),
    indicators: all(
      db,
      sql`SELECT id, stage_id AS stage, dimension_id AS dimension, component_id AS component,
            result_id AS result, text FROM indicator WHERE retired = 0 ORDER BY position`,
      z.object({ ...indicator.shape, text }),
    ),
    strategies: all(
      db,
      sql`SELECT id, stage_id AS stage, component_id AS component, name, description
          FROM strategy WHERE retired = 0 ORDER BY position`,
      z.object({ ...strategy.shape, ...named }),
    ),
  }
}

function readComponents(db: ReadableDb): Model['components'] {
  const attributes = all(
    db,
    sql`SELECT id, component_id AS component, kind, name FROM component_attribute WHERE retired = 0 ORDER BY position`,
    z.object({ ...componentAttribute.shape, component: component.shape.id, name: text }),
  )
  return all(
    db,
    sql`SELECT id, stage_id AS stage, name, description FROM component WHERE retired = 0 ORDER BY position`,
    z.object({ ...component.shape, ...named }).omit({ attributes: true }),
  ).map((row) => ({
    ...row,
    attributes: attributes
      .filter((attribute) => attribute.component === row.id)
      .map(({ id, kind, name }) => ({ id, kind, name })),
  }))
}

/** With what it had once, for whoever names what leans on it. */
export function readModelInForce(db: ReadableDb): ModelInForce {
  return { ...readModel(db), retired: readRetired(db) }
}

/** What the model had once and something leans on: of strategies all there is to say. */
export function readRetiredStrategies(db: ReadableDb): Model['strategies'] {
  return all(
    db,
    sql`SELECT id, stage_id AS stage, component_id AS component, name, description
        FROM strategy WHERE retired = 1 ORDER BY position`,
    z.object({ ...strategy.shape, ...named }),
  )
}

/** Every part that is kept without being of the model any more, by kind, then as they stood. */
export function readRetired(db: ReadableDb): RetiredPart[] {
  const parts = all(
    db,
    sql`SELECT kind, id, name FROM (
          SELECT 1 AS place, 'stage' AS kind, id, name, position FROM stage WHERE retired = 1
          UNION ALL SELECT 2, 'dimension', id, name, position FROM dimension WHERE retired = 1
          UNION ALL SELECT 3, 'result', id, name, position FROM result WHERE retired = 1
          UNION ALL SELECT 4, 'component', id, name, position FROM component WHERE retired = 1
          UNION ALL SELECT 5, 'attribute', id, name, position FROM component_attribute WHERE retired = 1
          UNION ALL SELECT 6, 'indicator', id, text, position FROM indicator WHERE retired = 1
          UNION ALL SELECT 7, 'strategy', id, name, position FROM strategy WHERE retired = 1)
        ORDER BY place, position, id`,
    z.object({ ...retiredPart.shape, name: text }).omit({ version: true }),
  )
  if (parts.length === 0) return []
  const lasts = lastVersions(db)
  return parts.map((part) => {
    const last = lasts.get(`${part.kind} ${part.id}`)
    return { ...part, version: last === undefined ? null : last + 1 }
  })
}

/** The last kept version that has a part, by its kind and id. */
function lastVersions(db: ReadableDb): Map<string, number> {
  const rows = all(
    db,
    sql`WITH kept AS (SELECT v.number, f.model FROM model_version v JOIN frozen_model f ON f.sha256 = v.sha256)
        SELECT kind, id, max(number) AS number FROM (
          SELECT kinds.kind, json_extract(part.value, '$.id') AS id, kept.number
          FROM kept, (SELECT 'stage' AS kind, '$.stages' AS path UNION ALL SELECT 'dimension', '$.dimensions'
                      UNION ALL SELECT 'result', '$.results' UNION ALL SELECT 'component', '$.components'
                      UNION ALL SELECT 'indicator', '$.indicators' UNION ALL SELECT 'strategy', '$.strategies') AS kinds,
            json_each(kept.model, kinds.path) AS part
          UNION ALL
          SELECT 'attribute', json_extract(attribute.value, '$.id'), kept.number
          FROM kept, json_each(kept.model, '$.components') AS part, json_each(part.value, '$.attributes') AS attribute)
        GROUP BY kind, id`,
    z.object({ kind: z.string(), id: z.string(), number: z.int() }),
  )
  return new Map(rows.map(({ kind, id, number }) => [`${kind} ${id}`, number]))
}
