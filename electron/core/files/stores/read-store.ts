// Projects as other programs keep them, in a database of their own: told apart by their tables, whatever the file is called.

import type { RecognisedProject } from '../../../../shared/schema/project-import.ts'
import { type ForeignTables, isDatabase, type OpenForeign } from '../../foreign-tables.ts'
import { startsWith } from '../import/encoding.ts'
import { badFile } from '../import/reader.ts'
import type { Project } from '../projects/project.ts'
import { openProjectArchive, type ProjectArchive } from '../refi/read/archive.ts'
import { withFilesBeside } from './files-beside.ts'
import { readQualcoder } from './qualcoder.ts'
import { readRqda } from './rqda.ts'
import { projectsInTaguette, readTaguette } from './taguette.ts'

const storeFormats = ['qualcoder', 'taguette', 'rqda'] as const
export type StoreFormat = (typeof storeFormats)[number]

export type Recognised = RecognisedProject & { format: StoreFormat }

/** Tables that only this program has together. */
const tablesOf: Readonly<Record<StoreFormat, readonly string[]>> = {
  qualcoder: ['source', 'code_name', 'code_text', 'code_cat'],
  taguette: ['projects', 'documents', 'highlights', 'tags', 'highlight_tags'],
  rqda: ['source', 'freecode', 'coding', 'treecode', 'codecat'],
}
const readers: Readonly<Record<StoreFormat, (store: ForeignTables, inside: string | null) => Project>> = {
  qualcoder: readQualcoder,
  taguette: readTaguette,
  rqda: readRqda,
}

const zipSignature = [0x50, 0x4b, 0x03, 0x04]

/** A store, or a zip of the folder QualCoder keeps its own in. Null when it is something else, or too broken to tell. */
export async function recogniseStore(bytes: Uint8Array, open: OpenForeign): Promise<Recognised | null> {
  try {
    const found = await databaseIn(bytes)
    return found === null ? null : open(found.database, recognised)
  } catch {
    return null
  }
}

function recognised(store: ForeignTables): Recognised | null {
  const format = formatOf(store)
  if (format === null) return null
  const inside = format === 'taguette' ? projectsInTaguette(store) : []
  return { format, inside: inside.length < 2 ? [] : inside }
}

/**
 * `inside` is the id of the project wanted, where there are several.
 * @throws {AppError} import.bad_file, import.zip_bomb, import.which_project
 */
export async function readStore(
  bytes: Uint8Array,
  open: OpenForeign,
  inside: string | null,
): Promise<Project> {
  const found = await databaseIn(bytes)
  if (found === null) throw badFile('sqlite', 'no-document')
  const project = open(found.database, (store) => {
    const format = formatOf(store)
    if (format === null) throw badFile('sqlite', 'no-document')
    return within(readers[format](store, inside))
  })
  return found.archive === null ? project : withFilesBeside(project, found.archive)
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

/** A database, and the archive it came in with the files beside it. */
type Found = { database: Uint8Array; archive: ProjectArchive | null }

async function databaseIn(bytes: Uint8Array): Promise<Found | null> {
  if (isDatabase(bytes)) return { database: bytes, archive: null }
  if (!startsWith(bytes, zipSignature)) return null
  const archive = await openProjectArchive(bytes)
  const found = archive.parts
    .filter(({ path }) => /(?:^|\/)data\.qda$/i.test(path) && !/(?:^|\/)__MACOSX\//.test(path))
    .sort((a, b) => a.path.split('/').length - b.path.split('/').length)
  const [first] = found
  const database = first === undefined ? null : await archive.read(first.path)
  return database && { database, archive }
}
