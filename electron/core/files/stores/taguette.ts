// Taguette keeps all projects of a person in one database: documents as HTML, highlights in bytes of their text without
// tags, and beside each the stretch of the page it was made of. Who highlighted is in the list of commands.
import { z } from 'zod'
import type { ReportItem } from '../../../../shared/schema/project-import.ts'
import type { ForeignTables, Row } from '../../foreign-tables.ts'
import type {
  Key,
  Made,
  Project,
  ProjectCoding,
  ProjectSelection,
  ProjectSource,
} from '../projects/project.ts'
import {
  type CodeNode,
  emptyProject,
  emptySource,
  idOf,
  instantOf,
  type KeyFor,
  keysFor,
  nothingMade,
  orderedCodes,
  people,
  putInto,
  selectionOf,
  skipped,
  text,
  unreadItems,
  whole,
} from './rows.ts'
import { type StrippedText, strippedHtml } from './stripped-html.ts'

/** Several projects come in together: the tags of each under a code of its name. @throws {AppError} import.bad_file */
export function readTaguette(tables: ForeignTables): Project {
  const projects = tables.rows('projects', ['id', 'name', 'description', 'created'])
  const [first] = projects
  const keyFor = keysFor(`taguette ${projects.map((row) => text(row, 'created')).join(' ')}`)
  const left: ReportItem[] = []
  const known = people(keyFor)
  const codes = orderedCodes(codesOf(tables, keyFor, projects), left)
  const made = makersOf(tables, known.of)
  const { sources, ofProject } = sourcesOf(tables, keyFor, made, left)
  const isOne = projects.length === 1
  const sets = projects.map((row) => ({
    key: keyFor('set', idOf(row, 'id')),
    name: text(row, 'name'),
    description: text(row, 'description'),
    codes: [],
    sources: ofProject.get(idOf(row, 'id') ?? '') ?? [],
    notes: [],
  }))
  return {
    ...emptyProject('taguette'),
    name: projects.map((row) => text(row, 'name')).join(', '),
    origin: 'Taguette',
    description: isOne && first !== undefined ? text(first, 'description') : '',
    at: isOne && first !== undefined ? instantOf(text(first, 'created')) : null,
    users: known.users,
    codes,
    sources,
    sets: isOne ? [] : sets,
    left: [...left, ...unreadItems(tables)],
    counted: 'utf-8',
  }
}

function codesOf(tables: ForeignTables, keyFor: KeyFor, projects: readonly Row[]): CodeNode[] {
  const tags = tables.rows('tags', ['id', 'project_id', 'path', 'description', 'parent_id'])
  const isOne = projects.length === 1
  const roots = projects.map((row) => ({
    key: keyFor('project', idOf(row, 'id')),
    parent: null,
    name: text(row, 'name'),
    color: null,
    description: text(row, 'description'),
  }))
  const nodes = tags.map((row) => {
    const above = idOf(row, 'parent_id')
    const root = isOne ? null : keyFor('project', idOf(row, 'project_id'))
    return {
      key: keyFor('tag', idOf(row, 'id')),
      parent: above === null ? root : keyFor('tag', above),
      name: text(row, 'path'),
      color: null,
      description: text(row, 'description'),
    }
  })
  return isOne ? nodes : [...roots, ...nodes]
}

const added = z.object({ type: z.literal('highlight_add'), highlight_id: z.int() })

/** Who made each highlight first, and when. */
function makersOf(tables: ForeignTables, userOf: (name: string) => Key | null): Map<string, Made> {
  const made = new Map<string, Made>()
  for (const row of tables.rows('commands', ['date', 'user_login', 'payload'])) {
    const payload = added.safeParse(parsed(text(row, 'payload')))
    if (!payload.success) continue
    const id = String(payload.data.highlight_id)
    if (!made.has(id))
      made.set(id, {
        by: userOf(text(row, 'user_login')),
        at: instantOf(text(row, 'date')),
        changedAt: null,
      })
  }
  return made
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function sourcesOf(
  tables: ForeignTables,
  keyFor: KeyFor,
  made: ReadonlyMap<string, Made>,
  left: ReportItem[],
): { sources: ProjectSource[]; ofProject: Map<string, Key[]> } {
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
  const ofProject = new Map<string, Key[]>()
  const columns = ['id', 'name', 'description', 'filename', 'created', 'project_id', 'contents']
  const sources = tables.rows('documents', columns).map((row): ProjectSource => {
    const id = idOf(row, 'id') ?? ''
    const key = keyFor('document', id)
    const project = idOf(row, 'project_id') ?? ''
    putInto(ofProject, project, key)
    const html = text(row, 'contents')
    const stripped = strippedHtml(html)
    const own = highlights.get(id) ?? []
    highlights.delete(id)
    const stem = (text(row, 'filename') || text(row, 'name'))
      .replace(/[\\/:\0]/g, ' ')
      .replace(/\.\w{1,8}$/, '')
    return {
      ...emptySource(key, text(row, 'name')),
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
  return { sources, ofProject }
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
