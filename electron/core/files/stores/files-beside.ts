// The folder a program keeps beside its database: the files that texts were drawn from. The text is the database's, which
// codings were counted in; the file is kept with it, byte for byte.
import type { Project, ProjectSource } from '../projects/project.ts'
import type { ProjectArchive } from '../refi/read/archive.ts'
import { partFinder } from '../refi/read/find-part.ts'
import { fileBeside, type Library } from '../refi/read/read-texts.ts'

/** @throws {AppError} import.zip_bomb */
export async function withFilesBeside(project: Project, archive: ProjectArchive): Promise<Project> {
  const library: Library = { archive, find: partFinder(archive.parts) }
  const sources: ProjectSource[] = []
  for (const source of project.sources) sources.push(await withFile(library, source))
  return { ...project, sources }
}

async function withFile(library: Library, source: ProjectSource): Promise<ProjectSource> {
  if (source.text === null || source.original !== null) return source
  const { path, name } = source
  // Older versions do not say where, and keep it under its name: then it is no loss that it isn't there.
  const found = await fileBeside(library, path ?? name)
  const reasons = path === null ? [] : found.reasons
  return { ...source, original: found.original, reasons: [...source.reasons, ...reasons] }
}
