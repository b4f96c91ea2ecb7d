// Random texts, edits of them and stretches of them.
import fc from 'fast-check'
import { type Splice, withSplice } from '../../../shared/domain/anchors/replacements.ts'
import type { Replacement } from '../../../shared/schema/revision.ts'
import type { Span } from '../../../shared/schema/text.ts'

/** Few letters, so that what is put in often reads like what is there. */
export const words = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'ab c\n'), maxLength })
export const anyText = (maxLength: number) =>
  fc
    .array(
      fc.constantFrom('a', 'b', ' ', '\n', 'ñ', 'n\u0303', '\u0301', '😀', '😁', '👩‍🏫', '🇨🇱', '\u200d'),
      {
        maxLength,
      },
    )
    .map((parts) => parts.join(''))

/** Raw numbers made into a splice of a text just as long. */
export const rawSplice = fc.record({ at: fc.nat(1000), removed: fc.nat(1000), inserted: words(4) })

export function spliceOf(length: number, raw: { at: number; removed: number; inserted: string }): Splice {
  const at = raw.at % (length + 1)
  // Mostly a letter or a few, sometimes far.
  const most = raw.removed % 7 === 0 ? length - at : Math.min(4, length - at)
  return { at, removed: raw.removed % (most + 1), inserted: raw.inserted }
}

export function spliced(text: string, { at, removed, inserted }: Splice): string {
  return text.slice(0, at) + inserted + text.slice(at + removed)
}

/** The edits one after the other: the plain text, and the replacements they come to. */
export function edited(base: string, raws: readonly { at: number; removed: number; inserted: string }[]) {
  let text = base
  let replacements: Replacement[] = []
  for (const raw of raws) {
    const splice = spliceOf(text.length, raw)
    replacements = withSplice(base, replacements, splice)
    text = spliced(text, splice)
  }
  return { text, replacements }
}

/** Ordered, apart or touching, as a list is made by hand or by a search: nothing was tidied. */
export function replacementsOf(
  base: string,
  raws: readonly { skip: number; length: number; text: string }[],
): Replacement[] {
  const made: Replacement[] = []
  let at = 0
  for (const { skip, length, text } of raws) {
    const start = Math.min(base.length, at + skip)
    const end = Math.min(base.length, start + length)
    const last = made.at(-1)
    const isSecondInsertion =
      last !== undefined && last.start === last.end && last.end === start && start === end
    if (!isSecondInsertion) made.push({ start, end, text })
    at = end
  }
  return made
}

export const rawReplacements = fc.array(fc.record({ skip: fc.nat(4), length: fc.nat(4), text: words(3) }), {
  maxLength: 8,
})

export function spanOf(length: number, [a, b]: readonly [number, number]): Span {
  const start = a % length
  return { start, end: start + 1 + (b % (length - start)) }
}
