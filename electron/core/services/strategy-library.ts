// The library of strategies as services look things up in it.
import { AppError } from '../../../shared/api/errors.ts'
import { sameStrategy, strategyLibrary } from '../../../shared/domain/strategies/library.ts'
import type { ComponentId, StageId } from '../../../shared/schema/ids.ts'
import type { LibraryStrategy, StrategyRef } from '../../../shared/schema/strategy.ts'
import type { ReadableDb } from '../db/sql.ts'
import { readModel, readRetiredStrategies } from '../repositories/model.ts'
import { listOwnStrategies } from '../repositories/strategies.ts'

export function libraryOf(db: ReadableDb): LibraryStrategy[] {
  return strategyLibrary(readModel(db), listOwnStrategies(db), readRetiredStrategies(db))
}

/** @throws strategy.not_found */
export function findStrategy(library: readonly LibraryStrategy[], ref: StrategyRef): LibraryStrategy {
  const found = library.find((each) => sameStrategy(each.ref, ref))
  if (found === undefined) throw new AppError('strategy.not_found', { strategy: ref.id })
  return found
}

/** @throws model.part_not_found */
export function refuseUnknownParts(
  db: ReadableDb,
  stages: readonly (StageId | null)[],
  component: ComponentId | null,
): void {
  const model = readModel(db)
  const lost =
    stages.find((id) => id !== null && !model.stages.some((each) => each.id === id)) ??
    (component === null || model.components.some(({ id }) => id === component) ? null : component)
  if (lost !== null) throw new AppError('model.part_not_found', { id: lost })
}
