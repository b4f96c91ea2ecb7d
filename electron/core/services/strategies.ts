// The library of strategies: the model's and the study's own, where each was tried, and copies from one study to another.
import { AppError } from '../../../shared/api/errors.ts'
import { previewStrategies, strategiesFile } from '../../../shared/domain/strategies/exchange.ts'
import { sameStrategy } from '../../../shared/domain/strategies/library.ts'
import { foldLabel } from '../../../shared/domain/text/speaker-labels.ts'
import { messagesFor } from '../../../shared/i18n/index.ts'
import { ownStrategyId } from '../../../shared/schema/ids.ts'
import type { OwnStrategy } from '../../../shared/schema/strategy.ts'
import {
  type StrategyFile,
  type StrategyHomes,
  type StrategyPreview,
  strategyFile,
} from '../../../shared/schema/strategy-file.ts'
import type { ServicesOf } from '../context.ts'
import type { ReadableDb } from '../db/sql.ts'
import { readModel } from '../repositories/model.ts'
import {
  deleteOwnStrategy,
  insertOwnStrategy,
  listOwnStrategies,
  listPlanItems,
  updateOwnStrategy,
} from '../repositories/strategies.ts'
import { readStudy } from '../repositories/study.ts'
import { plansRead } from './plans.ts'
import { findStrategy, libraryOf, refuseUnknownParts } from './strategy-library.ts'

export const strategyServices: ServicesOf<'strategies'> = {
  'strategies.list': ({ db }) => {
    const tried = plansRead(db, null)
    return libraryOf(db).map((strategy) => ({
      ...strategy,
      tried: tried.filter((item) => sameStrategy(item.strategy, strategy.ref)),
    }))
  },
  'strategies.create': ({ db, newId, describe }, input) => {
    const strategy: OwnStrategy = { ...input, id: ownStrategyId.parse(newId()) }
    refuse(db, strategy, null)
    describe(strategy.name)
    insertOwnStrategy(db, strategy)
    return strategy
  },
  'strategies.update': ({ db, describe }, { id, ...changes }) => {
    const known = findOwn(db, id)
    const strategy: OwnStrategy = {
      id,
      stage: changes.stage ?? known.stage,
      component: changes.component === undefined ? known.component : changes.component,
      name: changes.name ?? known.name,
      description: changes.description ?? known.description,
    }
    refuse(db, strategy, known)
    describe(strategy.name)
    updateOwnStrategy(db, strategy)
    return null
  },
  'strategies.remove': ({ db, describe }, { id }) => {
    const { name } = findOwn(db, id)
    const count = listPlanItems(db).filter(({ strategy }) =>
      sameStrategy(strategy, { origin: 'own', id }),
    ).length
    if (count > 0) throw new AppError('strategy.in_plans', { name, count })
    describe(name)
    deleteOwnStrategy(db, id)
    return null
  },
  'strategies.export': ({ db }, { refs }) => {
    const library = libraryOf(db)
    const wanted = refs === undefined ? library : refs.map((ref) => findStrategy(library, ref))
    const { language } = readStudy(db)
    const file = strategiesFile(readModel(db), wanted, language)
    return { fileName: messagesFor(language).plans.fileName, content: `${JSON.stringify(file, null, 2)}\n` }
  },
  'strategies.previewImport': ({ db }, { content, homes }) => preview(db, parseFile(content), homes),
  'strategies.import': ({ db, newId, describe }, { content, homes, leave }) => {
    const left = new Set(leave)
    const wanted = preview(db, parseFile(content), homes).strategies.filter(
      ({ index, state }) => !left.has(index) && state !== 'there',
    )
    const added = wanted.map(({ name, description, stage, component, state }): OwnStrategy => {
      if (state === 'homeless' || stage === null) throw new AppError('strategy.homeless', { name })
      return { id: ownStrategyId.parse(newId()), stage, component, name, description }
    })
    describe(
      added
        .map(({ name }) => name)
        .join(', ')
        .slice(0, 500),
    )
    for (const strategy of added) insertOwnStrategy(db, strategy)
    return added
  },
}

/** The model's own are changed with the model. @throws strategy.not_found */
function findOwn(db: ReadableDb, id: OwnStrategy['id']): OwnStrategy {
  const found = listOwnStrategies(db).find((each) => each.id === id)
  if (found === undefined) throw new AppError('strategy.not_found', { strategy: id })
  return found
}

/** @throws model.part_not_found, strategy.name_taken */
function refuse(
  db: ReadableDb,
  { id, stage, component, name }: OwnStrategy,
  before: OwnStrategy | null,
): void {
  // Where it is it may stay, also when the model has no such place any more.
  refuseUnknownParts(
    db,
    stage === before?.stage ? [] : [stage],
    component === before?.component ? null : component,
  )
  const { language } = readStudy(db)
  const taken = libraryOf(db).some(
    (each) =>
      !sameStrategy(each.ref, { origin: 'own', id }) && foldLabel(each.name[language]) === foldLabel(name),
  )
  if (taken) throw new AppError('strategy.name_taken', { name })
}

/** @throws strategy.bad_file */
function parseFile(content: string): StrategyFile {
  let value: unknown
  try {
    value = JSON.parse(content.replace(/^\ufeff/, ''))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new AppError('strategy.bad_file', { detail: error.message.slice(0, 200) })
  }
  const parsed = strategyFile.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new AppError('strategy.bad_file', {
    detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.slice(0, 200),
  })
}

/** @throws model.part_not_found when a person chose a place that is not in the model */
function preview(db: ReadableDb, file: StrategyFile, homes: StrategyHomes | undefined): StrategyPreview {
  const chosen = homes ?? { stages: {}, components: {} }
  refuseUnknownParts(db, Object.values(chosen.stages), null)
  for (const component of Object.values(chosen.components)) refuseUnknownParts(db, [], component)
  return previewStrategies(
    file,
    { model: readModel(db), library: libraryOf(db), language: readStudy(db).language },
    chosen,
  )
}
