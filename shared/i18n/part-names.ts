// What parts of the model are called wherever something speaks of them: those it had once say in which version they went.
import type { Model, PartKind, RetiredPart } from '../schema/model.ts'
import { type LocalText, languages } from '../schema/text.ts'
import { messagesFor } from './index.ts'

type ByName = 'stage' | 'component' | 'dimension' | 'result'

/** A model as it is read for names: with the parts it had once, where whoever asks has them. */
export type NamedModel = Partial<Pick<Model, 'stages' | 'components' | 'dimensions' | 'results'>> & {
  readonly retired?: readonly RetiredPart[]
}

const lists = {
  stage: 'stages',
  component: 'components',
  dimension: 'dimensions',
  result: 'results',
} as const satisfies Record<ByName, keyof NamedModel>

/** Undefined when the model never had it. */
export function partNamed(model: NamedModel, kind: ByName, id: string): LocalText | undefined {
  const parts: readonly { id: string; name: LocalText }[] = model[lists[kind]] ?? []
  return parts.find((part) => part.id === id)?.name ?? retiredNamed(model, kind, id)
}

/** With the version it went in; undefined of a part in force. */
export function retiredNamed(model: NamedModel, kind: PartKind, id: string): LocalText | undefined {
  const part = model.retired?.find((each) => each.kind === kind && each.id === id)
  if (part === undefined) return undefined
  const { es, en } = Object.fromEntries(
    languages.map((language) => {
      const gone = messagesFor(language).model.retiredIn(part.version)
      return [language, `${part.name[language]} (${gone})`]
    }),
  ) as LocalText
  return { es, en }
}
