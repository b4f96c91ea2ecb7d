// Taguette keeps all projects of a person in one database: documents as HTML, highlights in bytes of their text without
// tags, and beside each the stretch of the page it was made of. Who highlighted is in the list of commands.

import { z } from 'zod'
import { AppError } from '../../../../shared/api/errors.ts'
import type { KeptProject, ReportItem } from '../../../../shared/schema/project-import.ts'
import type { ForeignTables, Row } from '../../foreign-tables.ts'
import { parsedOrNull } from '../parsed-or-null.ts'
import type {
  Key,
  Made,
  Project,
  ProjectCoding,
  ProjectSelection,
  ProjectSource,
} from '../projects/project.ts'
import { nothingMade } from '../projects/project.ts'
import { skipped } from '../projects/skipped.ts'
import {
  type CodeNode,
  emptyProject,
  emptySource,
  idOf,
  instantOf,
  type KeyFor,
  keysFor,
  orderedCodes,
  people,
  selectionOf,
  text,
  unreadItems,
  whole,
} from './rows.ts'
import { type StrippedText, strippedHtml } from './stripped-html.ts'

/** The projects a person keeps there, as they are told apart. */
export function projectsInTaguette(tables: ForeignTables): KeptProject[] {
  const documents = Map.groupBy(tables.rows('documents', ['project_id']), (row) => idOf(row, 'project_id'))
  return tables.rows('projects', ['id', 'name']).map((row) => {
    const id = idOf(row, 'id') ?? ''
    return {
      id,
      name: text(row, 'name').slice(0, 300).toWellFormed(),
      sources: documents.get(id)?.length ?? 0,
    }
  })
}

/**
 * One of its projects; `wanted` is the id of it, and may be null where there is one only.
 * @throws {AppError} import.bad_file, import.which_project
 */
export function readTaguette(tables: ForeignTables, wanted: string | null): Project {
  const projects = tables.rows('projects', ['id', 'name', 'description', 'created'])
  const about = projects.length < 2 ? projects[0] : projects.find((row) => idOf(row, 'id') === wanted)
  if (about === undefined && projects.length > 0)
    throw new AppError('import.which_project', {
      projects: projectsInTaguette(tables)
        .map(({ id, name }) => `${id}: ${name}`)
        .join('; '),
    })
  const own = ofProject(tables, projects.length < 2 ? null : wanted)
  const of = (column: string) => (about === undefined ? '' : text(about, column))
  const keyFor = keysFor(`taguette ${of('created')} ${of('id')}`)
  const left: ReportItem[] = []
  const known = people(keyFor)
  const codes = orderedCodes(codesOf(own, keyFor), left)
  const sources = sourcesOf(own, keyFor, makersOf(own, known.of), left)
  return {
    ...emptyProject('taguette'),
    name: of('name'),
    origin: 'Taguette',
    description: of('description'),
    at: instantOf(of('created')),
    users: known.users,
    codes,
    sources,
    left: [...left, ...unreadItems(tables)],
    counted: 'utf-8',
  }
}

/** What is of one project: highlights by their documents, everything else by what it says. Null: all of it. */
function ofProject(tables: ForeignTables, project: string | null): Tables {
  if (project === null) return tables
  const isOwn = (row: Row) => idOf(row, 'project_id') === project
  const documents = new Set(
    tables
      .rows('documents', ['id', 'project_id'])
      .filter(isOwn)
      .map((row) => idOf(row, 'id')),
  )
  return {
    rows: (table, columns) => {
      if (table === 'highlight_tags' || table === 'commands') return tables.rows(table, columns)
      if (table === 'highlights')
        return tables.rows(table, columns).filter((row) => documents.has(idOf(row, 'document_id')))
      return tables.rows(table, [...columns, 'project_id']).filter(isOwn)
    },
  }
}

type Tables = Pick<ForeignTables, 'rows'>

function codesOf(tables: Tables, keyFor: KeyFor): CodeNode[] {
  return tables.rows('tags', ['id', 'path', 'description', 'parent_id']).map((row) => {
    const above = idOf(row, 'parent_id')
    return {
      key: keyFor('tag', idOf(row, 'id')),
      parent: above === null ? null : keyFor('tag', above),
      name: text(row, 'path'),
      color: null,
      description: text(row, 'description'),
    }
  })
}

