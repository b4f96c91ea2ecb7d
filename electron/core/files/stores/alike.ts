// What QualCoder and RQDA keep alike, under other names: who made what, variables, words that were coded, and cases, which
// are of whole files or of some words in them.

import type { RawText } from '../../../../shared/domain/refi/offsets.ts'
import type { ReportItem } from '../../../../shared/schema/project-import.ts'
import type { Row } from '../../foreign-tables.ts'
import type {
  Key,
  Made,
  Project,
  ProjectCase,
  ProjectSelection,
  ProjectSource,
  ProjectValue,
  ProjectVariable,
  UnplacedSelection,
} from '../projects/project.ts'
import { skipped } from '../projects/skipped.ts'
import {
  idOf,
  instantOf,
  type KeyFor,
  lengthsOf,
  maybeText,
  putInto,
  selectionOf,
  text,
  whole,
} from './rows.ts'

export type Reading = {
  rows: (table: string, columns: readonly string[]) => Row[]
  keyFor: KeyFor
  by: (row: Row) => Made
  left: ReportItem[]
}

/** The columns a stretch of a text stands in. */
export type PlaceColumns = { start: string; end: string }

export function aboutOf(
  about: Row | undefined,
  program: string,
): Pick<Project, 'origin' | 'description' | 'at'> {
  if (about === undefined) return { origin: program, description: '', at: null }
  return {
    origin: text(about, 'about') || program,
    description: text(about, 'memo'),
    at: instantOf(text(about, 'date')),
  }
}

export function variablesIn({ rows, keyFor }: Reading, table: string, typeColumn: string): ProjectVariable[] {
  return rows(table, ['name', 'memo', typeColumn]).map((row) => ({
    key: keyFor('variable', text(row, 'name')),
    name: text(row, 'name'),
    type: /^numeric$/i.test(text(row, typeColumn)) ? 'number' : 'text',
    description: text(row, 'memo'),
  }))
}

/** A byte order mark is only remembered. */
export const rawTextOf = (written: string): RawText => ({
  text: written.replace(/^\ufeff/, '').toWellFormed(),
  bom: written.startsWith('\ufeff'),
})

/** Words with their one code; `id` tells the row from others. */
export function codedWords(
  { keyFor, by }: Reading,
  row: Row,
  id: string,
  place: PlaceColumns,
): ProjectSelection {
  const made = by(row)
  const coding = { key: keyFor('coding', id), code: keyFor('code', idOf(row, 'cid')), ...made, notes: [] }
  const quote = maybeText(row, 'seltext')
  return selectionOf(
    keyFor('selection', id),
    { start: whole(row, place.start), end: whole(row, place.end), quote },
    { description: text(row, 'memo'), made, codings: [coding] },
  )
}

/** A coding of a stretch of a picture, a page or a recording. */
export const unplacedCoding = (
  { keyFor, by }: Pick<Reading, 'keyFor' | 'by'>,
  row: Row,
  id: string,
): UnplacedSelection => ({
  key: keyFor('selection', id),
  name: '',
  description: text(row, 'memo'),
  codings: [{ key: keyFor('coding', id), code: keyFor('code', idOf(row, 'cid')), ...by(row), notes: [] }],
  notes: [],
})

/** Codings of files that are not there. */
export function tellLost(left: ReportItem[], lost: ReadonlyMap<string, readonly ProjectSelection[]>): void {
  for (const selections of lost.values())
    for (const { name } of selections) left.push(skipped('coding', name, 'unknown-target', ''))
}

type CaseTables = {
  /** What of which file is of which case; rows without an id are told apart by their order. */
  links: PlaceColumns & { table: string; id: string | null }
  /** The column of the cases' own numbers. */
  id: string
  /** By that number. */
  valuesOf: (id: string) => readonly ProjectValue[]
}

/** All of a file, or some words of it: those are selections of the file. */
export function casesIn(
  { rows, keyFor, by, left }: Reading,
  { links, id: idColumn, valuesOf }: CaseTables,
  sources: readonly ProjectSource[],
): { cases: ProjectCase[]; words: Map<Key, ProjectSelection[]> } {
  const known = new Set(sources.map(({ key }) => key))
  const lengths = lengthsOf(sources)
  const files = new Map<string, Key[]>()
  const parts = new Map<string, Key[]>()
  const words = new Map<Key, ProjectSelection[]>()
  const columns = ['caseid', 'fid', links.start, links.end, 'owner', 'date', 'memo']
  const linked = rows(links.table, links.id === null ? columns : [links.id, ...columns])
  for (const [index, row] of linked.entries()) {
    const of = idOf(row, 'caseid') ?? ''
    const own = (links.id === null ? null : idOf(row, links.id)) ?? String(index)
    const key = keyFor('source', idOf(row, 'fid'))
    const [start, end] = [whole(row, links.start), whole(row, links.end)]
    if (!known.has(key)) left.push(skipped('link', `${links.table} ${own}`, 'links-to-nothing', ''))
    // Of a recording or a picture there is nothing to count: 0 to 0 is all of it, and so it is of a text.
    else if (start <= 0 && (end === 0 || end >= (lengths.get(key) ?? 0) - 1)) putInto(files, of, key)
    else {
      const said = { description: text(row, 'memo'), made: by(row), codings: [] }
      const selection = selectionOf(keyFor('case words', own), { start, end, quote: null }, said)
      putInto(parts, of, selection.key)
      putInto(words, key, selection)
    }
  }
  const cases = rows('cases', [idColumn, 'name', 'memo']).map((row) => {
    const id = idOf(row, idColumn) ?? ''
    return {
      key: keyFor('case', id),
      name: text(row, 'name'),
      description: text(row, 'memo'),
      codes: [],
      values: valuesOf(id),
      sources: files.get(id) ?? [],
      selections: parts.get(id) ?? [],
    }
  })
  return { cases, words }
}
