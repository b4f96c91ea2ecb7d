// From what a person says of a case to a judgement: what is named must be there, what is cited keeps its words.
import type { Parsed } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { partName } from '../../../shared/domain/judgements/part-name.ts'
import { shortened, textOfBody } from '../../../shared/domain/memos/memo-text.ts'
import { normalBody } from '../../../shared/domain/memos/normal-body.ts'
import { type CodingId, judgementId, type WaveId } from '../../../shared/schema/ids.ts'
import type { Citation, Judgement } from '../../../shared/schema/judgement.ts'
import type { CommandContext } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { readCoding } from '../repositories/codings.ts'
import { readModel, readModelInForce } from '../repositories/model.ts'
import { readStudy } from '../repositories/study.ts'
import { listWaves } from '../repositories/waves.ts'
import { findCase } from './cases.ts'
import { findSource } from './sources.ts'

/** UTF-16 units of a part's name in the journal. */
const SUBJECT_UNITS = 60

export type NewJudgement = Parsed<'judgements.create'>

/**
 * A new draft, not yet kept.
 * @throws judgement.stage_unknown, judgement.no_stage, judgement.no_verdict, judgement.no_rationale,
 * model.part_not_found, wave.not_found, coding.not_found, judgement.citation_elsewhere
 */
export function draftOf({ db, newId, now }: CommandContext, input: NewJudgement, author: string): Judgement {
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

/** What a judgement is about, for the journal; never what it says. */
export function subjectOf(
  db: ReadableDb,
  { caseId, subject }: Pick<Judgement, 'caseId' | 'subject'>,
): string {
  const of = findCase(db, caseId).name
  if (subject.kind === 'stage') return of
  const part = partName(readModelInForce(db), subject)?.[readStudy(db).language] ?? subject.id
  return `${of}: ${shortened(part, SUBJECT_UNITS)}`
}
