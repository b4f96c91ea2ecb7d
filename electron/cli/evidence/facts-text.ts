// Facts as they are read in a terminal.
import { factNews, factValue } from '../../../shared/i18n/fact-words.ts'
import type { CitedFact, Fact } from '../../../shared/schema/fact.ts'
import type { CommandContext } from '../command.ts'
import { columns, formatOf } from './format.ts'

type Context = Pick<CommandContext, 'messages' | 'language'>

export function factsText({ messages, language }: Context, facts: readonly Fact[]): string {
  const { facts: words } = messages
  if (facts.length === 0) return words.none
  const numbers = formatOf(language)
  const rows = facts.map((fact) => [
    fact.locator,
    factValue(messages, fact.kind, fact, numbers),
    words.kinds[fact.kind].name,
    words.natures[fact.nature],
  ])
  const kinds = [...new Set(facts.map(({ kind }) => kind))]
  const definitions = kinds.map((kind) => `${words.kinds[kind].name}: ${words.kinds[kind].definition}`)
  return [columns(rows), '', ...definitions].join('\n')
}

/** A fact beside the passages of an indicator. */
export function citedFactLines({ messages, language }: Context, cited: CitedFact): string[] {
  const { facts: words } = messages
  const numbers = formatOf(language)
  const { kind, stance, note, author, at, fact, was } = cited
  const news = factNews(messages, cited, numbers)
  const mark = stance === 'for' ? '+' : '-'
  return [
    `      ${mark} ${fact?.locator ?? was.locator} ${words.kinds[kind].name}: ${factValue(messages, kind, fact ?? was, numbers)}`,
    ...(news === null ? [] : [`        ${news}`]),
    `        ${[...(note === '' ? [] : [note]), words.by(author, at.slice(0, 10))].join(' · ')}`,
  ]
}
