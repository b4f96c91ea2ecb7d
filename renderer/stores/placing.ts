// Placing codings, step after step: each step goes on from the one before, whether or not the study has answered yet.
import type { CodingId } from '../../shared/schema/ids.ts'
import type { Span } from '../../shared/schema/text.ts'
import { run } from './commands.ts'

type Placed = Span & { id: CodingId }

/** Where a coding will be as soon as the list of codings is read again. */
let expected: Placed | null = null
/** Steps the study has not answered yet. */
let unanswered = 0
/** Steps reach the study in their order. */
let last: Promise<unknown> = Promise.resolve()

/** Where a coding is, or is about to be. */
export function spanNow(coding: Placed): Span {
  const { start, end } = expected?.id === coding.id ? expected : coding
  return { start, end }
}

export function isPlacing(): boolean {
  return expected !== null
}

/**
 * To be told every list of codings that was read. A list with nothing newer on its way is believed once every step
 * is answered, though it may never have shown the last of them: it was undone before the page was drawn.
 */
export function noteCodings(codings: readonly Placed[], isNewest: boolean): void {
  const here = codings.find((each) => each.id === expected?.id)
  const isThere = here?.start === expected?.start && here?.end === expected?.end
  if (isThere || (isNewest && unanswered === 0)) expected = null
}

/** False when the study refused; then nothing is expected any more. `offerUndo` names it in a note. */
export async function placeCoding(id: CodingId, span: Span, offerUndo: boolean): Promise<boolean> {
  expected = { id, ...span }
  unanswered += 1
  const mine = last.then(() => run('codings.place', { id, ...span }, { toast: offerUndo }))
  last = mine
  const done = (await mine) !== undefined
  unanswered -= 1
  if (!done) expected = null
  return done
}
