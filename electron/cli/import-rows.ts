// Tables whose rows are to be sources: the columns are given by their names.
import { AppError } from '../../shared/api/errors.ts'
import type { Encoding } from '../../shared/schema/import.ts'
import type { CommandContext } from './command.ts'
import type { Staged } from './commands/importing.ts'
import { wrong } from './options.ts'

/**
 * Every file as it is when no columns are given; otherwise its rows, each staged by itself. What is no table is reported in its place.
 * @throws usage.wrong when a table has no such column
 */
export async function withRows(
  { call, messages: { cli } }: Pick<CommandContext, 'call' | 'messages'>,
  files: readonly Staged[],
  wanted: { text: readonly string[]; title: string | null },
  encoding: Encoding | null,
): Promise<Staged[]> {
  if (wanted.text.length === 0) return [...files]
  const all: Staged[] = []
  for (const file of files) {
    if (file.stagedId === null) {
      all.push(file)
      continue
    }
    const { stagedId } = file
    try {
      const { columns } = await call('imports.table', { stagedId, encoding })
      const placeOf = (option: string, name: string): number => {
        const place = columns.indexOf(name)
        if (place === -1) throw wrong(cli.notAChoice(option, name, columns.join(' | ')))
        return place
      }
      const text = wanted.text.map((name) => placeOf('--rows', name))
      const title = wanted.title === null ? null : placeOf('--row-title', wanted.title)
      const rows = await call('imports.rows', { stagedId, encoding, text, title })
      all.push(...rows.map((row) => ({ ...row, error: null })))
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'usage.wrong') throw error
      all.push({ ...file, stagedId: null, error: { code: error.code, details: { ...error.details } } })
    }
  }
  return all
}
