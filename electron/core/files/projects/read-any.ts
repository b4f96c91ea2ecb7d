// A project in any of the formats that are read, by what the file holds.
import type { ProjectFormat } from '../../../../shared/schema/project-import.ts'
import type { OpenForeign } from '../../foreign-tables.ts'
import { type Progress, readProject } from '../refi/read/read-project.ts'
import { recogniseProject } from '../refi/read/recognise.ts'
import { readStore, recogniseStore } from '../stores/read-store.ts'
import type { Project } from './project.ts'

/** Null when it is no project. */
export async function recogniseAny(bytes: Uint8Array, open: OpenForeign): Promise<ProjectFormat | null> {
  return (await recogniseProject(bytes)) ?? (await recogniseStore(bytes, open))
}

/** @throws {AppError} import.bad_file, import.zip_bomb, and whatever `progress` throws to stop it */
export async function readAny(bytes: Uint8Array, progress: Progress, open: OpenForeign): Promise<Project> {
  if ((await recogniseProject(bytes)) !== null) return readProject(bytes, progress)
  await progress(0, 0, '')
  return readStore(bytes, open)
}
