// Two waves of a network side by side: which ties came, which went, which grew.
import type { ComparedTie, Tie } from '../../schema/tie.ts'
import { strongestTies, tieKey } from './select-ties.ts'

/** In the order of `before`, then what only `after` has, in its own. */
export function compareTies(before: readonly Tie[], after: readonly Tie[]): ComparedTie[] {
  const [was, is] = [before, after].map(
    (ties) => new Map(strongestTies(ties).map((tie) => [tieKey(tie), tie])),
  ) as [Map<string, Tie>, Map<string, Tie>]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [then, now] = [was.get(key) ?? null, is.get(key) ?? null]
    const one = now ?? then
    if (one === null) return []
    const { giverId, receiverId, kind } = one
    return [{ giverId, receiverId, kind, change: changeOf(then, now), before: then, after: now }]
  })
}

function changeOf(then: Tie | null, now: Tie | null): ComparedTie['change'] {
  if (then === null) return 'came'
  if (now === null) return 'went'
  if (now.frequency === then.frequency) return 'same'
  return now.frequency > then.frequency ? 'grew' : 'shrank'
}
