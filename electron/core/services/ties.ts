// Ties between the schools of a case: entered one by one or cell by cell, listed, measured and compared.
import { AppError } from '../../../shared/api/errors.ts'
import { compareTies } from '../../../shared/domain/ties/compare-ties.ts'
import { measureNetwork } from '../../../shared/domain/ties/metrics.ts'
import { placeKey } from '../../../shared/domain/ties/read-ties.ts'
import { selectTies, strongestTies } from '../../../shared/domain/ties/select-ties.ts'
import type { CaseId, CodingId, EstablishmentId, TieId, WaveId } from '../../../shared/schema/ids.ts'
import { tieId } from '../../../shared/schema/ids.ts'
import type { Establishment } from '../../../shared/schema/people.ts'
import type { Tie, TieFilter, TieMetrics } from '../../../shared/schema/tie.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb, WritableDb } from '../db/sql.ts'
import { listCases } from '../repositories/cases.ts'
import { listLinked } from '../repositories/linked-excerpts.ts'
import { listEstablishments } from '../repositories/people.ts'
import { deleteMap, insertTie, listTies, updateTie } from '../repositories/ties.ts'
import { findCase } from './cases.ts'
import { linkExcerpts } from './links.ts'
import { removeTies } from './tie-removal.ts'
import { tieExport } from './ties-export.ts'
import { tieFileServices } from './ties-files.ts'
import { findWave } from './waves.ts'

export const tieServices: ServicesOf<'ties'> = {
  ...tieFileServices,
  'ties.list': ({ db }, { caseId }) => {
    const evidence = listLinked(db, 'tie')
    return listTies(db)
      .filter((tie) => caseId === undefined || tie.caseId === caseId)
      .map((tie) => ({ ...tie, evidence: evidence.get(tie.id) ?? [] }))
  },
  'ties.metrics': ({ db }, { caseIds, ...filter }) => {
    for (const id of caseIds ?? []) findCase(db, id)
    return listCases(db)
      .filter(({ id }) => caseIds === undefined || caseIds.includes(id))
      .map(({ id }) => metricsOf(db, id, filter))
  },
  'ties.compare': ({ db }, { caseId, from, to, kind, atLeast }) => {
    findCase(db, caseId)
    const limits = { ...(kind === undefined ? {} : { kind }), ...(atLeast === undefined ? {} : { atLeast }) }
    const own = selectTies(
      listTies(db).filter((tie) => tie.caseId === caseId),
      kind === undefined ? {} : { kind },
    )
    const [before, after] = [from, to].map((wave) => {
      if (wave !== null) findWave(db, wave)
      return selectTies(own, { wave })
    }) as [Tie[], Tie[]]
    const often = (tie: Tie | null) => tie !== null && tie.frequency >= (atLeast ?? 1)
    return {
      // A tie that grew past the frequency asked for has grown; it has not come.
      ties: compareTies(before, after).filter((each) => often(each.before) || often(each.after)),
      before: metricsOf(db, caseId, { ...limits, wave: from }),
      after: metricsOf(db, caseId, { ...limits, wave: to }),
    }
  },
  'ties.create': (context, { note, cite, ...fields }) => {
    const { db, newId, describe } = context
    const tie: Tie = { ...fields, id: tieId.parse(newId()), note: note ?? '' }
    describe(subjectOf(db, tie))
    addTie(db, tie)
    link(db, tie, cite)
    return tie
  },
  'ties.update': ({ db, describe }, { id, cite, ...changes }) => {
    const known = findTie(db, id)
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const next: Tie = { ...known, ...given }
    refuse(db, next)
    describe(subjectOf(db, next))
    updateTie(db, next)
    link(db, next, cite)
    return null
  },
  'ties.set': ({ db, newId, describe }, { frequency, ...place }) => {
    const known = listTies(db).find((tie) => placeKey(tie) === placeKey(place))
    if (known === undefined && frequency === null) return null
    const tie: Tie = {
      note: '',
      ...known,
      ...place,
      id: known?.id ?? tieId.parse(newId()),
      frequency: frequency ?? 1,
    }
    describe(subjectOf(db, tie))
    if (frequency === null) removeTies(db, [tie.id])
    else if (known === undefined) addTie(db, tie)
    else updateTie(db, tie)
    return null
  },
  'ties.remove': ({ db, describe }, { ids }) => {
    const subjects = ids.map((id) => subjectOf(db, findTie(db, id)))
    describe(
      subjects.length > 3 ? `${subjects.slice(0, 3).join(', ')} … (${subjects.length})` : subjects.join(', '),
    )
    removeTies(db, ids)
    return null
  },
  'ties.export': ({ db }, input) => tieExport(db, input),
  'ties.removeMap': ({ db, describe }, { caseId }) => {
    describe(findCase(db, caseId).name)
    deleteMap(db, caseId)
    return null
  },
}

