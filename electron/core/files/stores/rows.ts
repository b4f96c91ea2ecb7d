// What the readers of stores share: values of rows as they are meant, keys that stay the same, the tree of codes.

import { v5 } from 'uuid'
import type { ReportItem } from '../../../../shared/schema/project-import.ts'
import type { ForeignTables, Row } from '../../foreign-tables.ts'
import type {
  Key,
  Project,
  ProjectCode,
  ProjectCoding,
  ProjectSelection,
  ProjectSource,
  ProjectUser,
} from '../projects/project.ts'
import { nothingMade } from '../projects/project.ts'
import { skipped } from '../projects/skipped.ts'

/** Empty where there is none. */
export function text(row: Row, column: string): string {
  const value = row.get(column) ?? ''
  return typeof value === 'string' ? value : String(value)
}

/** Null where there is none. */
export function maybeText(row: Row, column: string): string | null {
  const value = row.get(column) ?? null
  return value === null ? null : String(value)
}

/** A whole number, also one written as text or as a real; NaN where there is none. */
export function whole(row: Row, column: string): number {
  const value = row.get(column) ?? null
  const number =
    typeof value === 'string' && /^\s*-?\d{1,15}(?:\.0+)?\s*$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : Number.NaN
}

/** The number of another row as it is written; null where it names none. */
export function idOf(row: Row, column: string): string | null {
  const number = whole(row, column)
  return Number.isNaN(number) ? null : String(number)
}

const own = '2f0c9b0e-5d7b-5d0a-9a55-74726d613a02'
export type KeyFor = (kind: string, id: string | null) => Key

/** Keys are GUIDs, so that the same project knows itself when it comes again. `seed` tells one project from another. */
export function keysFor(seed: string): KeyFor {
  const project = v5(seed, own)
  const made = new Map<string, Key>()
  return (kind, id) => {
    const name = `${kind}:${id ?? ''}`
    const known = made.get(name) ?? v5(name, project)
    made.set(name, known)
    return known
  }
}

/** People are named where they did something; each once. */
export function people(keyFor: KeyFor): { users: ProjectUser[]; of: (name: string) => Key | null } {
  const users: ProjectUser[] = []
  const known = new Map<string, Key>()
  return {
    users,
    of: (written) => {
      const name = written.trim()
      if (name === '') return null
      const there = known.get(name)
      if (there !== undefined) return there
      const key = keyFor('user', name)
      known.set(name, key)
      users.push({ key, name })
      return key
    },
  }
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** `2024-05-01 10:00:00`, or `Wed May  1 10:00:00 2024` as C writes it, as ISO 8601; as written otherwise. */
export function instantOf(written: string): string | null {
  const trimmed = written.trim()
  if (trimmed === '') return null
  const parts = /^\w{3} (\w{3}) +(\d{1,2}) (\d{2}:\d{2}:\d{2}) (\d{4})$/.exec(trimmed)
  if (parts === null) return trimmed
  const [, name = '', day = '', time = '', year = ''] = parts
  const month = months.indexOf(name.toLowerCase()) + 1
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${time}Z`
}

export type CodeNode = Omit<ProjectCode, 'notes'>

/** Parents before children. A parent that is not there, or that is also a child, is none; that is told. */
export function orderedCodes(nodes: readonly CodeNode[], left: ReportItem[]): ProjectCode[] {
  const byKey = new Map<Key, CodeNode>()
  for (const node of nodes) if (!byKey.has(node.key)) byKey.set(node.key, node)
  const done = new Set<CodeNode>()
  const codes: ProjectCode[] = []
  const put = (node: CodeNode, parent: Key | null) => {
    done.add(node)
    codes.push({ ...node, parent, notes: [] })
  }
  for (const node of nodes) {
    const line = new Set<CodeNode>()
    let at: CodeNode | undefined = node
    while (at !== undefined && !done.has(at) && !line.has(at)) {
      line.add(at)
      at = at.parent === null ? undefined : byKey.get(at.parent)
    }
    for (const each of [...line].reverse()) {
      const parent = each.parent === null ? undefined : byKey.get(each.parent)
      const isThere = parent !== undefined && done.has(parent)
      if (each.parent !== null && !isThere) left.push(skipped('link', each.name, 'links-to-nothing', ''))
      put(each, isThere ? each.parent : null)
    }
  }
  return codes
}

/** Puts into the list of a key, which begins empty. */
export function putInto<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const own = lists.get(key)
  if (own === undefined) lists.set(key, [value])
  else own.push(value)
}

/** Characters of each source that has a text, counted once. */
export function lengthsOf(sources: readonly ProjectSource[]): Map<Key, number> {
  const lengths = new Map<Key, number>()
  for (const { key, text: raw } of sources) {
    if (raw === null) continue
    let length = 0
    for (const _ of raw.text) length += 1
    lengths.set(key, length)
  }
  return lengths
}

/** The same sources with further selections. */
export const withSelections = (
  sources: readonly ProjectSource[],
  more: ReadonlyMap<Key, readonly ProjectSelection[]>,
): ProjectSource[] =>
  sources.map((source) => ({
    ...source,
    selections: [...source.selections, ...(more.get(source.key) ?? [])],
  }))

/** What of the store's cells could not be read, and rows that name nothing. */
export const unreadItems = ({ unread }: ForeignTables): ReportItem[] =>
  [...unread].map(([column, times]) => skipped('table', column, 'cells-unread', String(times)))

export const emptySource = (key: Key, name: string): ProjectSource => ({
  key,
  name,
  media: 'text',
  description: '',
  text: null,
  original: null,
  path: null,
  times: [],
  reasons: [],
  syncPoints: [],
  selections: [],
  unplaced: [],
  codings: [],
  notes: [],
  values: [],
  made: nothingMade,
  alsoKnownAs: [],
})

export const emptyProject = (format: Project['format']): Project => ({
  format,
  name: '',
  origin: '',
  description: '',
  notes: [],
  by: null,
  at: null,
  users: [],
  codes: [],
  variables: [],
  cases: [],
  sources: [],
  memos: [],
  sets: [],
  links: [],
  graphs: [],
  left: [],
  counted: null,
})

export const selectionOf = (
  key: Key,
  place: Pick<ProjectSelection, 'start' | 'end' | 'quote'>,
  said: Pick<ProjectSelection, 'description' | 'made'> & { codings: readonly ProjectCoding[] },
): ProjectSelection => ({
  key,
  name: (place.quote ?? '').slice(0, 400).toWellFormed(),
  notes: [],
  ...place,
  ...said,
})
