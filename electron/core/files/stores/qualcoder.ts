// QualCoder keeps a project in `data.qda`. Categories are codes that hold codes; attributes are of cases or of files;
// offsets are characters of `fulltext`, and what was selected stands beside them.

import type { ForeignTables, Row } from '../../foreign-tables.ts'
import type {
  Key,
  MediaKind,
  Project,
  ProjectSelection,
  ProjectSource,
  ProjectValue,
  UnplacedSelection,
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
  selectionOf,
  text,
  unreadItems,
  whole,
  withSelections,
} from './rows.ts'

const place: PlaceColumns = { start: 'pos0', end: 'pos1' }

/** @throws {AppError} import.bad_file */
export function readQualcoder(store: ForeignTables): Project {
  const [about] = store.rows('project', ['databaseversion', 'date', 'memo', 'about', 'codername'])
  const keyFor = keysFor(`qualcoder ${about === undefined ? '' : text(about, 'date')}`)
  const known = people(keyFor)
  const reading: Reading = {
    rows: store.rows,
    keyFor,
    left: [],
    by: (row) => ({
      by: known.of(text(row, 'owner')),
      at: instantOf(text(row, 'date')),
      changedAt: null,
    }),
  }
  const codes = orderedCodes(codesOf(reading), reading.left)
  const variables = variablesIn(reading, 'attribute_type', 'valuetype')
  const values = valuesOf(reading)
  const sources = sourcesOf(reading, values)
  const { cases, words } = casesIn(
    reading,
    {
      links: { table: 'case_text', id: 'id', ...place },
      id: 'caseid',
      valuesOf: (id) => values.get(`case ${id}`) ?? [],
    },
    sources,
  )
  const memos = store.rows('journal', ['jid', 'name', 'jentry', 'date', 'owner']).map((row) => ({
    key: keyFor('journal', idOf(row, 'jid') ?? text(row, 'name')),
    name: text(row, 'name'),
    text: text(row, 'jentry'),
    reasons: [],
    made: reading.by(row),
  }))
  return {
    ...emptyProject('qualcoder'),
    ...aboutOf(about, 'QualCoder'),
    users: known.users,
    codes,
    variables,
    cases,
    sources: withSelections(sources, words),
    memos,
    graphs: store.rows('graph', ['name']).map((row) => text(row, 'name')),
    left: [...reading.left, ...unreadItems(store)],
  }
}

function codesOf({ rows, keyFor }: Reading): CodeNode[] {
  const parentOf = (row: Row, ...columns: [string, string][]): Key | null => {
    for (const [column, kind] of columns) {
      const id = idOf(row, column)
      if (id !== null) return keyFor(kind, id)
    }
    return null
  }
  const categories = rows('code_cat', ['catid', 'name', 'memo', 'supercatid']).map((row) => ({
    key: keyFor('category', idOf(row, 'catid')),
    parent: parentOf(row, ['supercatid', 'category']),
    name: text(row, 'name'),
    color: null,
    description: text(row, 'memo'),
  }))
  const codes = rows('code_name', ['cid', 'name', 'memo', 'catid', 'color', 'supercid']).map((row) => ({
    key: keyFor('code', idOf(row, 'cid')),
    parent: parentOf(row, ['supercid', 'code'], ['catid', 'category']),
    name: text(row, 'name'),
    color: maybeText(row, 'color'),
    description: text(row, 'memo'),
  }))
  return [...categories, ...codes]
}

/** By `case 1`, `file 2`. Of journals there are none here. */
function valuesOf({ rows, keyFor, left }: Reading): Map<string, ProjectValue[]> {
  const values = new Map<string, ProjectValue[]>()
  for (const row of rows('attribute', ['name', 'attr_type', 'value', 'id'])) {
    const of = text(row, 'attr_type')
    const written = text(row, 'value')
    if (of !== 'case' && of !== 'file') {
      if (written.trim() !== '')
        left.push(skipped('value', `${of}: ${text(row, 'name')}`, 'not-in-study', written))
      continue
    }
    const owner = `${of} ${idOf(row, 'id') ?? ''}`
    putInto(values, owner, { variable: keyFor('variable', text(row, 'name')), type: null, written })
  }
  return values
}

