// Writing the model, part by part: a part that is there already is brought up to date, and comes back when it was retired.
import type { Component, Model, PartKind } from '../../../shared/schema/model.ts'
import { run, sql, type WritableDb } from '../db/sql.ts'

/**
 * Puts every part of a model in its place; rows that say the same already are not written. Parts it does not have stay
 * as they are: `removePart` and `retirePart` are for those.
 */
export function writeModel(db: WritableDb, m: Model): void {
  writeHead(db, m)
  for (const [at, d] of m.dimensions.entries())
    run(
      db,
      sql`INSERT INTO dimension (id, position, kind, name, description)
          VALUES (${d.id}, ${at}, ${d.kind}, ${json(d.name)}, ${json(d.description)})
          ON CONFLICT (id) DO UPDATE SET position = excluded.position, kind = excluded.kind, name = excluded.name,
            description = excluded.description, retired = 0
          WHERE (position, kind, name, description, retired)
            IS NOT (excluded.position, excluded.kind, excluded.name, excluded.description, 0)`,
    )
  for (const [at, r] of m.results.entries())
    run(
      db,
      sql`INSERT INTO result (id, position, name, description)
          VALUES (${r.id}, ${at}, ${json(r.name)}, ${json(r.description)})
          ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name,
            description = excluded.description, retired = 0
          WHERE (position, name, description, retired)
            IS NOT (excluded.position, excluded.name, excluded.description, 0)`,
    )
  writeStages(db, m)
  for (const [at, c] of m.components.entries()) writeComponent(db, c, at)
  for (const [at, i] of m.indicators.entries())
    run(
      db,
      sql`INSERT INTO indicator (id, stage_id, dimension_id, component_id, result_id, position, text)
          VALUES (${i.id}, ${i.stage}, ${i.dimension}, ${i.component}, ${i.result}, ${at}, ${json(i.text)})
          ON CONFLICT (id) DO UPDATE SET stage_id = excluded.stage_id, dimension_id = excluded.dimension_id,
            component_id = excluded.component_id, result_id = excluded.result_id, position = excluded.position,
            text = excluded.text, retired = 0
          WHERE (stage_id, dimension_id, component_id, result_id, position, text, retired)
            IS NOT (excluded.stage_id, excluded.dimension_id, excluded.component_id, excluded.result_id,
                    excluded.position, excluded.text, 0)`,
    )
  for (const [at, s] of m.strategies.entries())
    run(
      db,
      sql`INSERT INTO strategy (id, stage_id, component_id, position, name, description)
          VALUES (${s.id}, ${s.stage}, ${s.component}, ${at}, ${json(s.name)}, ${json(s.description)})
          ON CONFLICT (id) DO UPDATE SET stage_id = excluded.stage_id, component_id = excluded.component_id,
            position = excluded.position, name = excluded.name, description = excluded.description, retired = 0
          WHERE (stage_id, component_id, position, name, description, retired)
            IS NOT (excluded.stage_id, excluded.component_id, excluded.position, excluded.name,
                    excluded.description, 0)`,
    )
}

/** Another model takes the row of the one before: a key is never changed in place, for its undo would miss it. */
function writeHead(db: WritableDb, m: Model): void {
  run(db, sql`DELETE FROM model WHERE id <> ${m.id}`)
  run(
    db,
    sql`INSERT INTO model (id, version, name, saturation, threshold, min_coverage)
        VALUES (${m.id}, ${m.version}, ${json(m.name)}, ${m.saturation}, ${m.threshold}, ${m.minCoverage})
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name,
          saturation = excluded.saturation, threshold = excluded.threshold, min_coverage = excluded.min_coverage`,
  )
}

