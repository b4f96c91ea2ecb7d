// A project in any of the formats that are read, by what the file holds.
import type { RecognisedProject } from '../../../../shared/schema/project-import.ts'
import type { OpenForeign } from '../../foreign-tables.ts'
import type { Pause } from '../../operation-context.ts'
import { readProject } from '../refi/read/read-project.ts'
import { recogniseProject } from '../refi/read/recognise.ts'
import { readStore, recogniseStore } from '../stores/read-store.ts'
import type { Project } from './project.ts'

/** Null when it is no project. */
export async function recogniseAny(bytes: Uint8Array, open: OpenForeign): Promise<RecognisedProject | null> {
  const format = await recogniseProject(bytes)
  return format === null ? recogniseStore(bytes, open) : { format, inside: [] }
}

/**
 * `inside` is the id of the project wanted of a file that keeps several.
 * @throws {AppError} import.bad_file, import.zip_bomb, import.which_project, and whatever `pause` throws to stop it
 */
export async function readAny(
  bytes: Uint8Array,
  pause: Pause,
  open: OpenForeign,
  inside: string | null,
): Promise<Project> {
  if ((await recogniseProject(bytes)) !== null) return readProject(bytes, pause)
  await pause({ done: 0, total: 0, label: '' })
  return readStore(bytes, open, inside)
}
