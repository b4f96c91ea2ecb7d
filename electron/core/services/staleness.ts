// Which signed judgements no longer lean on what they leaned on: what changed exactly, by whom and when.
import { movementOf } from '../../../shared/domain/judgements/movement.ts'
import { citedThen, type Frozen, staleChanges } from '../../../shared/domain/judgements/staleness.ts'
import type { JudgementId } from '../../../shared/schema/ids.ts'
import type { Judgement } from '../../../shared/schema/judgement.ts'
import type { MadeBy, StaleChange, Standing } from '../../../shared/schema/staleness.ts'
import type { ReadableDb } from '../db/sql.ts'
import { lastChangeOf, type RowColumn } from '../history/last-change.ts'
import type { TrackedTable } from '../history/tables.ts'
import { readFrozenModel, snapshotsOf } from '../repositories/signatures.ts'
import { type Freezer, freezer } from './snapshots.ts'

/** The signed ones that stand, each held against its newest snapshot; stale or not. */
export function standingsOf(db: ReadableDb, judgements: readonly Judgement[]): Standing[] {
  const signed = judgements.filter(({ status }) => status === 'signed')
  if (signed.length === 0) return []
  const freeze = freezer(db)
  return signed.map((judgement) => standingOf(db, judgement, freeze))
}

function standingOf(db: ReadableDb, judgement: Judgement, freeze: Freezer): Standing {
  const { id, caseId } = judgement
  const { at, snapshot } = newestSnapshot(db, id)
  const now = freeze(judgement)
  const model =
    snapshot.model.sha256 === now.snapshot.model.sha256
      ? now.model
      : readFrozenModel(db, snapshot.model.sha256)
  if (model === undefined) throw new Error(`The model of judgement ${id} was not kept.`)
  const then: Frozen = { snapshot, model }
  return {
    judgementId: id,
    caseId,
    since: at,
    seq: snapshot.seq,
    changes: staleChanges(then, now).map((change) => ({
      ...change,
      made: makerOf(db, { change, then, judgementId: id }),
    })),
    moved: movementOf(judgement, snapshot.profile, now.snapshot.profile),
  }
}

function newestSnapshot(db: ReadableDb, id: JudgementId) {
  const newest = snapshotsOf(db, id).at(-1)
  if (newest === undefined) throw new Error(`Judgement ${id} was signed without a snapshot.`)
  return newest
}

type Seen = { change: StaleChange; then: Frozen; judgementId: JudgementId }

/** Who did it last, of the rows that can say so; the first that the journal knows of. */
function makerOf(db: ReadableDb, seen: Seen): MadeBy | null {
  for (const row of rowsBehind(seen)) {
    const made = lastChangeOf(db, row, seen.then.snapshot.seq)
    if (made !== null) return made
  }
  return null
}

const codingColumns = {
  quote: 'quote',
  lost: 'lost_revision_id',
  placed: 'lost_revision_id',
  removed: null,
  recoded: 'code_id',
  direction: 'direction',
} as const

const codeColumns = {
  'code-name': 'name',
  'code-definition': 'definition',
  'code-use-when': 'use_when',
  'code-do-not-use-when': 'do_not_use_when',
} as const

const modelTables: Readonly<Record<string, TrackedTable>> = {
  model: 'model',
  stage: 'stage',
  dimension: 'dimension',
  result: 'result',
  component: 'component',
  indicator: 'indicator',
  strategy: 'strategy',
  attribute: 'component_attribute',
}

function rowsBehind({ change, then, judgementId }: Seen): RowColumn[] {
  const { kind, part } = change
  switch (kind) {
    case 'quote':
    case 'lost':
    case 'placed':
    case 'removed':
    case 'recoded':
    case 'direction': {
      const cited = citedThen(then, change)
      const [position] = change.citations
      const merged = cited !== change.codingId && position !== undefined
      return [
        // After codings became one, the citation names the one that is left.
        ...(merged
          ? [{ table: 'judgement_citation' as const, key: [judgementId, position], column: 'coding_id' }]
          : []),
        ...(cited === null ? [] : [{ table: 'coding' as const, key: [cited], column: codingColumns[kind] }]),
      ]
    }
    case 'code-name':
    case 'code-definition':
    case 'code-use-when':
    case 'code-do-not-use-when':
      return change.codeId === null
        ? []
        : [{ table: 'code', key: [change.codeId], column: codeColumns[kind] }]
    case 'excluded':
    case 'included':
      return change.codingId === null || part === null
        ? []
        : [{ table: 'evidence_exclusion', key: [change.codingId, part.id], column: null }]
    case 'source-removed':
      return change.sourceId === null ? [] : [{ table: 'source', key: [change.sourceId], column: null }]
    case 'wave':
      return part === null ? [] : [{ table: 'wave', key: [part.id], column: null }]
    case 'model': {
      const table = part === null ? undefined : modelTables[part.kind]
      return part === null || table === undefined ? [] : [{ table, key: [part.id], column: null }]
    }
  }
}
