// The study as it was at a moment of its journal, and the way back to the present.
import { run } from './commands.ts'
import { useStudy } from './study.ts'

/** Shows the study as it was right after an operation; it can be read, not changed. */
export async function showPast(seq: number): Promise<void> {
  const { study } = useStudy.getState()
  if (study !== null) await run('study.open', { path: study.path, readOnly: true, asOf: seq })
}

/** Back to the study as it is, to be written to unless something else is writing. */
export async function showPresent(): Promise<void> {
  const { study } = useStudy.getState()
  if (study !== null) await run('study.open', { path: study.path, readOnly: false })
}
