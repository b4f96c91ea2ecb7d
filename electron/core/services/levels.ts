// Levels: a researcher places a network on a step of a component, by wave. A new placement supersedes the one before.
import { AppError } from '../../../shared/api/errors.ts'
import { placementsReplacedBy } from '../../../shared/domain/levels/standing.ts'
import { type ComponentAttributeId, levelPlacementId } from '../../../shared/schema/ids.ts'
import type { LevelPlacement } from '../../../shared/schema/level.ts'
import type { Component } from '../../../shared/schema/model.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { insertPlacement, listPlacements, supersedePlacement } from '../repositories/levels.ts'
import { readModel } from '../repositories/model.ts'
import { readStudy } from '../repositories/study.ts'
import { findCase } from './cases.ts'
import { findWave } from './waves.ts'

export const levelServices: ServicesOf<'levels'> = {
  'levels.list': ({ db }, { caseId }) =>
    listPlacements(db).filter((each) => caseId === undefined || each.caseId === caseId),
  'levels.place': ({ db, newId, now, coder, describe }, { caseId, component, step, wave, note }) => {
    const of = findCase(db, caseId)
    const found = findComponent(db, component)
    const { language } = readStudy(db)
    const named = step === null ? null : findStep(found, step)
    describe(`${of.name}: ${(named ?? found).name[language]}`)
    const placement: LevelPlacement = {
      id: levelPlacementId.parse(newId()),
      caseId,
      component,
      step,
      wave: wave == null ? null : findWave(db, wave).id,
      note,
      author: coder,
      at: now,
      supersededBy: null,
    }
    const replaced = placementsReplacedBy(placement, listPlacements(db))
    insertPlacement(db, placement)
    for (const id of replaced) supersedePlacement(db, id, placement.id)
    return placement
  },
}

/** @throws model.part_not_found */
function findComponent(db: ReadableDb, id: Component['id']): Component {
  const found = readModel(db).components.find((each) => each.id === id)
  if (found === undefined) throw new AppError('model.part_not_found', { id })
  return found
}

/** @throws model.part_not_found, level.not_of_component */
function findStep(component: Component, id: ComponentAttributeId): Component['attributes'][number] {
  const found = component.attributes.find((each) => each.id === id && each.kind === 'level')
  if (found === undefined) throw new AppError('level.not_of_component', { id, component: component.id })
  return found
}
