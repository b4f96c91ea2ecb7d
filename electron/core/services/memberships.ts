// Who belongs to a network and to the team that coordinates it, since when and until when.
import { AppError } from '../../../shared/api/errors.ts'
import { overlapping } from '../../../shared/domain/waves/overlap.ts'
import { type MembershipId, membershipId } from '../../../shared/schema/ids.ts'
import type { Membership } from '../../../shared/schema/people.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import {
  deleteMembership,
  insertMembership,
  listMemberships,
  updateMembership,
} from '../repositories/memberships.ts'
import { findParticipant } from './people-checks.ts'

export const membershipServices: ServicesOf<'memberships'> = {
  'memberships.create': ({ db, newId, describe }, { participantId, body, from, to }) => {
    const made: Membership = { id: membershipId.parse(newId()), participantId, body, from, to }
    describe(findParticipant(db, participantId).pseudonym)
    refuse(db, made)
    insertMembership(db, made)
    return made
  },
  'memberships.update': ({ db, describe }, { id, body, from, to }) => {
    const found = findMembership(db, id)
    const next: Membership = {
      ...found,
      body: body ?? found.body,
      from: from === undefined ? found.from : from,
      to: to === undefined ? found.to : to,
    }
    refuse(db, next)
    describe(findParticipant(db, found.participantId).pseudonym)
    updateMembership(db, next)
    return null
  },
  'memberships.remove': ({ db, describe }, { id }) => {
    describe(findParticipant(db, findMembership(db, id).participantId).pseudonym)
    deleteMembership(db, id)
    return null
  },
}

/** @throws membership.not_found */
function findMembership(db: ReadableDb, id: MembershipId): Membership {
  const found = listMemberships(db).find((each) => each.id === id)
  if (found === undefined) throw new AppError('membership.not_found', { membership: id })
  return found
}

/** @throws membership.backwards, membership.overlaps */
function refuse(db: ReadableDb, membership: Membership): void {
  const { participantId, body, from, to } = membership
  if (from !== null && to !== null && from > to) throw new AppError('membership.backwards', {})
  const others = listMemberships(db).filter(
    (each) => each.participantId === participantId && each.body === body,
  )
  if (overlapping(membership, others) !== null)
    throw new AppError('membership.overlaps', { participant: findParticipant(db, participantId).pseudonym })
}
