// The objectives a network agreed on, and what was seen of each on a day, with the evidence that shows it.
import { AppError } from '../../../shared/api/errors.ts'
import {
  type AttainmentId,
  attainmentId,
  type CaseId,
  type ObjectiveId,
  objectiveId,
} from '../../../shared/schema/ids.ts'
import type { Attainment, ListedObjective, Objective } from '../../../shared/schema/objective.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { listLinked } from '../repositories/linked-excerpts.ts'
import {
  deleteAttainment,
  deleteObjective,
  insertAttainment,
  insertObjective,
  listAttainments,
  listObjectives,
  setObjectivePosition,
  updateAttainment,
  updateObjective,
} from '../repositories/objectives.ts'
import { findCase } from './cases.ts'
import { linkExcerpts, placedLinks } from './links.ts'

export const objectiveServices: ServicesOf<'objectives'> = {
  'objectives.list': ({ db }, { caseId }) =>
    objectivesRead(db, caseId === undefined ? null : findCase(db, caseId).id),
  'objectives.create': ({ db, newId, describe }, fields) => {
    const objective: Objective = { ...fields, id: objectiveId.parse(newId()) }
    describe(`${findCase(db, objective.caseId).name}: ${objective.text}`)
    insertObjective(db, objective)
    return objective
  },
  'objectives.update': ({ db, describe }, { id, text, instrument, agreedOn }) => {
    const known = findObjective(db, id)
    const objective: Objective = {
      ...known,
      text: text ?? known.text,
      instrument: instrument ?? known.instrument,
      agreedOn: agreedOn === undefined ? known.agreedOn : agreedOn,
    }
    describe(objective.text)
    updateObjective(db, objective)
    return null
  },
  'objectives.move': ({ db, describe }, { id, position }) => {
    const moved = findObjective(db, id)
    describe(moved.text)
    const others = listObjectives(db).filter((each) => each.caseId === moved.caseId && each.id !== id)
    const order = others.toSpliced(position, 0, moved)
    for (const [place, each] of order.entries()) setObjectivePosition(db, each.id, place)
    return null
  },
  'objectives.remove': ({ db, describe }, { id }) => {
    describe(findObjective(db, id).text)
    deleteObjective(db, id)
    return null
  },
  'objectives.look': ({ db, newId, now, coder, describe }, { cite, ...seen }) => {
    const { text, caseId } = findObjective(db, seen.objectiveId)
    const attainment: Attainment = { ...seen, id: attainmentId.parse(newId()), author: coder, at: now }
    describe(text)
    insertAttainment(db, attainment)
    linkExcerpts(
      db,
      { owner: ownerOf(attainment.id), caseId },
      (cite ?? []).map((codingId) => ({ codingId, stance: null })),
    )
    return attainment
  },
  'objectives.changeLook': ({ db, describe }, { id, day, value, note }) => {
    const known = findAttainment(db, id)
    describe(findObjective(db, known.objectiveId).text)
    updateAttainment(db, {
      ...known,
      day: day ?? known.day,
      value: value ?? known.value,
      note: note ?? known.note,
    })
    return null
  },
  'objectives.removeLook': ({ db, describe }, { id }) => {
    describe(findObjective(db, findAttainment(db, id).objectiveId).text)
    deleteAttainment(db, id)
    return null
  },
}

const ownerOf = (id: AttainmentId) => ({ kind: 'attainment' as const, id })

/** The objectives of a case, or of all, with everything that was seen of them. */
export function objectivesRead(db: ReadableDb, caseId: CaseId | null): ListedObjective[] {
  const links = listLinked(db, 'attainment')
  const seen = Map.groupBy(listAttainments(db), (each) => each.objectiveId)
  return listObjectives(db)
    .filter((objective) => caseId === null || objective.caseId === caseId)
    .map((objective) => ({
      ...objective,
      attainments: (seen.get(objective.id) ?? []).map((attainment) => ({
        ...attainment,
        evidence: placedLinks(db, links.get(attainment.id) ?? []),
      })),
    }))
}

/** @throws objective.not_found */
function findObjective(db: ReadableDb, id: ObjectiveId): Objective {
  const found = listObjectives(db).find((each) => each.id === id)
  if (found === undefined) throw new AppError('objective.not_found', { objective: id })
  return found
}

/** @throws attainment.not_found */
function findAttainment(db: ReadableDb, id: AttainmentId): Attainment {
  const found = listAttainments(db).find((each) => each.id === id)
  if (found === undefined) throw new AppError('attainment.not_found', { attainment: id })
  return found
}
