// Where what leans on a part that goes may lean instead. A part whose id both models have needs no home: it stays.
import type { Model } from '../../schema/model.ts'
import type { PartHome } from '../../schema/model-change.ts'
import { fold } from '../search/fold.ts'
import { type Part, partsOf, partsOnlyIn } from './parts.ts'

/**
 * A home for every part of `then` that `now` has not: the one part of its kind that bears its name in either language,
 * whatever its case and accents; those that are new before those both have. None, or several: null.
 */
export function proposeHomes(then: Model, now: Model): PartHome[] {
  const fresh = partsOnlyIn(now, then)
  const all = partsOf(now)
  return partsOnlyIn(then, now).map((part) => ({
    kind: part.kind,
    id: part.id,
    to: namesake(part, fresh) ?? namesake(part, all),
  }))
}

function namesake(part: Part, among: readonly Part[]): string | null {
  const [found, other] = among.filter((each) => each.kind === part.kind && sameName(each, part))
  return found !== undefined && other === undefined ? found.id : null
}

function sameName({ name: a }: Part, { name: b }: Part): boolean {
  return plain(a.es) === plain(b.es) || plain(a.en) === plain(b.en)
}

function plain(text: string): string {
  return fold(text.trim(), false).text
}
