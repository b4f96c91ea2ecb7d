// Projects as other programs keep them, in a database of their own: told apart by their tables, whatever the file is called.

import { type ForeignTables, isDatabase, type OpenForeign } from '../../foreign-tables.ts'
import { startsWith } from '../import/encoding.ts'
import { badFile } from '../import/reader.ts'
import type { Project } from '../projects/project.ts'
import { openProjectArchive } from '../refi/read/archive.ts'
import { readQualcoder } from './qualcoder.ts'
import { readRqda } from './rqda.ts'
import { readTaguette } from './taguette.ts'

const storeFormats = ['qualcoder', 'taguette', 'rqda'] as const
export type StoreFormat = (typeof storeFormats)[number]

/** Tables that only this program has together. */
const tablesOf: Readonly<Record<StoreFormat, readonly string[]>> = {
  qualcoder: ['source', 'code_name', 'code_text', 'code_cat'],
  taguette: ['projects', 'documents', 'highlights', 'tags', 'highlight_tags'],
  rqda: ['source', 'freecode', 'coding', 'treecode', 'codecat'],
}
const readers: Readonly<Record<StoreFormat, (store: ForeignTables) => Project>> = {
  qualcoder: readQualcoder,
  taguette: readTaguette,
  rqda: readRqda,
}

const zipSignature = [0x50, 0x4b, 0x03, 0x04]

/** A store, or a zip of the folder QualCoder keeps its own in. Null when it is something else, or too broken to tell. */
export async function recogniseStore(bytes: Uint8Array, open: OpenForeign): Promise<StoreFormat | null> {
  try {
    const database = await databaseIn(bytes)
    return database === null ? null : open(database, formatOf)
  } catch {
    return null
  }
}

/** @throws {AppError} import.bad_file, import.zip_bomb */
export async function readStore(bytes: Uint8Array, open: OpenForeign): Promise<Project> {
  const database = await databaseIn(bytes)
  if (database === null) throw badFile('sqlite', 'no-document')
  return open(database, (store) => {
    const format = formatOf(store)
    if (format === null) throw badFile('sqlite', 'no-document')
    return within(readers[format](store))
  })
}

/** More of these than any project has: each is compared with the others. */
const most = { users: 5000, codes: 20_000, variables: 5000, cases: 20_000, sources: 100_000 }

function within(project: Project): Project {
  const isTooMuch =
    project.users.length > most.users ||
    project.codes.length > most.codes ||
    project.variables.length > most.variables ||
    project.cases.length > most.cases ||
    project.sources.length > most.sources
  if (isTooMuch) throw badFile('sqlite', 'too-complex')
  return project
}

function formatOf({ names }: ForeignTables): StoreFormat | null {
  return storeFormats.find((format) => tablesOf[format].every((table) => names.has(table))) ?? null
}

async function databaseIn(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (isDatabase(bytes)) return bytes
  if (!startsWith(bytes, zipSignature)) return null
  const archive = await openProjectArchive(bytes)
  const found = archive.parts
    .filter(({ path }) => /(?:^|\/)data\.qda$/i.test(path) && !/(?:^|\/)__MACOSX\//.test(path))
    .sort((a, b) => a.path.split('/').length - b.path.split('/').length)
  const [first] = found
  return first === undefined ? null : archive.read(first.path)
}
