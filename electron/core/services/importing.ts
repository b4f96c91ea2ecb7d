// What imports share: a file on its way in, and steps that are told of and can be stopped.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError } from '../../../shared/api/errors.ts'
import type { StagedFileId } from '../../../shared/schema/ids.ts'
import type { TaskContext } from '../context.ts'
import type { Pause } from '../operation-context.ts'
import type { StagedFile, StagedFiles } from '../staged-files.ts'

/** @throws import.staged_missing */
export function findStaged(staged: StagedFiles, id: StagedFileId): StagedFile {
  const file = staged.find(id)
  if (file === null) throw new AppError('import.staged_missing', { id })
  return file
}

/** Steps of one half of a task: reading is the first, writing the second. */
const halves = { reading: 0, writing: 1 } as const
/** Steps a task is said to have, whatever it counts itself: its halves are as long on the bar. */
const stepsTold = 1000

/** Tells of every step, lets others have their turn, and stops once the task is cancelled. @throws app.cancelled */
export function pauseOf(
  { emit, cancelled }: Pick<TaskContext, 'emit' | 'cancelled'>,
  taskId: string,
  half: keyof typeof halves,
): Pause {
  return async ({ done, total, label }) => {
    const share = total === 0 ? 0 : Math.min(1, done / total)
    const told = Math.min(stepsTold - 1, Math.round(((halves[half] + share) * stepsTold) / 2))
    emit({ type: 'progress', taskId, phase: half, done: told, total: stepsTold, label })
    await nextTurn()
    if (cancelled.delete(taskId)) throw new AppError('app.cancelled', {})
  }
}

/** The last that is told of a task. */
export function tellEnd({ emit }: Pick<TaskContext, 'emit'>, taskId: string): void {
  emit({ type: 'progress', taskId, phase: 'writing', done: stepsTold, total: stepsTold, label: '' })
}
