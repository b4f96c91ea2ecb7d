// The library: the model's strategies and the study's own, told apart only by where they come from.
import type { Model } from '../../schema/model.ts'
import type { LibraryStrategy, OwnStrategy, StrategyRef } from '../../schema/strategy.ts'

/**
 * Stage by stage in the order of the model; of one stage, the model's first. Those of stages the model has no more come
 * last, and so do strategies it has no more, which only plans speak of still.
 */
export function strategyLibrary(
  model: Pick<Model, 'stages' | 'strategies'>,
  own: readonly OwnStrategy[],
  retired: Model['strategies'],
): LibraryStrategy[] {
  const all: LibraryStrategy[] = [
    ...[...model.strategies, ...retired].map(
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
  const live = new Set(model.stages.map(({ id }) => id))
  return [
    ...model.stages.flatMap(({ id }) => all.filter(({ stage }) => stage === id)),
    ...all.filter(({ stage }) => !live.has(stage)),
  ]
}

/** What there is to choose from: a strategy the model has no more is none of it. */
export function offered(
  { strategies }: Pick<Model, 'strategies'>,
  library: readonly LibraryStrategy[],
): LibraryStrategy[] {
  return library.filter(({ ref }) => ref.origin === 'own' || strategies.some(({ id }) => id === ref.id))
}

export function sameStrategy(a: StrategyRef, b: StrategyRef): boolean {
  return a.origin === b.origin && a.id === b.id
}

/** One text for a strategy, for maps and for lists to choose from. */
export function strategyKey({ origin, id }: StrategyRef): string {
  return `${origin}:${id}`
}
