// Where the things of a project are in the study, for memos to be about and to link to.
import type { MemoLink } from '../../../../../shared/schema/memo.ts'
import type { Key, Project } from '../project.ts'
import type { MemoParts } from './plan-memos.ts'

/** `quote` where only the source can be meant, and the words are some of its own. */
export type Place = { link: MemoLink; name: string; quote?: string }

export type Places = {
  of: (key: Key) => Place | null
  /** What a note is about: the first thing that refers to it, and the others. */
  ofNote: (key: Key, project: Project) => { about: Place | null; others: Place[]; isOfStudy: boolean }
  /** Whether a link or a case means it. */
  isMeant: (key: Key) => boolean
  /** Whether something says a note is about it. */
  isReferred: (note: Key) => boolean
  noteName: (key: Key) => string | null
}

const quoteUnits = 5000

export function placesOf(project: Project, parts: MemoParts): Places {
  const names = new Map(project.memos.map(({ key, name }) => [key, name]))
  const referrers = referrersIn(project)
  const of = (key: Key): Place | null => placeOf(parts, key)
  return {
    of,
    ofNote: (key) => {
      const places = (referrers.notes.get(key) ?? []).flatMap((each) => of(each) ?? [])
      const distinct = [
        ...new Map(places.map((place) => [`${place.link.kind} ${place.link.id}`, place])).values(),
      ]
      const [about = null, ...others] = distinct
      const isOfStudy = project.notes.includes(key)
      return { about, others, isOfStudy }
    },
    isMeant: (key) => referrers.meant.has(key),
    isReferred: (note) => referrers.notes.has(note),
    noteName: (key) => names.get(key) ?? null,
  }
}

function placeOf({ codes, cases, sources, codings }: MemoParts, key: Key): Place | null {
  const code = codes.of.get(key)
  if (code !== undefined) return { link: { kind: 'code', id: code.id }, name: codes.pathOf(code.id) }
  const home = cases.of.get(key)
  if (home !== undefined) return { link: { kind: 'case', id: home.id }, name: home.name }
  const source = sources.of.get(key)
  if (source !== undefined) return { link: { kind: 'source', id: source.id }, name: source.title }
  const coding = codings.of.get(key)
  if (coding !== undefined)
    return { link: { kind: 'coding', id: coding.id }, name: coding.quote.slice(0, 200) }
  const bare = codings.selections.get(key)
  if (bare === undefined) return null
  const quote = bare.text.canonical.slice(
    bare.span.start,
    Math.min(bare.span.end, bare.span.start + quoteUnits),
  )
  return {
    link: { kind: 'source', id: bare.text.id },
    name: quote.slice(0, 200),
    quote: quote.toWellFormed(),
  }
}

/** Who refers to each note, and what links, cases and sets mean. */
function referrersIn(project: Project): { notes: Map<Key, Key[]>; meant: Set<Key> } {
  const notes = new Map<Key, Key[]>()
  const refer = (by: Key, to: readonly Key[]) => {
    for (const note of to) {
      const known = notes.get(note)
      if (known === undefined) notes.set(note, [by])
      else known.push(by)
    }
  }
  for (const code of project.codes) refer(code.key, code.notes)
  for (const source of project.sources) {
    refer(source.key, source.notes)
    for (const selection of [...source.selections, ...source.unplaced]) {
      refer(selection.key, selection.notes)
      for (const coding of selection.codings) refer(coding.key, coding.notes)
    }
    for (const coding of source.codings) refer(coding.key, coding.notes)
  }
  for (const link of project.links)
    for (const end of [link.to, link.from]) if (end !== null) refer(end, link.notes)
  const meant = new Set<Key>()
  for (const each of project.cases) for (const key of each.selections) meant.add(key)
  for (const { from, to } of project.links) for (const key of [from, to]) if (key !== null) meant.add(key)
  return { notes, meant }
}
