// The model, whole: read often, written once at creation.
import { z } from 'zod'
import {
  component,
  componentAttribute,
  dimension,
  indicator,
  type Model,
  model,
  result,
  stage,
  strategy,
} from '../../../shared/schema/model.ts'
import { localText } from '../../../shared/schema/text.ts'
import { jsonColumn } from '../db/columns.ts'
import { all, get, type ReadableDb, run, sql, type WritableDb } from '../db/sql.ts'

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
      sql`SELECT id, kind, name, description FROM dimension ORDER BY position`,
      z.object({ ...dimension.shape, ...named }),
    ),
    results: all(
      db,
      sql`SELECT id, name, description FROM result ORDER BY position`,
      z.object({ ...result.shape, ...named }),
    ),
    stages: all(
      db,
      sql`SELECT id, stage_order AS "order", name, description FROM stage ORDER BY position`,
      z.object({ ...stage.shape, ...named }),
    ),
    components: readComponents(db),
    indicators: all(
      db,
      sql`SELECT id, stage_id AS stage, dimension_id AS dimension, component_id AS component,
            result_id AS result, text FROM indicator ORDER BY position`,
      z.object({ ...indicator.shape, text }),
    ),
    strategies: all(
      db,
      sql`SELECT id, stage_id AS stage, component_id AS component, name, description
          FROM strategy ORDER BY position`,
      z.object({ ...strategy.shape, ...named }),
    ),
  }
}

function readComponents(db: ReadableDb): Model['components'] {
  const attributes = all(
    db,
    sql`SELECT id, component_id AS component, kind, name FROM component_attribute ORDER BY position`,
    z.object({ ...componentAttribute.shape, component: component.shape.id, name: text }),
  )
  return all(
    db,
    sql`SELECT id, stage_id AS stage, name, description FROM component ORDER BY position`,
    z.object({ ...component.shape, ...named }).omit({ attributes: true }),
  ).map((row) => ({
    ...row,
    attributes: attributes
      .filter((attribute) => attribute.component === row.id)
      .map(({ id, kind, name }) => ({ id, kind, name })),
  }))
}

/** Copies a model into an empty study. */
export function insertModel(db: WritableDb, m: Model): void {
  run(
    db,
    sql`INSERT INTO model (id, version, name, saturation, threshold, min_coverage)
        VALUES (${m.id}, ${m.version}, ${json(m.name)}, ${m.saturation}, ${m.threshold}, ${m.minCoverage})`,
  )
  for (const [at, d] of m.dimensions.entries())
    run(
      db,
      sql`INSERT INTO dimension (id, position, kind, name, description)
          VALUES (${d.id}, ${at}, ${d.kind}, ${json(d.name)}, ${json(d.description)})`,
    )
  for (const [at, r] of m.results.entries())
    run(
      db,
      sql`INSERT INTO result (id, position, name, description)
          VALUES (${r.id}, ${at}, ${json(r.name)}, ${json(r.description)})`,
    )
  for (const [at, s] of m.stages.entries())
    run(
      db,
      sql`INSERT INTO stage (id, position, stage_order, name, description)
          VALUES (${s.id}, ${at}, ${s.order}, ${json(s.name)}, ${json(s.description)})`,
    )
  for (const [at, c] of m.components.entries()) insertComponent(db, c, at)
  for (const [at, i] of m.indicators.entries())
    run(
      db,
      sql`INSERT INTO indicator (id, stage_id, dimension_id, component_id, result_id, position, text)
          VALUES (${i.id}, ${i.stage}, ${i.dimension}, ${i.component}, ${i.result}, ${at}, ${json(i.text)})`,
    )
  for (const [at, s] of m.strategies.entries())
    run(
      db,
      sql`INSERT INTO strategy (id, stage_id, component_id, position, name, description)
          VALUES (${s.id}, ${s.stage}, ${s.component}, ${at}, ${json(s.name)}, ${json(s.description)})`,
    )
}

function insertComponent(db: WritableDb, c: Model['components'][number], at: number): void {
  run(
    db,
    sql`INSERT INTO component (id, stage_id, position, name, description)
        VALUES (${c.id}, ${c.stage}, ${at}, ${json(c.name)}, ${json(c.description)})`,
  )
  for (const [place, attribute] of c.attributes.entries())
    run(
      db,
      sql`INSERT INTO component_attribute (id, component_id, position, kind, name)
          VALUES (${attribute.id}, ${c.id}, ${place}, ${attribute.kind}, ${json(attribute.name)})`,
    )
}

function json(value: unknown): string {
  return JSON.stringify(value)
}
