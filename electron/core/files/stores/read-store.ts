// Projects as other programs keep them, in a database of their own: told apart by their tables, whatever the file is called.

import { type ForeignTables, isDatabase, type OpenForeign } from '../../foreign-tables.ts'
import { startsWith } from '../import/encoding.ts'
import { badFile } from '../import/reader.ts'
import type { Project } from '../projects/project.ts'
import { openProjectArchive } from '../refi/read/archive.ts'
import { readQualcoder } from './qualcoder.ts'

const storeFormats = ['qualcoder'] as const
export type StoreFormat = (typeof storeFormats)[number]

/** Tables that only this program has together. */
const tablesOf: Readonly<Record<StoreFormat, readonly string[]>> = {
  qualcoder: ['source', 'code_name', 'code_text', 'code_cat'],
}
const readers: Readonly<Record<StoreFormat, (store: ForeignTables) => Project>> = {
  qualcoder: readQualcoder,
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
    return readers[format](store)
  })
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
