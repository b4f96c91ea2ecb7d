// Tallies: evidence counted in passages, with the distinct sources, kinds and coders that hold it.
import type { Tally } from '../../schema/profile.ts'
import { sourceKinds } from '../../schema/source.ts'
import { byCodePoint } from '../codebook/by-code-point.ts'
import type { RolledCoding, RolledSource } from './input.ts'
import { groupPassages } from './passages.ts'

/**
 * A case's way of tallying codings of `sources`. Sources come in the order given, kinds in the order of
 * `sourceKinds`, coders by code point; codings of other sources do not count.
 */
export function tallier(sources: readonly RolledSource[]): (codings: readonly RolledCoding[]) => Tally {
  const order = sources.map((source) => source.id)
  return (codings) => {
    const passages = groupPassages(codings, order)
    const holders = new Set(passages.map((passage) => passage.sourceId))
    const holding = sources.filter((source) => holders.has(source.id))
    const kinds = new Set(holding.map((source) => source.kind))
    const coders = new Set(passages.flatMap((passage) => passage.members.map((coding) => coding.coder)))
    return {
      passages: passages.length,
      sources: holding.map((source) => source.id),
      kinds: sourceKinds.filter((kind) => kinds.has(kind)),
      coders: [...coders].sort(byCodePoint),
    }
  }
}
