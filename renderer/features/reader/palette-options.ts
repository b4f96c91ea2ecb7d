// What the code palette offers for what was typed: codes, best first, then a new code of that name.
import type { CodeId } from '../../../shared/schema/ids.ts'
import { type CodeEntry, pathAbove } from '../../stores/codebook.ts'
import { fold, fuzzyFind } from '../../ui/fuzzy.ts'

type Ranges = readonly (readonly [number, number])[]
export type PaletteOption =
  /** `recent` is its number among the recent codes, from 1. `ranges` is what matched of the name. */
  | { kind: 'code'; id: string; code: CodeEntry; above: string; recent: number | null; ranges: Ranges }
  | { kind: 'new'; id: string; name: string; parent: CodeEntry | null }

/** A match in the names above a code is worth less than any in its own name. */
const abovePenalty = 200

/**
 * `codes` in tree order, `recent` newest first. Without a query: recent codes, then all the others. With one: what matches,
 * and at the end a new code, by itself or in the family of the code used last, unless a code there has that very name.
 */
export function paletteOptions(
  codes: readonly CodeEntry[],
  recent: readonly CodeId[],
  query: string,
): PaletteOption[] {
  const place = (code: CodeEntry) => {
    const index = recent.indexOf(code.id)
    return index === -1 ? null : index + 1
  }
  const found = codes.flatMap((code) => {
    const above = pathAbove(codes, code.id)
    const match = fuzzyFind(query, code.name)
    const wider = match === null ? fuzzyFind(query, `${above} ${code.name}`) : null
    const score = match?.score ?? (wider === null ? null : wider.score - abovePenalty)
    if (score === null) return []
    return [{ code, above, score, recent: place(code), ranges: match?.ranges ?? [] }]
  })
  const typed = query.trim() !== ''
  const late = Number.POSITIVE_INFINITY
  found.sort((a, b) => (typed ? b.score - a.score : 0) || (a.recent ?? late) - (b.recent ?? late) || 0)
  const options: PaletteOption[] = found.map(({ score: _, ...option }) => ({
    kind: 'code',
    id: option.code.id,
    ...option,
  }))
  return typed ? [...options, ...newCodes(codes, recent, query)] : options
}

function newCodes(codes: readonly CodeEntry[], recent: readonly CodeId[], query: string): PaletteOption[] {
  const name = query.trim().replace(/\s+/g, ' ').slice(0, 200)
  const last = codes.find((code) => code.id === recent[0])
  const family = codes.find((code) => code.id === (last?.parentId ?? last?.id))
  return [null, ...(family === undefined ? [] : [family])].flatMap((parent) => {
    const taken = codes.some(
      (code) => code.parentId === (parent?.id ?? null) && fold(code.name) === fold(name),
    )
    return taken ? [] : [{ kind: 'new', id: `new-${parent?.id ?? ''}`, name, parent } as const]
  })
}
