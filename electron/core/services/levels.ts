// Levels: a researcher places a network on a step of a component, by wave. A new placement supersedes the one before.
import type { Parsed } from '../../../shared/api/contract.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { placementsReplacedBy } from '../../../shared/domain/levels/standing.ts'
import { type ComponentAttributeId, levelPlacementId } from '../../../shared/schema/ids.ts'
import type { LevelPlacement, ShownPlacement } from '../../../shared/schema/level.ts'
import type { Component } from '../../../shared/schema/model.ts'
import type { CommandContext, ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { insertPlacement, listPlacements, supersedePlacement } from '../repositories/levels.ts'
import { linkedTo, listLinked } from '../repositories/linked-excerpts.ts'
import { readModel } from '../repositories/model.ts'
import { readStudy } from '../repositories/study.ts'
import { findCase } from './cases.ts'
import { findCoding } from './coding-checks.ts'
import { linkExcerpts } from './links.ts'
import { findWave } from './waves.ts'

export const levelServices: ServicesOf<'levels'> = {
  'levels.list': ({ db }, { caseId }) => {
    const links = listLinked(db, 'level')
    return listPlacements(db)
      .filter((each) => caseId === undefined || each.caseId === caseId)
      .map((each) => ({ ...each, evidence: links.get(each.id) ?? [] }))
  },
  'levels.place': place,
}

/** @throws case.not_found, wave.not_found, model.part_not_found, level.not_of_component, coding.not_found, link.elsewhere */
function place(context: CommandContext, input: Parsed<'levels.place'>): ShownPlacement {
  const { db, newId, now, coder, describe } = context
  const { caseId, component, step, wave, note } = input
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
  const owner = { kind: 'level', id: placement.id } as const
  linkExcerpts(
    db,
    { owner, caseId },
    (input.cite ?? []).map((codingId) => ({
      codingId,
      stance:
        input.stances?.[codingId] ??
        (findCoding(db, codingId).direction === 'contradicts' ? 'against' : 'for'),
    })),
  )
  return { ...placement, evidence: linkedTo(db, owner) }
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
