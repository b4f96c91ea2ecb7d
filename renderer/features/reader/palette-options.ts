// What the code palette offers for what was typed: codes, best first, then a new code of that name.
import type { CodeId } from '../../../shared/schema/ids.ts'
import { type CodeEntry, pathAbove } from '../../stores/codebook.ts'
import { fold, fuzzyFind } from '../../ui/fuzzy.ts'

type Ranges = readonly (readonly [number, number])[]
export type PaletteOption =
  /** `digit` is the key that gives it, from 1. `ranges` is what matched of the name. */
  | { kind: 'code'; id: string; code: CodeEntry; above: string; digit: number | null; ranges: Ranges }
  | { kind: 'new'; id: string; name: string; parent: CodeEntry | null }

/** Codes at hand: those on the digits, in their order, and the one given last. */
export type AtHand = { digits: readonly CodeId[]; last: CodeId | null }

/** A match in the names above a code is worth less than any in its own name. */
const abovePenalty = 200
/** What stands between the names of a path, as people type it. */
const separator = /[/>›]/
/** Parents offered for a new code whose parent was typed in part. */
const parentsOffered = 3

/**
 * `codes` in tree order. Without a query: the codes on digits, then all the others. With one: what matches, and at the end
 * a new code, by itself or in the family of the code used last, unless a code there has that very name. `parent/child` and
 * `parent > child` find along the path, and offer the child new under the parent. Codes no longer given are not offered.
 */
export function paletteOptions(codes: readonly CodeEntry[], atHand: AtHand, query: string): PaletteOption[] {
  const digitOf = (code: CodeEntry) => {
    const index = atHand.digits.indexOf(code.id)
    return index === -1 ? null : index + 1
  }
  const words = query.replaceAll(new RegExp(separator, 'g'), ' ')
  const offered = codes.filter((code) => !code.retired)
  const found = offered.flatMap((code) => {
    const above = pathAbove(codes, code.id)
    const match = fuzzyFind(words, code.name)
    const wider = match === null ? fuzzyFind(words, `${above} ${code.name}`) : null
    const score = match?.score ?? (wider === null ? null : wider.score - abovePenalty)
    if (score === null) return []
    return [{ code, above, score, digit: digitOf(code), ranges: match?.ranges ?? [] }]
  })
  const typed = words.trim() !== ''
  const late = Number.POSITIVE_INFINITY
  found.sort((a, b) => (typed ? b.score - a.score : 0) || (a.digit ?? late) - (b.digit ?? late) || 0)
  const options: PaletteOption[] = found.map(({ score: _, ...option }) => ({
    kind: 'code',
    id: option.code.id,
    ...option,
  }))
  return typed ? [...options, ...newUnderPath(codes, query), ...newCodes(codes, atHand.last, query)] : options
}

/** The last name of a typed path as a new code under what the names before it lead to. */
function newUnderPath(codes: readonly CodeEntry[], query: string): PaletteOption[] {
  const names = query.split(separator).map(written)
  const name = names.pop() ?? ''
  const path = names.filter((each) => each !== '')
  if (name === '' || path.length === 0) return []
  return parentsAt(codes, path).flatMap((parent) => newCode(codes, name, parent))
}

/** The codes whose path ends in these names, whatever their accents and case; when there are none, those that match best. */
function parentsAt(codes: readonly CodeEntry[], path: readonly string[]): CodeEntry[] {
  const wanted = path.map(fold)
  const offered = codes.filter((code) => !code.retired)
  const exact = offered.filter((code) => {
    const names = [...pathAbove(codes, code.id).split(' › '), code.name].map(fold)
    return wanted.every((name, index) => names[names.length - wanted.length + index] === name)
  })
  if (exact.length > 0) return exact.slice(0, parentsOffered)
  return offered
    .flatMap((code) => {
      const found = fuzzyFind(path.at(-1) ?? '', code.name)
      const above = pathAbove(codes, code.id)
      const along = path.slice(0, -1).every((name) => fuzzyFind(name, above) !== null)
      return found === null || !along ? [] : [{ code, score: found.score }]
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, parentsOffered)
    .map(({ code }) => code)
}

function newCodes(codes: readonly CodeEntry[], last: CodeId | null, query: string): PaletteOption[] {
  const name = written(query).slice(0, 200)
  if (separator.test(name)) return newCode(codes, name, null)
  const used = codes.find((code) => code.id === last)
  const family = codes.find((code) => code.id === (used?.parentId ?? used?.id))
  return [null, ...(family === undefined || family.retired ? [] : [family])].flatMap((parent) =>
    newCode(codes, name, parent),
  )
}

function newCode(codes: readonly CodeEntry[], name: string, parent: CodeEntry | null): PaletteOption[] {
  const taken = codes.some((code) => code.parentId === (parent?.id ?? null) && fold(code.name) === fold(name))
  return taken ? [] : [{ kind: 'new', id: `new-${parent?.id ?? ''}`, name, parent }]
}

function written(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
