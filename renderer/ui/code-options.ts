// The codes that what was typed may mean, best first.
import type { CodeId } from '../../shared/schema/ids.ts'
import { type CodeEntry, pathAbove } from '../stores/codebook.ts'
import { fuzzyFind } from './fuzzy.ts'

export type CodeOption = {
  code: CodeEntry
  above: string
  /** What matched of the name. */
  ranges: readonly (readonly [number, number])[]
}

/** A match in the names above a code is worth less than any in its own name. */
const abovePenalty = 200

/** `codes` in tree order, `recent` newest first: codes used lately come before equals, and first when nothing is typed. */
export function codeOptions(
  codes: readonly CodeEntry[],
  recent: readonly CodeId[],
  query: string,
): CodeOption[] {
  const found = codes.flatMap((code) => {
    const above = pathAbove(codes, code.id)
    const own = fuzzyFind(query, code.name)
    const wider = own ?? fuzzyFind(query, `${above} ${code.name}`)
    if (wider === null) return []
    const score = query.trim() === '' ? 0 : wider.score - (own === null ? abovePenalty : 0)
    const place = recent.indexOf(code.id)
    return [{ code, above, ranges: own?.ranges ?? [], score, place: place === -1 ? recent.length : place }]
  })
  return found
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ code, above, ranges }) => ({ code, above, ranges }))
}