const added = z.object({ type: z.literal('highlight_add'), highlight_id: z.int() })

/** Who made each highlight first, and when. */
function makersOf(tables: Tables, userOf: (name: string) => Key | null): Map<string, Made> {
  const own = new Set(tables.rows('highlights', ['id', 'document_id']).map((row) => idOf(row, 'id')))
  const made = new Map<string, Made>()
  for (const row of tables.rows('commands', ['date', 'user_login', 'payload'])) {
    const payload = added.safeParse(parsedOrNull(text(row, 'payload')))
    if (!payload.success) continue
    const id = String(payload.data.highlight_id)
    if (own.has(id) && !made.has(id))
      made.set(id, {
        by: userOf(text(row, 'user_login')),
        at: instantOf(text(row, 'date')),
        changedAt: null,
      })
  }
  return made
}

function sourcesOf(
  tables: Tables,
  keyFor: KeyFor,
  made: ReadonlyMap<string, Made>,
  left: ReportItem[],
): ProjectSource[] {
  const highlights = Map.groupBy(
    tables.rows('highlights', ['id', 'document_id', 'start_offset', 'end_offset', 'snippet']),
    (row) => idOf(row, 'document_id') ?? '',
  )
  const tags = Map.groupBy(
    tables.rows('highlight_tags', ['highlight_id', 'tag_id']),
    (row) => idOf(row, 'highlight_id') ?? '',
  )
  const codingsOf = (id: string): ProjectCoding[] =>
    (tags.get(id) ?? []).map((row) => {
      const tag = idOf(row, 'tag_id')
      const { by, at } = made.get(id) ?? nothingMade
      return { key: keyFor('coding', `${id} ${tag}`), code: keyFor('tag', tag), by, at, notes: [] }
    })
  const columns = ['id', 'name', 'description', 'filename', 'created', 'contents']
  const sources = tables.rows('documents', columns).map((row): ProjectSource => {
    const id = idOf(row, 'id') ?? ''
    const html = text(row, 'contents')
    const stripped = strippedHtml(html)
    const own = highlights.get(id) ?? []
    highlights.delete(id)
    const stem = (text(row, 'filename') || text(row, 'name'))
      .replace(/[\\/:\0]/g, ' ')
      .replace(/\.\w{1,8}$/, '')
    return {
      ...emptySource(keyFor('document', id), text(row, 'name')),
      description: text(row, 'description'),
      text: { text: stripped.text, bom: false },
      original: { fileName: `${stem || id}.html`.slice(-255), format: 'html', bytes: Buffer.from(html) },
      selections: own.map((each) =>
        highlightOf(each, keyFor, stripped, {
          made: made.get(idOf(each, 'id') ?? '') ?? nothingMade,
          codings: codingsOf(idOf(each, 'id') ?? ''),
        }),
      ),
      made: { by: null, at: instantOf(text(row, 'created')), changedAt: null },
    }
  })
  for (const lost of highlights.values())
    for (const row of lost)
      left.push(skipped('coding', strippedHtml(text(row, 'snippet')).text, 'unknown-target', ''))
  return sources
}

const plain = (written: string): string => written.replace(/\s+/g, '')

/** Its words are asked for where its place has others. */
function highlightOf(
  row: Row,
  keyFor: KeyFor,
  stripped: StrippedText,
  said: Pick<ProjectSelection, 'made' | 'codings'>,
): ProjectSelection {
  const start = stripped.startOf(whole(row, 'start_offset'))
  const end = stripped.endOf(whole(row, 'end_offset'))
  const snippet = strippedHtml(text(row, 'snippet')).text.trim()
  const isNear = end - start <= snippet.length * 4 + 1000
  const isRight = isNear && plain(stripped.text.slice(start, end)) === plain(snippet)
  const quote = isRight || snippet === '' ? null : snippet
  const key = keyFor('highlight', idOf(row, 'id'))
  return {
    ...selectionOf(key, { start, end, quote }, { description: '', ...said }),
    name: snippet.slice(0, 400).toWellFormed(),
  }
}
