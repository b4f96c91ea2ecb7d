// The library: the model's strategies and the study's own, told apart only by where they come from.
import type { Model } from '../../schema/model.ts'
import type { LibraryStrategy, OwnStrategy, StrategyRef } from '../../schema/strategy.ts'

/** Stage by stage in the order of the model; of one stage, the model's first. */
export function strategyLibrary(
  model: Pick<Model, 'stages' | 'strategies'>,
  own: readonly OwnStrategy[],
): LibraryStrategy[] {
  const all: LibraryStrategy[] = [
    ...model.strategies.map(
      ({ id, ...strategy }): LibraryStrategy => ({ ref: { origin: 'model', id }, ...strategy }),
    ),
    ...own.map(
      ({ id, name, description, ...strategy }): LibraryStrategy => ({
        ref: { origin: 'own', id },
        ...strategy,
        name: { es: name, en: name },
        description: { es: description, en: description },
      }),
    ),
  ]
  return model.stages.flatMap(({ id }) => all.filter(({ stage }) => stage === id))
}

export function sameStrategy(a: StrategyRef, b: StrategyRef): boolean {
  return a.origin === b.origin && a.id === b.id
}

/** One text for a strategy, for maps and for lists to choose from. */
export function strategyKey({ origin, id }: StrategyRef): string {
  return `${origin}:${id}`
}
