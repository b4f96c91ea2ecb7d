// How a command opens its study: what only reads does so beside an open workbench, and never waits for it.
import { AppError } from '../../shared/api/errors.ts'
import type { CommandContext } from './command.ts'

export async function openForWriting(call: CommandContext['call'], path: string): Promise<void> {
  await call('study.open', { path, readOnly: false })
}

/** A study of an older format can only be read once it was brought up to date, which takes writing. */
export async function openForReading(call: CommandContext['call'], path: string): Promise<void> {
  try {
    await call('study.open', { path, readOnly: true })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'study.too_old_to_read') throw error
    await openForWriting(call, path)
  }
}
