// How a command opens its study: what only reads does so beside an open workbench, and never waits for it.
import { AppError } from '../../shared/api/errors.ts'
import type { CommandContext, Options } from './command.ts'

export async function openForWriting(call: CommandContext['call'], path: string): Promise<void> {
  await call('study.open', { path, readOnly: false })
}

/** A study of an older format can only be read once it was brought up to date, which takes writing. */
export async function openForReading(call: CommandContext['call'], path: string): Promise<void> {
  await openAsOf(call, path, null)
}

/** What a command declares to be asked about the past. */
export const pastOption = { 'as-of': { type: 'string' } } as const
export const pastUsage = '[--as-of MOMENT]'

/** The study as it was at `--as-of`, or as it is. @throws usage.wrong, history.no_such_moment */
export async function openThen(call: CommandContext['call'], path: string, options: Options): Promise<void> {
  await openAsOf(call, path, options.moment('as-of'))
}

async function openAsOf(
  call: CommandContext['call'],
  path: string,
  asOf: ReturnType<Options['moment']>,
): Promise<void> {
  try {
    await call('study.open', { path, readOnly: true, asOf })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'study.too_old_to_read') throw error
    await openForWriting(call, path)
    if (asOf !== null) await call('study.open', { path, readOnly: true, asOf })
  }
}
