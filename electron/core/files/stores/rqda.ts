// RQDA keeps a project in one database: rows of status 1 are there, all others were deleted. Offsets are characters of the
// file's text. A code may stand in several categories.

import type { ReportItem } from '../../../../shared/schema/project-import.ts'
import type { ForeignTables, Row } from '../../foreign-tables.ts'
import type {
  Project,
  ProjectNote,
  ProjectSelection,
  ProjectSet,
  ProjectSource,
  ProjectValue,
} from '../projects/project.ts'
import { skipped } from '../projects/skipped.ts'
import {
  aboutOf,
  casesIn,
  codedWords,
  type PlaceColumns,
  type Reading,
  rawTextOf,
  tellLost,
  unplacedCoding,
  variablesIn,
} from './alike.ts'
import {
  type CodeNode,
  emptyProject,
  emptySource,
  idOf,
  instantOf,
  keysFor,
  maybeText,
  orderedCodes,
  people,
  putInto,
  text,
  unreadItems,
  whole,
  withSelections,
} from './rows.ts'

const place: PlaceColumns = { start: 'selfirst', end: 'selend' }

/** @throws {AppError} import.bad_file */
export function readRqda(tables: ForeignTables): Project {
  const [about] = tables.rows('project', ['date', 'memo', 'about'])
  const keyFor = keysFor(`rqda ${about === undefined ? '' : text(about, 'date')}`)
  const known = people(keyFor)
  const deleted = new Map<string, number>()
  const reading: Reading = {
    rows: (table, columns) => {
      const all = tables.rows(table, [...columns, 'status'])
      const live = all.filter(isLive)
      deleted.set(table, all.length - live.length)
      return live
    },
    keyFor,
    left: [],
    by: (row) => ({
      by: known.of(text(row, 'owner')),
      at: instantOf(text(row, 'date')),
      changedAt: instantOf(text(row, 'dateM')),
    }),
  }
  const codes = orderedCodes(codesOf(reading), reading.left)
  const variables = variablesIn(reading, 'attributes', 'class')
  const notes: ProjectNote[] = []
  const sources = sourcesOf(reading, notes)
  const values = valuesOf(reading, 'caseAttr', 'caseID')
  const links = { table: 'caselinkage', id: null, ...place }
  const valuesOfCase = (id: string) => values.get(id) ?? []
  const { cases, words } = casesIn(reading, { links, id: 'id', valuesOf: valuesOfCase }, sources)
  for (const [index, row] of reading.rows('journal', ['name', 'journal', 'date', 'dateM', 'owner']).entries())
    notes.push({
      key: keyFor('journal', String(index)),
      name: text(row, 'name'),
      text: text(row, 'journal'),
      reasons: [],
      made: reading.by(row),
    })
  return {
    ...emptyProject('rqda'),
    ...aboutOf(about, 'RQDA'),
    users: known.users,
    codes,
    variables,
    cases,
    sources: [...withSelections(sources, words), ...picturesOf(reading)],
    memos: notes,
    sets: setsOf(reading),
    left: [...reading.left, ...deletedItems(deleted), ...unreadItems(tables)],
  }
}

/** Deleting only marks a row. What was deleted stays so, and that is told. */
const deletedItems = (deleted: ReadonlyMap<string, number>): ReportItem[] =>
  [...deleted].flatMap(([table, count]) =>
    count === 0 ? [] : [skipped('table', table, 'deleted-there', String(count))],
  )

/** Where nothing says so, nothing was deleted. */
const isLive = (row: Row): boolean => !row.has('status') || whole(row, 'status') === 1

function codesOf({ rows, keyFor, left }: Reading): CodeNode[] {
  const categories = rows('codecat', ['name', 'catid', 'memo']).map((row) => ({
    key: keyFor('category', idOf(row, 'catid')),
    parent: null,
    name: text(row, 'name'),
    color: null,
    description: text(row, 'memo'),
  }))
  const names = new Map(categories.map(({ key, name }) => [key, name]))
  const parents = Map.groupBy(rows('treecode', ['cid', 'catid']), (row) => idOf(row, 'cid') ?? '')
  const codes = rows('freecode', ['name', 'memo', 'id', 'color']).map((row) => {
    const id = idOf(row, 'id') ?? ''
    const [first, ...others] = [
      ...new Set((parents.get(id) ?? []).map((each) => keyFor('category', idOf(each, 'catid')))),
    ].filter((key) => names.has(key))
    for (const other of others)
      left.push(skipped('link', text(row, 'name'), 'one-parent', names.get(other) ?? ''))
    return {
      key: keyFor('code', id),
      parent: first ?? null,
      name: text(row, 'name'),
      color: maybeText(row, 'color'),
      description: text(row, 'memo'),
    }
  })
  return [...categories, ...codes]
}

