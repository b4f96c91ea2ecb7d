// Placing codings, step after step: each step goes on from the one before, whether or not the study has answered yet.
import type { CodingId } from '../../shared/schema/ids.ts'
import type { Span } from '../../shared/schema/text.ts'
import { run } from './commands.ts'

type Placed = Span & { id: CodingId }

/** Where a coding will be as soon as the list of codings is read again. */
let expected: Placed | null = null
let timer: ReturnType<typeof setTimeout> | undefined
/** Steps reach the study in their order. */
let last: Promise<unknown> = Promise.resolve()

/** Milliseconds after which the list is believed again, whatever was expected. */
const believedAfter = 2000

/** Where a coding is, or is about to be. */
export function spanNow(coding: Placed): Span {
  const { start, end } = expected?.id === coding.id ? expected : coding
  return { start, end }
}

export function isPlacing(): boolean {
  return expected !== null
}

/** To be told every list of codings that was read. */
export function noteCodings(codings: readonly Placed[]): void {
  const here = codings.find((each) => each.id === expected?.id)
  if (here?.start === expected?.start && here?.end === expected?.end) expected = null
}

/** False when the study refused; then nothing is expected any more. `offerUndo` names it in a note. */
export async function placeCoding(id: CodingId, span: Span, offerUndo: boolean): Promise<boolean> {
  expected = { id, ...span }
  clearTimeout(timer)
  const mine = last.then(() => run('codings.place', { id, ...span }, { toast: offerUndo }))
  last = mine
  const done = (await mine) !== undefined
  clearTimeout(timer)
  timer = setTimeout(() => {
    expected = null
  }, believedAfter)
  if (!done) expected = null
  return done
}