function writeStages(db: WritableDb, m: Model): void {
  // Two stages that change places would hold the same one for a moment.
  const orders = JSON.stringify(Object.fromEntries(m.stages.map(({ id, order }) => [id, order])))
  run(
    db,
    sql`UPDATE stage SET stage_order = NULL WHERE stage_order IS NOT NULL
          AND stage_order IS NOT (SELECT value FROM json_each(${orders}) WHERE key = stage.id)`,
  )
  for (const [at, s] of m.stages.entries())
    run(
      db,
      sql`INSERT INTO stage (id, position, stage_order, name, description)
          VALUES (${s.id}, ${at}, ${s.order}, ${json(s.name)}, ${json(s.description)})
          ON CONFLICT (id) DO UPDATE SET position = excluded.position, stage_order = excluded.stage_order,
            name = excluded.name, description = excluded.description, retired = 0
          WHERE (position, stage_order, name, description, retired)
            IS NOT (excluded.position, excluded.stage_order, excluded.name, excluded.description, 0)`,
    )
}

function writeComponent(db: WritableDb, c: Component, at: number): void {
  run(
    db,
    sql`INSERT INTO component (id, stage_id, position, name, description)
        VALUES (${c.id}, ${c.stage}, ${at}, ${json(c.name)}, ${json(c.description)})
        ON CONFLICT (id) DO UPDATE SET stage_id = excluded.stage_id, position = excluded.position,
          name = excluded.name, description = excluded.description, retired = 0
        WHERE (stage_id, position, name, description, retired)
          IS NOT (excluded.stage_id, excluded.position, excluded.name, excluded.description, 0)`,
  )
  for (const [place, attribute] of c.attributes.entries())
    run(
      db,
      sql`INSERT INTO component_attribute (id, component_id, position, kind, name)
          VALUES (${attribute.id}, ${c.id}, ${place}, ${attribute.kind}, ${json(attribute.name)})
          ON CONFLICT (id) DO UPDATE SET component_id = excluded.component_id, position = excluded.position,
            kind = excluded.kind, name = excluded.name, retired = 0
          WHERE (component_id, position, kind, name, retired)
            IS NOT (excluded.component_id, excluded.position, excluded.kind, excluded.name, 0)`,
    )
}

export function removePart(db: WritableDb, kind: PartKind, id: string): void {
  switch (kind) {
    case 'stage':
      run(db, sql`DELETE FROM stage WHERE id = ${id}`)
      return
    case 'dimension':
      run(db, sql`DELETE FROM dimension WHERE id = ${id}`)
      return
    case 'result':
      run(db, sql`DELETE FROM result WHERE id = ${id}`)
      return
    case 'component':
      run(db, sql`DELETE FROM component WHERE id = ${id}`)
      return
    case 'attribute':
      run(db, sql`DELETE FROM component_attribute WHERE id = ${id}`)
      return
    case 'indicator':
      run(db, sql`DELETE FROM indicator WHERE id = ${id}`)
      return
    case 'strategy':
      run(db, sql`DELETE FROM strategy WHERE id = ${id}`)
  }
}

/** A retired stage has no place in the order. */
export function retirePart(db: WritableDb, kind: PartKind, id: string): void {
  switch (kind) {
    case 'stage':
      run(db, sql`UPDATE stage SET retired = 1, stage_order = NULL WHERE id = ${id}`)
      return
    case 'dimension':
      run(db, sql`UPDATE dimension SET retired = 1 WHERE id = ${id}`)
      return
    case 'result':
      run(db, sql`UPDATE result SET retired = 1 WHERE id = ${id}`)
      return
    case 'component':
      run(db, sql`UPDATE component SET retired = 1 WHERE id = ${id}`)
      return
    case 'attribute':
      run(db, sql`UPDATE component_attribute SET retired = 1 WHERE id = ${id}`)
      return
    case 'indicator':
      run(db, sql`UPDATE indicator SET retired = 1 WHERE id = ${id}`)
      return
    case 'strategy':
      run(db, sql`UPDATE strategy SET retired = 1 WHERE id = ${id}`)
  }
}

function json(value: unknown): string {
  return JSON.stringify(value)
}
