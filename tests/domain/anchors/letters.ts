// The slow, obvious way to know what became of a text: every letter is somebody, and an anchor is the letters it holds.
import type { Replacement } from '../../../shared/schema/revision.ts'
import type { Span } from '../../../shared/schema/text.ts'

/** A UTF-16 unit: one of the text before, by its place there, or one of a replacement, by the replacement's number. */
export type Letter = { unit: string } & ({ was: number } | { of: number })

export function lettersOf(base: string, replacements: readonly Replacement[]): Letter[] {
  const letters: Letter[] = []
  for (let at = 0; at <= base.length; at += 1) {
    for (const [of, { start, text }] of replacements.entries())
      if (start === at) for (const unit of text.split('')) letters.push({ unit, of })
    const isGone = replacements.some(({ start, end }) => start <= at && at < end)
    if (at < base.length && !isGone) letters.push({ unit: base.charAt(at), was: at })
  }
  return letters
}

export type Expectation = { fate: 'kept' | 'changed' | 'shrunk' | 'lost'; span: Span | null }

/** What the rules say of a span, read off letter by letter. */
export function expectedOf(base: string, replacements: readonly Replacement[], span: Span): Expectation {
  const units = Array.from({ length: span.end - span.start }, (_, n) => span.start + n)
  const takes = ({ start, end }: Replacement) => units.filter((unit) => start <= unit && unit < end).length
  // Within: it takes or parts letters of the span and none that is not of it.
  const isWithin = (each: Replacement) =>
    each.start === each.end
      ? span.start < each.start && each.start < span.end
      : takes(each) === each.end - each.start
  const crosses = (each: Replacement) => takes(each) > 0 && !isWithin(each)
  const own = lettersOf(base, replacements).map((letter, at) => {
    if ('was' in letter) return span.start <= letter.was && letter.was < span.end ? at : -1
    const replacement = replacements[letter.of]
    return replacement !== undefined && isWithin(replacement) ? at : -1
  })
  const places = own.filter((at) => at !== -1)
  const [first, last] = [places[0], places.at(-1)]
  const covered = replacements.some((each) => crosses(each) && takes(each) === units.length)
  if (covered || first === undefined || last === undefined) return { fate: 'lost', span: null }
  return {
    span: { start: first, end: last + 1 },
    fate: replacements.some(crosses) ? 'shrunk' : replacements.some(isWithin) ? 'changed' : 'kept',
  }
}
