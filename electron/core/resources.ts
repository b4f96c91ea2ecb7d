// Where the files that ship with the program are: beside the sources, or beside the bundle.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The absolute path of a shipped file or folder, `migrations` or `fixtures/demo` for example. */
export function resourcePath(relative: string): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'migrations', '0010_initial.sql'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`The program's own files are incomplete: ${relative} is missing.`)
    folder = parent
  }
  return join(folder, relative)
}
