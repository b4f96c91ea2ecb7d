// Stage judgements: made by a person, citing excerpts, superseding the one before.

import type { Parsed } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { citedPlace } from '../../../shared/domain/anchors/cited-place.ts'
import { type CaseId, type CodingId, judgementId, type SourceId } from '../../../shared/schema/ids.ts'
import type { Citation, Judgement, PlacedJudgement, Stance } from '../../../shared/schema/judgement.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { readAnchored, readCoding } from '../repositories/codings.ts'
import { insertJudgement, listJudgements, supersedeStanding } from '../repositories/judgements.ts'
import { readModel } from '../repositories/model.ts'
import { readText } from '../repositories/sources.ts'
import { findCase } from './cases.ts'
import { findSource } from './sources.ts'

export const judgementServices: ServicesOf<'judgements'> = {
  'judgements.list': ({ db }, { caseId }) =>
    placed(
      db,
      listJudgements(db).filter((each) => caseId === undefined || each.caseId === caseId),
    ),
  'judgements.create': (context, input) => createJudgement(context, input, context.coder),
}

/** Says of every citation where its words are now; each text is read once. */
function placed(db: ReadableDb, judgements: readonly Judgement[]): PlacedJudgement[] {
  const texts = new Map<SourceId, string | null>()
  return judgements.map((each) => ({
    ...each,
    citations: each.citations.map((cited) => {
      const known = texts.get(cited.sourceId)
      const text = known === undefined ? (readText(db, cited.sourceId)?.text ?? null) : known
      texts.set(cited.sourceId, text)
      const coding = cited.codingId === null ? undefined : readAnchored(db, cited.codingId)
      return { ...cited, at: text === null ? null : citedPlace(text, cited, coding ?? null) }
    }),
  }))
}

/** @throws case.not_found, judgement.stage_unknown, coding.not_found, judgement.citation_elsewhere */
export function createJudgement(
  { db, newId, now, describe }: CommandContext,
  input: Parsed<'judgements.create'>,
  author: string,
): Judgement {
  const of = findCase(db, input.caseId)
  const stages = readModel(db).stages
  for (const stage of [input.stage, input.rivalStage])
    if (stage !== null && !stages.some((each) => each.id === stage))
      throw new AppError('judgement.stage_unknown', { stage })
  const judgement: Judgement = {
    id: judgementId.parse(newId()),
    caseId: of.id,
    stage: input.stage,
    rationale: input.rationale,
    rivalStage: input.rivalStage,
    rivalReason: input.rivalReason,
    confidence: input.confidence,
    author,
    at: now,
    supersededBy: null,
    citations: [...new Set(input.cite)].map((id) => cite(db, id, of.id, input.stances?.[id])),
  }
  describe(of.name)
  insertJudgement(db, judgement)
  supersedeStanding(db, of.id, judgement.id)
  return judgement
}

function cite(db: ReadableDb, id: CodingId, caseId: CaseId, chosen: Stance | undefined): Citation {
  const coding = readCoding(db, id)
  if (coding === undefined) throw new AppError('coding.not_found', { coding: id })
  const { sourceId, start, end, quote, direction } = coding
  if (findSource(db, sourceId).caseId !== caseId)
    throw new AppError('judgement.citation_elsewhere', { coding: id })
  const stance = chosen ?? (direction === 'contradicts' ? 'against' : 'for')
  return { codingId: id, stance, sourceId, start, end, quote }
}
