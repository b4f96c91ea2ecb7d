// Strategies that go from one study to another: what a file says of them, and where each finds its place here.
import type { Model } from '../../schema/model.ts'
import type { LibraryStrategy } from '../../schema/strategy.ts'
import type { StrategyFile, StrategyHomes, StrategyPreview } from '../../schema/strategy-file.ts'
import type { Language, LocalText } from '../../schema/text.ts'
import { foldLabel } from '../text/speaker-labels.ts'

/**
 * The file of some strategies, with the stages and components they are of. What people wrote is in the language of their
 * study alone. Where they were tried and what happened stays behind: that belongs to networks, not to strategies.
 */
export function strategiesFile(
  model: Pick<Model, 'id' | 'version' | 'name' | 'stages' | 'components'>,
  strategies: readonly LibraryStrategy[],
  language: Language,
): StrategyFile {
  const stages = new Set<string>(strategies.map(({ stage }) => stage))
  const components = new Set<string | null>(strategies.map(({ component }) => component))
  const held = model.components.filter(({ id }) => components.has(id))
  for (const { stage } of held) stages.add(stage)
  const words = ({ ref }: LibraryStrategy, text: LocalText) =>
    ref.origin === 'model' ? text : { [language]: text[language] }
  return {
    format: 'trama.strategies/1',
    model: { id: model.id, version: model.version, name: model.name },
    stages: model.stages.filter(({ id }) => stages.has(id)).map(({ id, name }) => ({ id, name })),
    components: held.map(({ id, stage, name }) => ({ id, stage, name })),
    strategies: strategies.map((strategy) => ({
      stage: strategy.stage,
      component: strategy.component,
      name: words(strategy, strategy.name),
      description: words(strategy, strategy.description),
    })),
  }
}

type Here = {
  model: Pick<Model, 'stages' | 'components'>
  library: readonly LibraryStrategy[]
  /** Of the study. */
  language: Language
}

/**
 * What copying a file's strategies would do. A stage or a component goes where a person says; else to the one of its id;
 * else to the one of its name, in any language, case and accents apart; else nowhere, and is asked for. A strategy whose
 * stage or component has no place is homeless. One that is here already, alike in name, stage, component and description,
 * is not copied; one whose name another has gets a number after it.
 */
export function previewStrategies(file: StrategyFile, here: Here, chosen: StrategyHomes): StrategyPreview {
  const { model, library, language } = here
  const used = usedKeys(file)
  const stages = used.stages.map((each) => homeOf(each, model.stages, chosen.stages))
  const components = used.components.map((each) => homeOf(each, model.components, chosen.components))
  const stageOf = new Map(stages.map((each) => [each.key, each]))
  const componentOf = new Map(components.map((each) => [each.key, each]))
  const taken = new Set(library.map(({ name }) => foldLabel(name[language])))
  const strategies = file.strategies.map((strategy, index): StrategyPreview['strategies'][number] => {
    const said = {
      index,
      name: wordsIn(strategy.name, language),
      description: wordsIn(strategy.description, language),
      stage: stageOf.get(strategy.stage)?.to ?? null,
      component: strategy.component === null ? null : (componentOf.get(strategy.component)?.to ?? null),
    }
    const lost = strategy.component !== null && componentOf.get(strategy.component)?.means === null
    if (said.stage === null || lost) return { ...said, state: 'homeless' }
    if (library.some((each) => alike(each, said, language))) return { ...said, state: 'there' }
    const name = freeName(said.name, taken)
    taken.add(foldLabel(name))
    return { ...said, name, state: name === said.name ? 'new' : 'renamed' }
  })
  return { from: file.model.name, stages, components, strategies }
}

type Part = { id: string; name: LocalText }

/** The stages and components that strategies of the file are of; what the file does not list is called by its id. */
function usedKeys(file: StrategyFile): { stages: Part[]; components: Part[] } {
  const part = (listed: readonly Part[], id: string): Part =>
    listed.find((each) => each.id === id) ?? { id, name: { es: id, en: id } }
  const stages = new Set(file.strategies.map(({ stage }) => stage))
  const components = new Set(file.strategies.flatMap(({ component }) => component ?? []))
  return {
    stages: [...stages].map((id) => part(file.stages, id)),
    components: [...components].map((id) => part(file.components, id)),
  }
}

function homeOf<I extends string>(
  { id, name }: Part,
  parts: readonly { id: I; name: LocalText }[],
  chosen: Readonly<Record<string, I | null>>,
) {
  const made = (to: I | null, means: 'id' | 'name' | 'chosen' | null) => ({ key: id, name, to, means })
  const said = Object.hasOwn(chosen, id) ? chosen[id] : undefined
  if (said !== undefined) return made(said, 'chosen')
  const byId = parts.find((part) => part.id === id)
  if (byId !== undefined) return made(byId.id, 'id')
  const names = new Set([foldLabel(name.es), foldLabel(name.en)])
  const byName = parts.find(
    (part) => names.has(foldLabel(part.name.es)) || names.has(foldLabel(part.name.en)),
  )
  return byName === undefined ? made(null, null) : made(byName.id, 'name')
}

/** In the language, or in the other when that is all there is. */
function wordsIn(words: { es?: string | undefined; en?: string | undefined }, language: Language): string {
  return words[language] ?? words.es ?? words.en ?? ''
}

function alike(
  { name, description, stage, component }: LibraryStrategy,
  said: Pick<StrategyPreview['strategies'][number], 'name' | 'description' | 'stage' | 'component'>,
  language: Language,
): boolean {
  return (
    foldLabel(name[language]) === foldLabel(said.name) &&
    description[language] === said.description &&
    stage === said.stage &&
    component === said.component
  )
}

/** The name, or the name with the first free number from 2. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    // Names have 200 units at most, number included.
    const tried = number === 1 ? name : `${name.slice(0, 190)} (${number})`
    if (!taken.has(foldLabel(tried))) return tried
  }
}
