// A project in any of the formats that are read, by what the file holds.
import type { ProjectFormat } from '../../../../shared/schema/project-import.ts'
import type { OpenForeign } from '../../foreign-tables.ts'
import type { Pause } from '../../operation-context.ts'
import { readProject } from '../refi/read/read-project.ts'
import { recogniseProject } from '../refi/read/recognise.ts'
import { readStore, recogniseStore } from '../stores/read-store.ts'
import type { Project } from './project.ts'

/** Null when it is no project. */
export async function recogniseAny(bytes: Uint8Array, open: OpenForeign): Promise<ProjectFormat | null> {
  return (await recogniseProject(bytes)) ?? (await recogniseStore(bytes, open))
}

/** @throws {AppError} import.bad_file, import.zip_bomb, and whatever `pause` throws to stop it */
export async function readAny(bytes: Uint8Array, pause: Pause, open: OpenForeign): Promise<Project> {
  if ((await recogniseProject(bytes)) !== null) return readProject(bytes, pause)
  await pause({ done: 0, total: 0, label: '' })
  return readStore(bytes, open)
}
