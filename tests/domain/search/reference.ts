// Searching from its definition, far too slow for use: every stretch of whole characters is folded and compared.
import fc from 'fast-check'
import type { Span } from '../../../shared/schema/text.ts'

export const longText = fc
  .array(
    fc.constantFrom(
      'a',
      'A',
      'á',
      'a\u0301',
      'n',
      'ñ',
      'n\u0303',
      'Ñ',
      'o',
      'ó',
      'r',
      ' ',
      '\n',
      '.',
      '😀',
      '👩‍🏫',
      '1',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

/** Lower case, ñ and nothing else with its mark. */
function plainFold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/n\u0303/g, 'ñ')
    .replace(/\p{Mn}/gu, '')
}

/** The hits of one word. */
export function obviousHits(
  text: string,
  query: string,
  mode: 'words' | 'phrase',
  wholeWords: boolean,
): Span[] {
  const segments = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)]
  const characters = segments.map(({ index, segment }) => ({
    start: index,
    end: index + segment.length,
    segment,
  }))
  const isLetter = (at: number) => /^[\p{L}\p{N}_]/u.test(characters[at]?.segment ?? ' ')
  const hits: Span[] = []
  let from = 0
  while (from < characters.length) {
    const to = endOfHit(from)
    if (to === null) from += 1
    else {
      hits.push({ start: characters[from]?.start ?? -1, end: characters[to - 1]?.end ?? -1 })
      from = to
    }
  }
  return hits

  function endOfHit(first: number): number | null {
    for (let to = first + 1; to <= characters.length; to++) {
      const stretch = characters.slice(first, to).map(({ segment }) => plainFold(segment))
      if (stretch.join('') !== plainFold(query)) continue
      const begins = !isLetter(first - 1)
      const ends = !isLetter(to)
      if (mode === 'phrase') return !wholeWords || (begins && ends) ? to : null
      if (!begins || (wholeWords && !ends)) return null
      let end = to
      while (isLetter(end)) end += 1
      return end
    }
    return null
  }
}