/** Of the ties of a case that a filter keeps; across waves, each tie once. */
export function metricsOf(db: ReadableDb, caseId: CaseId, filter: TieFilter): TieMetrics {
  const own = listTies(db).filter((tie) => tie.caseId === caseId)
  return measureNetwork(caseId, schoolsOf(db, caseId), selectTies(strongestWithin(own, filter), filter))
}

/** With every wave asked for, a tie's frequency is the highest it was said with, and that is what a filter looks at. */
function strongestWithin(ties: readonly Tie[], { wave }: TieFilter): readonly Tie[] {
  return wave === undefined ? strongestTies(ties) : ties
}

export function schoolsOf(db: ReadableDb, caseId: CaseId): Establishment[] {
  return listEstablishments(db).filter((school) => school.caseId === caseId)
}

/** @throws what is wrong with it */
export function addTie(db: WritableDb, tie: Tie): void {
  refuse(db, tie)
  insertTie(db, tie)
}

function link(db: WritableDb, { id, caseId }: Tie, cite: readonly CodingId[] | undefined): void {
  linkExcerpts(
    db,
    { owner: { kind: 'tie', id }, caseId },
    (cite ?? []).map((codingId) => ({ codingId, stance: null })),
  )
}

/** @throws tie.not_found */
function findTie(db: ReadableDb, id: TieId): Tie {
  const found = listTies(db).find((each) => each.id === id)
  if (found === undefined) throw new AppError('tie.not_found', { tie: id })
  return found
}

/** Who supports whom, in pseudonyms. */
export function subjectOf(
  db: ReadableDb,
  { giverId, receiverId }: Pick<Tie, 'giverId' | 'receiverId'>,
): string {
  const schools = listEstablishments(db)
  const name = (id: EstablishmentId) => schools.find((school) => school.id === id)?.pseudonym ?? id
  return `${name(giverId)} → ${name(receiverId)}`
}

/** @throws case.not_found, establishment.not_found, tie.same_school, tie.elsewhere, wave.not_found, tie.said_already */
function refuse(db: ReadableDb, tie: Tie): void {
  findCase(db, tie.caseId)
  const schools = listEstablishments(db)
  for (const id of [tie.giverId, tie.receiverId]) {
    const school = schools.find((each) => each.id === id)
    if (school === undefined) throw new AppError('establishment.not_found', { establishment: id })
    if (school.caseId !== tie.caseId) throw new AppError('tie.elsewhere', { school: school.pseudonym })
  }
  if (tie.giverId === tie.receiverId) throw new AppError('tie.same_school', {})
  refuseWave(db, tie.waveId)
  const same = listTies(db).find((each) => each.id !== tie.id && placeKey(each) === placeKey(tie))
  if (same !== undefined)
    throw new AppError('tie.said_already', { tie: subjectOf(db, same), frequency: same.frequency })
}

function refuseWave(db: ReadableDb, id: WaveId | null): void {
  if (id !== null) findWave(db, id)
}
