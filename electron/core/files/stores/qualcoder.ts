// QualCoder keeps a project in `data.qda`. Categories are codes that hold codes; attributes are of cases or of files;
// offsets are characters of `fulltext`, and what was selected stands beside them.
import type { ReportItem } from '../../../../shared/schema/project-import.ts'
import type { ForeignTables, Row } from '../../foreign-tables.ts'
import type {
  Key,
  MediaKind,
  Project,
  ProjectCase,
  ProjectSelection,
  ProjectSource,
  ProjectValue,
  ProjectVariable,
  UnplacedSelection,
} from '../projects/project.ts'
import {
  type CodeNode,
  emptyProject,
  emptySource,
  idOf,
  instantOf,
  type KeyFor,
  keysFor,
  lengthsOf,
  maybeText,
  orderedCodes,
  people,
  putInto,
  selectionOf,
  skipped,
  text,
  unreadItems,
  whole,
  withSelections,
} from './rows.ts'

type Reading = {
  store: ForeignTables
  keyFor: KeyFor
  by: (row: Row) => { by: Key | null; at: string | null; changedAt: null }
  left: ReportItem[]
}

/** @throws {AppError} import.bad_file */
export function readQualcoder(store: ForeignTables): Project {
  const [about] = store.rows('project', ['databaseversion', 'date', 'memo', 'about', 'codername'])
  const keyFor = keysFor(`qualcoder ${about === undefined ? '' : text(about, 'date')}`)
  const known = people(keyFor)
  const reading: Reading = {
    store,
    keyFor,
    left: [],
    by: (row) => ({
      by: known.of(text(row, 'owner')),
      at: instantOf(text(row, 'date')),
      changedAt: null,
    }),
  }
  const codes = orderedCodes(codesOf(reading), reading.left)
  const variables = variablesOf(reading)
  const values = valuesOf(reading)
  const sources = sourcesOf(reading, values)
  const { cases, words } = casesOf(reading, values, sources)
  const memos = store.rows('journal', ['jid', 'name', 'jentry', 'date', 'owner']).map((row) => ({
    key: keyFor('journal', idOf(row, 'jid') ?? text(row, 'name')),
    name: text(row, 'name'),
    text: text(row, 'jentry'),
    reasons: [],
    made: reading.by(row),
  }))
  return {
    ...emptyProject('qualcoder'),
    origin: about === undefined ? 'QualCoder' : text(about, 'about') || 'QualCoder',
    description: about === undefined ? '' : text(about, 'memo'),
    at: about === undefined ? null : instantOf(text(about, 'date')),
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

function codesOf({ store, keyFor }: Reading): CodeNode[] {
  const parentOf = (row: Row, ...columns: [string, string][]): Key | null => {
    for (const [column, kind] of columns) {
      const id = idOf(row, column)
      if (id !== null) return keyFor(kind, id)
    }
    return null
  }
  const categories = store.rows('code_cat', ['catid', 'name', 'memo', 'supercatid']).map((row) => ({
    key: keyFor('category', idOf(row, 'catid')),
    parent: parentOf(row, ['supercatid', 'category']),
    name: text(row, 'name'),
    color: null,
    description: text(row, 'memo'),
  }))
  const codes = store.rows('code_name', ['cid', 'name', 'memo', 'catid', 'color', 'supercid']).map((row) => ({
    key: keyFor('code', idOf(row, 'cid')),
    parent: parentOf(row, ['supercid', 'code'], ['catid', 'category']),
    name: text(row, 'name'),
    color: maybeText(row, 'color'),
    description: text(row, 'memo'),
  }))
  return [...categories, ...codes]
}

function variablesOf({ store, keyFor }: Reading): ProjectVariable[] {
  return store.rows('attribute_type', ['name', 'memo', 'valuetype']).map((row) => ({
    key: keyFor('variable', text(row, 'name')),
    name: text(row, 'name'),
    type: /^numeric$/i.test(text(row, 'valuetype')) ? 'number' : 'text',
    description: text(row, 'memo'),
  }))
}

/** By `case 1`, `file 2`. Of journals there are none here. */
function valuesOf({ store, keyFor, left }: Reading): Map<string, ProjectValue[]> {
  const values = new Map<string, ProjectValue[]>()
  for (const row of store.rows('attribute', ['name', 'attr_type', 'value', 'id'])) {
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
  const { store, keyFor, left } = reading
  const selections = selectionsOf(reading)
  const sources: ProjectSource[] = []
  const columns = ['id', 'name', 'fulltext', 'mediapath', 'memo', 'owner', 'date']
  const pictured = picturedIn(reading)
  for (const row of store.rows('source', columns)) {
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
      text: isThere
        ? { text: fulltext.replace(/^\ufeff/, '').toWellFormed(), bom: fulltext.startsWith('\ufeff') }
        : null,
      reasons: isThere ? [] : [{ kind: isText ? 'text-missing' : 'no-transcript', detail: '' }],
      selections: own,
      unplaced: pictured.get(id) ?? [],
      values: values.get(`file ${id}`) ?? [],
      made: reading.by(row),
    })
  }
  for (const lost of selections.values())
    for (const { name } of lost) left.push(skipped('coding', name, 'unknown-target', ''))
  return sources
}

/** Codings of stretches of pictures, pages and recordings, by source. */
function picturedIn({ store, keyFor, by }: Reading): Map<string, UnplacedSelection[]> {
  const found = new Map<string, UnplacedSelection[]>()
  for (const [table, own] of [
    ['code_image', 'imid'],
    ['code_av', 'avid'],
  ] as const)
    for (const row of store.rows(table, [own, 'id', 'cid', 'memo', 'owner', 'date'])) {
      const id = `${table} ${idOf(row, own) ?? ''}`
      const code = keyFor('code', idOf(row, 'cid'))
      putInto(found, idOf(row, 'id') ?? '', {
        key: keyFor('selection', id),
        name: '',
        description: text(row, 'memo'),
        codings: [{ key: keyFor('coding', id), code, ...by(row), notes: [] }],
        notes: [],
      })
    }
  return found
}

function selectionsOf({ store, keyFor, by, left }: Reading): Map<string, ProjectSelection[]> {
  const found = new Map<string, ProjectSelection[]>()
  const put = (row: Row, selection: ProjectSelection) => {
    const id = idOf(row, 'fid') ?? ''
    const own = found.get(id) ?? []
    own.push(selection)
    found.set(id, own)
  }
  const placeOf = (row: Row, quote: string | null) => ({
    start: whole(row, 'pos0'),
    end: whole(row, 'pos1'),
    quote,
  })
  const columns = ['ctid', 'cid', 'fid', 'seltext', 'pos0', 'pos1', 'owner', 'date', 'memo', 'important']
  let important = 0
  for (const [index, row] of store.rows('code_text', columns).entries()) {
    if (whole(row, 'important') === 1) important += 1
    const id = idOf(row, 'ctid') ?? `row ${index}`
    const made = by(row)
    const coding = { key: keyFor('coding', id), code: keyFor('code', idOf(row, 'cid')), ...made, notes: [] }
    const place = placeOf(row, maybeText(row, 'seltext'))
    const said = { description: text(row, 'memo'), made, codings: [coding] }
    put(row, selectionOf(keyFor('selection', id), place, said))
  }
  if (important > 0) left.push(skipped('table', 'code_text.important', 'not-in-study', String(important)))
  for (const row of store.rows('annotation', ['anid', 'fid', 'pos0', 'pos1', 'memo', 'owner', 'date'])) {
    const said = { description: text(row, 'memo'), made: by(row), codings: [] }
    put(row, selectionOf(keyFor('annotation', idOf(row, 'anid')), placeOf(row, null), said))
  }
  return found
}

/** All of a file, or some words of it: those are selections of the file. */
function casesOf(
  { store, keyFor, by, left }: Reading,
  values: ReadonlyMap<string, ProjectValue[]>,
  sources: readonly ProjectSource[],
): { cases: ProjectCase[]; words: Map<Key, ProjectSelection[]> } {
  const known = new Set(sources.map(({ key }) => key))
  const lengths = lengthsOf(sources)
  const files = new Map<string, Key[]>()
  const parts = new Map<string, Key[]>()
  const words = new Map<Key, ProjectSelection[]>()
  for (const row of store.rows('case_text', [
    'id',
    'caseid',
    'fid',
    'pos0',
    'pos1',
    'owner',
    'date',
    'memo',
  ])) {
    const of = idOf(row, 'caseid') ?? ''
    const key = keyFor('source', idOf(row, 'fid'))
    const [start, end] = [whole(row, 'pos0'), whole(row, 'pos1')]
    if (!known.has(key))
      left.push(skipped('link', `case_text ${idOf(row, 'id') ?? ''}`, 'links-to-nothing', ''))
    // Of a recording or a picture there is nothing to count: 0 to 0 is all of it, and so it is of a text.
    else if (start <= 0 && (end === 0 || end >= (lengths.get(key) ?? 0) - 1)) putInto(files, of, key)
    else {
      const said = { description: text(row, 'memo'), made: by(row), codings: [] }
      const selection = selectionOf(keyFor('case text', idOf(row, 'id')), { start, end, quote: null }, said)
      putInto(parts, of, selection.key)
      putInto(words, key, selection)
    }
  }
  const cases = store.rows('cases', ['caseid', 'name', 'memo']).map((row) => {
    const id = idOf(row, 'caseid') ?? ''
    return {
      key: keyFor('case', id),
      name: text(row, 'name'),
      description: text(row, 'memo'),
      codes: [],
      values: values.get(`case ${id}`) ?? [],
      sources: files.get(id) ?? [],
      selections: parts.get(id) ?? [],
    }
  })
  return { cases, words }
}
