// A change that made a judgement stale, in words: what happened to what, and how it was before and is now.
import type { Model } from '../schema/model.ts'
import type { ChangedValue, StaleChange } from '../schema/staleness.ts'
import type { Language } from '../schema/text.ts'
import type { Messages } from './index.ts'

export type StaleWords = {
  what: string
  /** What it happened to: a quote, a code, a part of the model. Empty when the words before say it. */
  of: string
  before: string
  after: string
}

export type StaleNames = {
  language: Language
  model: Model
  /** The words a citation quotes, by its place. */
  quote: (citation: number) => string
  code: (id: string) => string
}

export function staleWords(
  { staleness, terms }: Messages,
  change: StaleChange,
  names: StaleNames,
): StaleWords {
  const { kind, citations, before, after } = change
  const [first] = citations
  const value = (of: ChangedValue | null): string => valueIn(of, names.language, staleness.nothing)
  const words = { what: staleness.kind[kind], before: value(before), after: value(after) }
  const quote = first === undefined ? '' : names.quote(first)
  switch (kind) {
    case 'quote':
    case 'lost':
    case 'placed':
    case 'removed':
    case 'source-removed':
      return { ...words, of: '' }
    case 'recoded':
      return { ...words, of: quote }
    case 'direction':
      return { ...words, of: quote, before: direction(before), after: direction(after) }
    case 'excluded':
    case 'included':
      return { ...words, of: `${quote} · ${partIn(change, names)}` }
    case 'code-name':
      return { ...words, of: '' }
    case 'code-definition':
    case 'code-use-when':
    case 'code-do-not-use-when':
      return { ...words, of: names.code(change.codeId ?? '') }
    case 'model':
    case 'wave': {
      const field = change.field === null ? staleness.came : (staleness.field[change.field] ?? change.field)
      return { ...words, of: kind === 'wave' ? field : `${partIn(change, names)}: ${field}` }
    }
  }
  function direction(of: ChangedValue | null): string {
    return of === 'supports' || of === 'contradicts' || of === 'neutral' ? terms.direction[of] : value(of)
  }
}

function valueIn(value: ChangedValue | null, language: Language, nothing: string): string {
  if (value === null || value === '') return nothing
  if (typeof value === 'string') return value
  return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value[language]
}

function partIn({ part, before }: StaleChange, { model, language }: StaleNames): string {
  if (part === null) return ''
  const named = [
    ...model.stages,
    ...model.dimensions,
    ...model.results,
    ...model.components,
    ...model.strategies,
    ...model.components.flatMap(({ attributes }) => attributes),
  ].find(({ id }) => id === part.id)
  if (named !== undefined) return named.name[language]
  const indicator = model.indicators.find(({ id }) => id === part.id)
  if (indicator !== undefined) return indicator.text[language]
  return part.kind === 'model' ? model.name[language] : valueIn(before, language, part.id)
}
