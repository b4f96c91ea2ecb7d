// What a memo can point at, found by some letters after `@`.
import { lineage } from '../../shared/domain/codebook/tree.ts'
import type { StudyCase } from '../../shared/schema/case.ts'
import type { Excerpt } from '../../shared/schema/coding.ts'
import type { MemoLink } from '../../shared/schema/memo.ts'
import type { Source } from '../../shared/schema/source.ts'
import type { CodeEntry } from '../stores/codebook.ts'
import { useQuery } from '../stores/queries.ts'
import { fold, fuzzyFind } from '../ui/index.ts'

export type LinkOption = {
  link: MemoLink
  /** What the link will say. */
  label: string
  /** What is searched and shown, with what matched. */
  text: string
  ranges: readonly (readonly [number, number])[]
  /** Said beside it: where a code stands, what an excerpt says. */
  aside: string
}

/** Options shown; more letters bring the others. */
const shown = 10
/** Letters from which excerpts are looked through too: before, there are only too many. */
const forExcerpts = 2
/** Names below this share of the best one's score are noise beside it: letters found here and there. */
const worthShowing = 0.25
/** S1 means S1 before S11. */
const wholeWordScore = 30
/** Below every name that matches. */
const excerptScore = 10

type Things = {
  cases: readonly StudyCase[]
  sources: readonly Pick<Source, 'id' | 'number' | 'title'>[]
  codes: readonly CodeEntry[]
  excerpts: readonly Excerpt[]
}

/** `query` null asks nothing. */
export function useLinkOptions(query: string | null): readonly LinkOption[] {
  const asked = query === null ? null : {}
  const cases = useQuery('cases.list', asked).data ?? []
  const sources = useQuery('sources.list', asked).data ?? []
  const codes = useQuery('codes.list', asked).data ?? []
  const withExcerpts = query !== null && query.trim().length >= forExcerpts
  const excerpts = useQuery('codings.list', withExcerpts ? {} : null).data ?? []
  return query === null
    ? []
    : linkOptions(query, { cases, sources, codes, excerpts: withExcerpts ? excerpts : [] })
}

/** The best matches first; without a query, things in the order of the study. */
export function linkOptions(query: string, { cases, sources, codes, excerpts }: Things): LinkOption[] {
  const named = [
    ...cases.map(({ id, name }) => option({ kind: 'case', id }, name, name, '')),
    ...sources.map(({ id, number, title }) => {
      const label = `S${number} ${title}`
      return option({ kind: 'source', id }, label, label, '')
    }),
    ...codes.map(({ id, name }) => {
      const above = lineage(codes, id).slice(0, -1)
      return option({ kind: 'code', id }, name, name, above.map((code) => code.name).join(' › '))
    }),
  ].flatMap((each) => {
    const found = fuzzyFind(query, each.text)
    if (found === null) return []
    const whole = firstWord(each.text) === firstWord(query) ? wholeWordScore : 0
    return [{ option: { ...each, ranges: found.ranges }, score: found.score + whole }]
  })
  if (query.trim() === '') return named.slice(0, shown).map(({ option }) => option)
  const best = Math.max(...named.map(({ score }) => score))
  const worthy = named.filter(({ score }) => score >= best * worthShowing)
  return [...worthy, ...excerptsWith(query, excerpts)]
    .sort((a, b) => b.score - a.score)
    .slice(0, shown)
    .map(({ option }) => option)
}

const firstWord = (text: string) => fold(text).trim().split(/\s+/)[0]

function option(link: MemoLink, label: string, text: string, aside: string): LinkOption {
  return { link, label, text, aside, ranges: [] }
}

function excerptsWith(query: string, excerpts: readonly Excerpt[]): { option: LinkOption; score: number }[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const found: { option: LinkOption; score: number }[] = []
  for (const excerpt of excerpts) {
    if (found.length === shown) break
    if (!words.every((word) => foldedOf(excerpt).includes(word))) continue
    const { id, locator, quote } = excerpt
    const aside = quote.replace(/\s+/gu, ' ').trim()
    found.push({ option: option({ kind: 'coding', id }, locator, locator, aside), score: excerptScore })
  }
  return found
}

const folded = new WeakMap<Excerpt, string>()

function foldedOf(excerpt: Excerpt): string {
  const known = folded.get(excerpt) ?? fold(`${excerpt.locator} ${excerpt.quote}`)
  folded.set(excerpt, known)
  return known
}
