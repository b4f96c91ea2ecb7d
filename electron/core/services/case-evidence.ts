// All that is asked of a case's evidence, read once between two changes of the study: every change is a line of the journal.

import type { LedgerCoding, LedgerMaterial } from '../../../shared/domain/ledger/material.ts'
import { type Saying, whoSpeaks } from '../../../shared/domain/ledger/who-speaks.ts'
import type { Code } from '../../../shared/schema/codebook.ts'
import type { CaseId, CodingId, SourceId } from '../../../shared/schema/ids.ts'
import type { Model } from '../../../shared/schema/model.ts'
import type { Source } from '../../../shared/schema/source.ts'
import type { Span } from '../../../shared/schema/text.ts'
import type { Wave } from '../../../shared/schema/wave.ts'
import type { ReadableDb } from '../db/sql.ts'
import { lastSeq } from '../history/journal.ts'
import { listCodes } from '../repositories/codes.ts'
import { listEvidence } from '../repositories/evidence.ts'
import { listExclusions } from '../repositories/evidence-marks.ts'
import { readModel } from '../repositories/model.ts'
import { listSpeaking } from '../repositories/people.ts'
import { listSources } from '../repositories/sources.ts'
import { listWaves } from '../repositories/waves.ts'
import { keptText } from './kept-texts.ts'

/** `codings`: only those of codes that are tied to an indicator. */
export type CaseEvidence = Omit<LedgerMaterial, 'model' | 'codes' | 'sources'> & {
  model: Model
  codes: readonly Code[]
  sources: readonly Source[]
  waves: readonly Wave[]
  /** Who says some part of a stretch of one of the case's texts. */
  saying: (source: SourceId, span: Span) => Saying
}

type Kept = { asOf: number; cases: Map<CaseId, CaseEvidence> }
const kept = new WeakMap<ReadableDb, Kept>()

/** For queries only: within an operation the journal does not tell yet what was changed. */
export function caseEvidence(db: ReadableDb, caseId: CaseId): CaseEvidence {
  const asOf = lastSeq(db)
  const before = kept.get(db)
  const current = before?.asOf === asOf ? before : { asOf, cases: new Map<CaseId, CaseEvidence>() }
  kept.set(db, current)
  const known = current.cases.get(caseId) ?? read(db, caseId)
  current.cases.set(caseId, known)
  return known
}

function read(db: ReadableDb, caseId: CaseId): CaseEvidence {
  const codings = withExclusions(db, listEvidence(db, caseId))
  const saying = sayings(db)
  const said = new Map<CodingId, Saying>()
  return {
    model: readModel(db),
    codes: listCodes(db),
    sources: listSources(db).filter((source) => source.caseId === caseId),
    waves: listWaves(db),
    codings,
    saying,
    participantsOf: (coding) => {
      const known = said.get(coding.id) ?? saying(coding.sourceId, coding)
      said.set(coding.id, known)
      return known.participants
    },
  }
}

function withExclusions(db: ReadableDb, codings: readonly LedgerCoding[]): LedgerCoding[] {
  const byCoding = Map.groupBy(listExclusions(db), ({ codingId }) => codingId)
  if (byCoding.size === 0) return [...codings]
  return codings.map((coding) => {
    const excluded = byCoding.get(coding.id)
    return excluded === undefined
      ? coding
      : { ...coding, excludedFor: excluded.map(({ indicatorId }) => indicatorId) }
  })
}

/** Texts are only read where somebody asks who speaks in them. */
function sayings(db: ReadableDb): CaseEvidence['saying'] {
  const bySource = Map.groupBy(listSpeaking(db), ({ sourceId }) => sourceId)
  const readers = new Map<SourceId, (span: Span) => Saying>()
  return (source, span) => {
    const reader = readers.get(source) ?? whoSpeaks(keptText(db, source).turns, bySource.get(source) ?? [])
    readers.set(source, reader)
    return reader(span)
  }
}
