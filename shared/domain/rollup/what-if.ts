// The profile a case would have if some of its evidence were left out: what a judgement hangs on, asked by hand.
import type { WhatIf } from '../../schema/profile.ts'
import type { Source } from '../../schema/source.ts'
import type { RolledCoding } from './input.ts'

/**
 * The sources and codings that remain. A source is left out by itself, by its kind or by its date (both bounds are left
 * in; a source without a date is in no stretch of time); a coding by who made it.
 */
export function remaining<
  S extends Pick<Source, 'id' | 'kind' | 'date'>,
  C extends Pick<RolledCoding, 'sourceId' | 'coder'>,
>(sources: readonly S[], codings: readonly C[], without: WhatIf): { sources: S[]; codings: C[] } {
  const left = new Set(without.sources)
  const kinds = new Set(without.kinds)
  const coders = new Set(without.coders)
  const { from, to } = without
  const isIn = ({ date }: S) =>
    (from === null || (date !== null && date >= from)) && (to === null || (date !== null && date <= to))
  return {
    sources: sources.filter((source) => !left.has(source.id) && !kinds.has(source.kind) && isIn(source)),
    codings: codings.filter((coding) => !coders.has(coding.coder)),
  }
}
