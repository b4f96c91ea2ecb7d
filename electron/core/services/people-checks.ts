// What is asked of establishments and participants before they are written.
import { AppError } from '../../../shared/api/errors.ts'
import { foldLabel } from '../../../shared/domain/text/speaker-labels.ts'
import type { CaseId, EstablishmentId, ParticipantId } from '../../../shared/schema/ids.ts'
import type { Establishment, Participant } from '../../../shared/schema/people.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listEstablishments, listParticipants } from '../repositories/people.ts'

/** @throws establishment.not_found */
export function findEstablishment(db: ReadableDb, id: EstablishmentId): Establishment {
  const found = listEstablishments(db).find((each) => each.id === id)
  if (found === undefined) throw new AppError('establishment.not_found', { establishment: id })
  return found
}

/** @throws participant.not_found */
export function findParticipant(db: ReadableDb, id: ParticipantId): Participant {
  const found = listParticipants(db).find((each) => each.id === id)
  if (found === undefined) throw new AppError('participant.not_found', { participant: id })
  return found
}

/** One name for two of a case, school or person, would make two of them one for whoever reads. */
export function refuseTakenPseudonym(db: ReadableDb, caseId: CaseId, pseudonym: string): void {
  const label = foldLabel(pseudonym)
  const taken = [...listEstablishments(db), ...listParticipants(db)].some(
    (each) => each.caseId === caseId && foldLabel(each.pseudonym) === label,
  )
  if (taken) throw new AppError('people.pseudonym_taken', { pseudonym })
}

/** @throws establishment.not_found, participant.elsewhere */
export function refuseElsewhere(
  db: ReadableDb,
  { caseId, pseudonym, establishmentId: of }: Participant,
): void {
  if (of !== null && findEstablishment(db, of).caseId !== caseId)
    throw new AppError('participant.elsewhere', { participant: pseudonym })
}