function mediaOf(row: Row): MediaKind {
  const path = text(row, 'mediapath').replace(/^\//, '').toLowerCase()
  if (path.startsWith('images')) return 'picture'
  if (path.startsWith('audio')) return 'audio'
  if (path.startsWith('video')) return 'video'
  return path.endsWith('.pdf') ? 'pdf' : 'text'
}

function sourcesOf(reading: Reading, values: ReadonlyMap<string, ProjectValue[]>): ProjectSource[] {
  const { rows, keyFor, left } = reading
  const selections = selectionsOf(reading)
  const sources: ProjectSource[] = []
  const columns = ['id', 'name', 'fulltext', 'mediapath', 'memo', 'owner', 'date']
  const pictured = picturedIn(reading)
  for (const row of rows('source', columns)) {
    const id = idOf(row, 'id') ?? ''
    const media = mediaOf(row)
    const isText = media === 'text' || media === 'pdf'
    const fulltext = maybeText(row, 'fulltext')
    const key = keyFor('source', id)
    const own = selections.get(id) ?? []
    selections.delete(id)
    const isThere = isText && fulltext !== null
    sources.push({
      ...emptySource(key, text(row, 'name')),
      media,
      path: maybeText(row, 'mediapath')?.replace(/^\/docs\//, 'documents/') ?? null,
      description: text(row, 'memo'),
      text: isThere ? rawTextOf(fulltext) : null,
      reasons: isThere ? [] : [{ kind: isText ? 'text-missing' : 'no-transcript', detail: '' }],
      selections: own,
      unplaced: pictured.get(id) ?? [],
      values: values.get(`file ${id}`) ?? [],
      made: reading.by(row),
    })
  }
  tellLost(left, selections)
  return sources
}

/** Codings of stretches of pictures, pages and recordings, by source. */
function picturedIn({ rows, keyFor, by }: Reading): Map<string, UnplacedSelection[]> {
  const found = new Map<string, UnplacedSelection[]>()
  for (const [table, own] of [
    ['code_image', 'imid'],
    ['code_av', 'avid'],
  ] as const)
    for (const row of rows(table, [own, 'id', 'cid', 'memo', 'owner', 'date'])) {
      const id = `${table} ${idOf(row, own) ?? ''}`
      putInto(found, idOf(row, 'id') ?? '', unplacedCoding({ keyFor, by }, row, id))
    }
  return found
}

function selectionsOf(reading: Reading): Map<string, ProjectSelection[]> {
  const { rows, keyFor, by, left } = reading
  const found = new Map<string, ProjectSelection[]>()
  const columns = ['ctid', 'cid', 'fid', 'seltext', 'pos0', 'pos1', 'owner', 'date', 'memo', 'important']
  let important = 0
  for (const [index, row] of rows('code_text', columns).entries()) {
    if (whole(row, 'important') === 1) important += 1
    const id = idOf(row, 'ctid') ?? `row ${index}`
    putInto(found, idOf(row, 'fid') ?? '', codedWords(reading, row, id, place))
  }
  if (important > 0) left.push(skipped('table', 'code_text.important', 'not-in-study', String(important)))
  for (const row of rows('annotation', ['anid', 'fid', 'pos0', 'pos1', 'memo', 'owner', 'date'])) {
    const said = { description: text(row, 'memo'), made: by(row), codings: [] }
    const at = { start: whole(row, place.start), end: whole(row, place.end), quote: null }
    putInto(found, idOf(row, 'fid') ?? '', selectionOf(keyFor('annotation', idOf(row, 'anid')), at, said))
  }
  return found
}
