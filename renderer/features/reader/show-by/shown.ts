// Which codings are painted and in which colour. What is left out is only not drawn.
import { subtree } from '../../../../shared/domain/codebook/tree.ts'
import type { Coder, Coding, Direction } from '../../../../shared/schema/coding.ts'
import type { ShowBy } from '../../../../shared/schema/desk.ts'
import type { CodeEntry } from '../../../stores/codebook.ts'

export type Shown = Pick<Coding, 'codeId' | 'coder' | 'direction'>

/** Apart for colour-blind readers and on both papers, as the codes' own are; the stripes' shapes say the same. */
export const directionColors: Readonly<Record<Direction, string>> = {
  supports: '#2266cc',
  contradicts: '#bb4400',
  neutral: '#7f7f7f',
}

const unknownColor = '#808080'

/** Whether a coding is shown. Codes that are gone limit nothing. */
export function shownBy(
  { codes: chosen, subcodes, coders, directions }: ShowBy,
  codes: readonly CodeEntry[],
): (coding: Shown) => boolean {
  const known = chosen.filter((id) => codes.some((code) => code.id === id))
  const wanted = subcodes ? subtree(codes, known) : new Set(known)
  return ({ codeId, coder, direction }) =>
    (wanted.size === 0 || wanted.has(codeId)) &&
    (coders.length === 0 || coders.includes(coder)) &&
    (directions.length === 0 || directions.includes(direction))
}

export function colorsBy(
  color: ShowBy['color'],
  codes: readonly Pick<CodeEntry, 'id' | 'color'>[],
  coders: readonly Pick<Coder, 'name' | 'color'>[],
): (coding: Shown) => string {
  if (color === 'direction') return ({ direction }) => directionColors[direction]
  if (color === 'coder') {
    const ofCoder = new Map(coders.map((coder) => [coder.name, coder.color]))
    return ({ coder }) => ofCoder.get(coder) ?? unknownColor
  }
  const ofCode = new Map(codes.map((code) => [code.id, code.color]))
  return ({ codeId }) => ofCode.get(codeId) ?? unknownColor
}

/** Whether anything could be left out. */
export function limits({ codes, coders, directions }: ShowBy): boolean {
  return codes.length + coders.length + directions.length > 0
}

/** With the entry where it was not, without it where it was. */
export function toggled<T>(list: readonly T[], entry: T): T[] {
  return list.includes(entry) ? list.filter((each) => each !== entry) : [...list, entry]
}
