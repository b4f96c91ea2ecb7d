// What a researcher says of codings as evidence for an indicator: left out with a reason, or answered with an argument.
import { AppError } from '../../../shared/api/errors.ts'
import type { CodingId, IndicatorId } from '../../../shared/schema/ids.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listCodes } from '../repositories/codes.ts'
import { deleteAnswer, deleteExclusion, putAnswer, putExclusion } from '../repositories/evidence-marks.ts'
import { readModel } from '../repositories/model.ts'
import { findIn } from './code-checks.ts'
import { findCoding, subjectOf } from './coding-checks.ts'

export const evidenceServices: ServicesOf<'evidence'> = {
  'evidence.exclude': ({ db, describe, coder, now }, { codingId, indicatorId, reason }) => {
    describe(speakingOf(db, codingId, indicatorId))
    putExclusion(db, { codingId, indicatorId, reason, author: coder, at: now })
    return null
  },
  'evidence.include': ({ db, describe }, { codingId, indicatorId }) => {
    describe(subjectOf(db, [findCoding(db, codingId)]))
    deleteExclusion(db, codingId, indicatorId)
    return null
  },
  'evidence.answer': ({ db, describe, coder, now }, { codingId, indicatorId, argument }) => {
    describe(speakingOf(db, codingId, indicatorId))
    putAnswer(db, { codingId, indicatorId, argument, author: coder, at: now })
    return null
  },
  'evidence.unanswer': ({ db, describe }, { codingId, indicatorId }) => {
    describe(subjectOf(db, [findCoding(db, codingId)]))
    deleteAnswer(db, codingId, indicatorId)
    return null
  },
}

/** The coding's code, for the journal. @throws coding.not_found, model.part_not_found, evidence.does_not_speak */
function speakingOf(db: ReadableDb, codingId: CodingId, indicatorId: IndicatorId): string {
  const coding = findCoding(db, codingId)
  if (!readModel(db).indicators.some(({ id }) => id === indicatorId))
    throw new AppError('model.part_not_found', { id: indicatorId })
  const code = findIn(listCodes(db), coding.codeId)
  if (!code.indicators.includes(indicatorId))
    throw new AppError('evidence.does_not_speak', { code: code.name })
  return subjectOf(db, [coding])
}
