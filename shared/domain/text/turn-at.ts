import type { Turn } from '../../schema/source.ts'
import type { Offset } from '../../schema/text.ts'

/** The turn that holds an offset; null outside turns, which are in order and apart. */
export function turnAt(turns: readonly Turn[], offset: Offset): Turn | null {
  let low = 0
  let high = turns.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((turns[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const turn = turns[low - 1]
  return turn !== undefined && offset < turn.end ? turn : null
}
