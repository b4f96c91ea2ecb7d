// What a change of the model would do, said before it is done: what goes, what leans on it, and how every case would read.
import type { Parsed } from '../../../shared/api/contract.ts'
import { modelDifferences } from '../../../shared/domain/model/differences.ts'
import { partKey, partsOf } from '../../../shared/domain/model/parts.ts'
import { movedIds } from '../../../shared/domain/model/plan-change.ts'
import { proposeHomes } from '../../../shared/domain/model/propose-homes.ts'
import { rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { Leaning, ModelPreview } from '../../../shared/schema/model-change.ts'
import type { Rollup } from '../../../shared/schema/profile.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCases } from '../repositories/cases.ts'
import { listJudgements } from '../repositories/judgements.ts'
import { readModel, readRetired } from '../repositories/model.ts'
import { type Intended, intend } from './model-change.ts'
import { load, sourcesOf } from './profile.ts'

/** Without `homes`, those that are proposed. @throws model.invalid, model.home_unknown */
export function previewChange(db: ReadableDb, { model, homes }: Parsed<'model.previewChange'>): ModelPreview {
  const proposed = proposeHomes(readModel(db), model)
  const intended = intend(db, { model, homes: homes ?? proposed })
  const { before, after, plan } = intended
  const proposals = new Map(proposed.map((home) => [partKey(home), home.to]))
  const present = new Set(partsOf(after).map(partKey))
  return {
    version: after.version,
    differences: modelDifferences(before, after),
    going: plan.going.map(({ kind, id, name, home, fate }) => ({
      kind,
      id,
      name,
      home,
      proposed: proposals.get(partKey({ kind, id })) ?? null,
      fate,
      leanings: leaningsOf(intended, partKey({ kind, id })),
    })),
    returning: readRetired(db).filter((part) => present.has(partKey(part))),
    cases: casesUnder(db, intended),
    signed: listJudgements(db).filter(({ status }) => status === 'signed').length,
  }
}

function leaningsOf({ plan }: Intended, part: string): Leaning[] {
  const found = new Map<string, Leaning>()
  for (const { row, fate } of plan.rows)
    for (const ref of row.refs) {
      if (partKey(ref) !== part) continue
      const key = `${row.table} ${ref.column}`
      const known = found.get(key) ?? { table: row.table, column: ref.column, moves: 0, joins: 0, stays: 0 }
      found.set(key, { ...known, [fate]: known[fate] + 1 })
    }
  return [...found.values()]
}

/** The suggestion of every case now, and as it would be: ties and exclusions go where their indicator goes. */
function casesUnder(db: ReadableDb, intended: Intended): ModelPreview['cases'] {
  const { before, after } = intended
  const loaded = load(db)
  const codes = loaded.codes.map((code) => ({
    ...code,
    indicators: movedIds(code.indicators, 'indicator', intended),
  }))
  const codings = loaded.codings.map((coding) =>
    coding.excludedFor === undefined
      ? coding
      : { ...coding, excludedFor: movedIds(coding.excludedFor, 'indicator', intended) },
  )
  return listCases(db).map(({ id, name }) => {
    const sources = sourcesOf(loaded, id, null)
    return {
      caseId: id,
      name,
      before: suggestedIn(before, rollupCase({ ...loaded, sources })),
      after: suggestedIn(after, rollupCase({ model: after, codes, codings, sources })),
    }
  })
}

function suggestedIn(model: Model, { suggestion, stages }: Rollup): ModelPreview['cases'][number]['before'] {
  const stage = suggestion?.stage ?? null
  return {
    stage,
    name: model.stages.find(({ id }) => id === stage)?.name ?? null,
    fit: stages.find((each) => each.stage === stage)?.fit ?? null,
  }
}
