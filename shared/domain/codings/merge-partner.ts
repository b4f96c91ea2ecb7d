import type { Coding } from '../../schema/coding.ts'
import { inTextOrder } from './merge-codings.ts'

type Placed = Pick<Coding, 'id' | 'start' | 'end' | 'codeId' | 'coder'>

/**
 * The coding that `of` would be merged with: of the same code and coder, overlapping it or with nothing but blanks between;
 * the first after it in the text, or else the last before it. Null when none is so near. `codings` are those of its source.
 */
export function mergePartner<T extends Placed>(text: string, codings: readonly T[], of: T): T | null {
  const alike = inTextOrder(
    codings.filter((each) => each.id === of.id || (each.codeId === of.codeId && each.coder === of.coder)),
  )
  const at = alike.findIndex((each) => each.id === of.id)
  const touches = (each: T) => {
    const from = Math.min(each.end, of.end)
    const to = Math.max(each.start, of.start)
    return from >= to || text.slice(from, to).trim() === ''
  }
  return alike.slice(at + 1).find(touches) ?? alike.slice(0, Math.max(0, at)).findLast(touches) ?? null
}