function sourcesOf(reading: Reading, notes: ProjectNote[]): ProjectSource[] {
  const { rows, keyFor, by, left } = reading
  const codings = codingsOf(reading)
  const values = valuesOf(reading, 'fileAttr', 'fileID')
  const annotations = Map.groupBy(
    rows('annotation', ['fid', 'position', 'annotation', 'owner', 'date', 'dateM']),
    (row) => idOf(row, 'fid') ?? '',
  )
  const sources = rows('source', ['name', 'id', 'file', 'memo', 'owner', 'date', 'dateM']).map((row) => {
    const id = idOf(row, 'id') ?? ''
    const written = maybeText(row, 'file')
    const own = (annotations.get(id) ?? []).map(
      (each, index): ProjectNote => ({
        key: keyFor('annotation', `${id} ${index}`),
        name: '',
        text: text(each, 'annotation'),
        reasons: [{ kind: 'place-left-out', detail: text(each, 'position') }],
        made: by(each),
      }),
    )
    notes.push(...own)
    const selections = codings.get(id) ?? []
    codings.delete(id)
    const source: ProjectSource = {
      ...emptySource(keyFor('source', id), text(row, 'name')),
      description: text(row, 'memo'),
      text: written === null ? null : rawTextOf(written),
      reasons: written === null ? [{ kind: 'text-missing', detail: '' }] : [],
      selections,
      notes: own.map(({ key }) => key),
      values: values.get(id) ?? [],
      made: by(row),
    }
    return source
  })
  tellLost(left, codings)
  return sources
}

function codingsOf(reading: Reading): Map<string, ProjectSelection[]> {
  const { rows, left } = reading
  const found = new Map<string, ProjectSelection[]>()
  const columns = ['cid', 'fid', 'seltext', 'selfirst', 'selend', 'owner', 'date', 'memo']
  for (const [index, row] of rows('coding', columns).entries())
    putInto(found, idOf(row, 'fid') ?? '', codedWords(reading, row, String(index), place))
  const second = rows('coding2', ['cid']).length
  if (second > 0) left.push(skipped('table', 'coding2', 'not-in-study', String(second)))
  return found
}

function valuesOf({ rows, keyFor }: Reading, table: string, owner: string): Map<string, ProjectValue[]> {
  const values = new Map<string, ProjectValue[]>()
  for (const row of rows(table, ['variable', 'value', owner])) {
    const id = idOf(row, owner) ?? ''
    const value = {
      variable: keyFor('variable', text(row, 'variable')),
      type: null,
      written: text(row, 'value'),
    }
    putInto(values, id, value)
  }
  return values
}

/** Categories of files. */
function setsOf({ rows, keyFor }: Reading): ProjectSet[] {
  const files = Map.groupBy(rows('treefile', ['fid', 'catid']), (row) => idOf(row, 'catid') ?? '')
  return rows('filecat', ['name', 'catid', 'memo']).map((row) => ({
    key: keyFor('file category', idOf(row, 'catid')),
    name: text(row, 'name'),
    description: text(row, 'memo'),
    codes: [],
    sources: (files.get(idOf(row, 'catid') ?? '') ?? []).map((each) => keyFor('source', idOf(each, 'fid'))),
    notes: [],
  }))
}

/** Pictures have no text, and their codings no place in one: each is told. */
function picturesOf({ rows, keyFor, by }: Reading): ProjectSource[] {
  const coded = Map.groupBy(
    rows('imageCoding', ['cid', 'iid', 'memo', 'owner', 'date', 'dateM']).map((row, index) => ({
      row,
      index,
    })),
    ({ row }) => idOf(row, 'iid') ?? '',
  )
  return rows('image', ['name', 'id', 'owner', 'date', 'dateM']).map((row) => {
    const id = idOf(row, 'id') ?? ''
    return {
      ...emptySource(keyFor('image', id), text(row, 'name')),
      media: 'picture',
      reasons: [{ kind: 'no-transcript', detail: '' }],
      unplaced: (coded.get(id) ?? []).map(({ row: each, index }) =>
        unplacedCoding({ keyFor, by }, each, `imageCoding ${index}`),
      ),
      made: by(row),
    }
  })
}
