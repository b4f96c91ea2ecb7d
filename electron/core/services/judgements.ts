// Judgements: made by a person, citing excerpts, superseding the one before.

import type { Parsed } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { citedPlace } from '../../../shared/domain/anchors/cited-place.ts'
import { partName } from '../../../shared/domain/judgements/part-name.ts'
import { draftsReplacedBy } from '../../../shared/domain/judgements/standing.ts'
import { textOfBody } from '../../../shared/domain/memos/memo-text.ts'
import { normalBody } from '../../../shared/domain/memos/normal-body.ts'
import { type CodingId, judgementId, type SourceId, type WaveId } from '../../../shared/schema/ids.ts'
import type { Citation, Judgement, PlacedJudgement } from '../../../shared/schema/judgement.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { readAnchored, readCoding } from '../repositories/codings.ts'
import { insertJudgement, listJudgements, supersede } from '../repositories/judgements.ts'
import { readModel } from '../repositories/model.ts'
import { readText } from '../repositories/sources.ts'
import { listWaves } from '../repositories/waves.ts'
import { findCase } from './cases.ts'
import { findSource } from './sources.ts'

type NewJudgement = Parsed<'judgements.create'>

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

/**
 * A draft, which takes the place of the drafts before it.
 * @throws case.not_found, judgement.stage_unknown, judgement.no_stage, judgement.no_verdict, judgement.no_rationale,
 * model.part_not_found, wave.not_found, coding.not_found, judgement.citation_elsewhere
 */
export function createJudgement(context: CommandContext, input: NewJudgement, author: string): Judgement {
  const { db, describe } = context
  const of = findCase(db, input.caseId)
  const judgement = draftOf(context, input, author)
  describe(of.name)
  const all = listJudgements(db)
  insertJudgement(db, judgement)
  for (const id of draftsReplacedBy(judgement, all)) supersede(db, id, judgement.id)
  return judgement
}

function draftOf({ db, newId, now }: CommandContext, input: NewJudgement, author: string): Judgement {
  const rationaleBody = input.rationaleBody === undefined ? null : normalBody(input.rationaleBody)
  const rationale = rationaleBody === null ? input.rationale : textOfBody(rationaleBody)
  if (rationale === undefined || rationale === '') throw new AppError('judgement.no_rationale', {})
  return {
    id: judgementId.parse(newId()),
    caseId: input.caseId,
    ...claimOf(db, input),
    wave: waveOf(db, input.wave ?? null),
    rationale,
    rationaleBody,
    rivalReason: input.rivalReason,
    confidence: input.confidence,
    blind: input.blind ?? false,
    revealedAt: null,
    author,
    at: now,
    status: 'draft',
    signature: null,
    affirmations: [],
    settles: [],
    supersededBy: null,
    citations: [...new Set(input.cite)].map((id) => cite(db, id, input)),
  }
}

/** What is said of what: a stage of the case as a whole, a verdict of a part of the model. */
function claimOf(
  db: ReadableDb,
  input: NewJudgement,
): Pick<Judgement, 'subject' | 'stage' | 'verdict' | 'rivalStage'> {
  const subject = input.subject ?? { kind: 'stage' }
  const stage = input.stage ?? null
  const verdict = input.verdict ?? null
  const { rivalStage } = input
  const model = readModel(db)
  for (const named of [stage, rivalStage])
    if (named !== null && !model.stages.some((each) => each.id === named))
      throw new AppError('judgement.stage_unknown', { stage: named })
  if (subject.kind === 'stage') {
    if (stage === null || verdict !== null) throw new AppError('judgement.no_stage', {})
    return { subject, stage, verdict: null, rivalStage }
  }
  if (partName(model, subject) === undefined) throw new AppError('model.part_not_found', { id: subject.id })
  if (verdict === null || stage !== null || rivalStage !== null)
    throw new AppError('judgement.no_verdict', {})
  return { subject, stage: null, verdict, rivalStage: null }
}

function waveOf(db: ReadableDb, wave: WaveId | null): WaveId | null {
  if (wave !== null && !listWaves(db).some(({ id }) => id === wave))
    throw new AppError('wave.not_found', { wave })
  return wave
}

function cite(db: ReadableDb, id: CodingId, { caseId, stances, weights }: NewJudgement): Citation {
  const coding = readCoding(db, id)
  if (coding === undefined) throw new AppError('coding.not_found', { coding: id })
  const { sourceId, start, end, quote, direction } = coding
  if (findSource(db, sourceId).caseId !== caseId)
    throw new AppError('judgement.citation_elsewhere', { coding: id })
  const stance = stances?.[id] ?? (direction === 'contradicts' ? 'against' : 'for')
  return { codingId: id, stance, weight: weights?.[id] ?? null, sourceId, start, end, quote }
}
