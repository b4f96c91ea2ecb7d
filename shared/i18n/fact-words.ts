// The value of a fact in words, the same on screen, in the terminal and in reports.
import type { CitedFact, Fact, FactThen } from '../schema/fact.ts'
import { factKinds } from '../schema/fact.ts'
import type { Messages } from './index.ts'

export type FactNumbers = {
  number: (value: number) => string
  /** A share of 1, as per cent. */
  percent: (value: number) => string
  fit: (value: number) => string
}

/** `67 % (8 de 12)`, `71 % (desviación estándar 18 %)`, `0,21`. */
export function factValue(
  { facts }: Pick<Messages, 'facts'>,
  kind: Fact['kind'],
  { value, part, whole, spread }: Pick<FactThen, 'value' | 'part' | 'whole' | 'spread'>,
  numbers: FactNumbers,
): string {
  const isShare = factKinds[kind].unit === 'share'
  const written = isShare ? numbers.percent(value) : numbers.fit(value)
  if (part !== null && whole !== null)
    return `${written} (${facts.counts(numbers.number(part), numbers.number(whole))})`
  if (spread !== null)
    return `${written} (${facts.spread(isShare ? numbers.percent(spread) : numbers.fit(spread))})`
  return written
}

/** What became of a cited fact; null: it is as it was. */
export function factNews(
  messages: Pick<Messages, 'facts'>,
  { kind, fact, moved, was }: CitedFact,
  numbers: FactNumbers,
): string | null {
  const before = factValue(messages, kind, was, numbers)
  if (fact === null) return messages.facts.gone(before)
  return moved ? messages.facts.moved(before) : null
}
