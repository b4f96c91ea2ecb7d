// Several codings become one: over everything from the first word to the last, with what was noted in any of them.
import type { Coding } from '../../schema/coding.ts'
import type { Span } from '../../schema/text.ts'
import { byCodePoint } from '../codebook/by-code-point.ts'

export const mergeDifferences = ['source', 'code', 'coder', 'direction', 'exclusions'] as const
export type MergeDifference = (typeof mergeDifferences)[number]

/** The first thing the codings differ in that one coding can have but one of; null when they can be merged. */
export function mergeDifference(
  codings: readonly Pick<Coding, 'sourceId' | 'codeId' | 'coder' | 'direction'>[],
): MergeDifference | null {
  const [first] = codings
  if (first === undefined) return null
  const differs = (of: 'sourceId' | 'codeId' | 'coder' | 'direction') =>
    codings.some((each) => each[of] !== first[of])
  if (differs('sourceId')) return 'source'
  if (differs('codeId')) return 'code'
  if (differs('coder')) return 'coder'
  return differs('direction') ? 'direction' : null
}

/**
 * Codings in the order of their text: by start, then end, then id. The first is the one that stays when they are merged.
 */
export function inTextOrder<T extends Span & { id: string }>(codings: readonly T[]): T[] {
  return codings.toSorted((a, b) => a.start - b.start || a.end - b.end || byCodePoint(a.id, b.id))
}

/** From the first start to the last end, with what lies between. Of no spans, null. */
export function unionOf(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null
  return {
    start: spans.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY),
    end: spans.reduce((most, { end }) => Math.max(most, end), 0),
  }
}

/** Memos as one, a blank line apart, in the order given; blank ones and repeated ones left out. */
export function joinMemos(memos: readonly string[]): string {
  const said = memos.map((memo) => memo.trim()).filter((memo) => memo !== '')
  return [...new Set(said)].join('\n\n')
}

/** The greatest weight given; null when none was. */
export function greatestWeight(weights: readonly (number | null)[]): number | null {
  return weights.reduce(
    (most, weight) => (weight !== null && (most === null || weight > most) ? weight : most),
    null,
  )
}
