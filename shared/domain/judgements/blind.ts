// Who may read what was judged blind. It keeps two readings independent in the workbench; it is no lock on the file.
import type { JudgementId } from '../../schema/ids.ts'
import { isApart, judgementKey, type Placed } from './standing.ts'

/**
 * The judgements `viewer` must not read yet: those others made blind, until their author reveals them, a consensus
 * settles them or what took their place, or the viewer has signed one of their own on the same question.
 */
export function hiddenFrom(viewer: string, all: readonly Placed[]): Set<JudgementId> {
  const settled = new Set(all.flatMap(({ settles }) => settles))
  const byId = new Map(all.map((each) => [each.id, each]))
  const signed = new Set(
    all
      .filter(
        (each) =>
          each.author === viewer &&
          each.supersededBy === null &&
          each.signature !== null &&
          each.settles.length === 0,
      )
      .map(judgementKey),
  )
  const cameOut = (judgement: Placed): boolean => {
    const seen = new Set<JudgementId>()
    let each: Placed | undefined = judgement
    while (each !== undefined && !seen.has(each.id)) {
      if (!isApart(each) || settled.has(each.id)) return true
      seen.add(each.id)
      each = each.supersededBy === null ? undefined : byId.get(each.supersededBy)
    }
    return false
  }
  return new Set(
    all
      .filter((each) => each.author !== viewer && !signed.has(judgementKey(each)) && !cameOut(each))
      .map(({ id }) => id),
  )
}

/** No name a person can have. */
const nobody = ''

/** The judgements anybody may read: none made blind, but for what was revealed, or settled by a consensus. */
export function openToAll<J extends Placed>(all: readonly J[]): J[] {
  const hidden = hiddenFrom(nobody, all)
  return all.filter(({ id }) => !hidden.has(id))
}
