// Sentences of running text, by the rules of Unicode (UAX #29) and what those cannot know: abbreviations.
import type { Offset, Span } from '../../schema/text.ts'

// Sentence rules hardly depend on the language; naming one keeps the machine's out of it.
const segmenter = new Intl.Segmenter('es', { granularity: 'sentence' })

/** What a full stop belongs to. `etc.` is absent: before a capital it does end a sentence, before a small letter nothing does. */
const abbreviations = `sr sra srta sres sras srtas dr dra dres dras prof profa ing lic mg mgtr arq abg gral sto sta dña
  ud uds vd vds av avda dpto depto art arts pág págs núm núms vol cap fig aprox cf p pp ej tel ee mr mrs ms vs st e\\.g i\\.e`

const endsInAbbreviation = new RegExp(
  `(?:^|[^\\p{L}\\p{M}\\p{N}])(?:${abbreviations.trim().split(/\s+/).join('|')})\\.$`,
  'iu',
)
/** `U.T.P.`, `EE. UU.` */
const endsInDottedCapitals = /(?:^|[^\p{L}\p{M}\p{N}])(?:\p{Lu}{1,2}\.\s?){2,}$/u
/** `Ana M.` before a surname, but not `curso B.` */
const endsInInitial = /(?:^[¿¡«"“'(\s]*|\p{Lu}[\p{L}\p{M}]*\s)\p{Lu}\.$/u
/** `1.` before the first of several points. */
const isEnumerator = /^\p{N}{1,3}\.$/u

/**
 * The sentences in a stretch of text (UTF-16 offsets, in order, without blanks at their ends). A newline ends one.
 * Together they hold everything in the stretch that is not blank. Linear in the stretch.
 */
export function sentences(text: string, range: Span): Span[] {
  const found: Span[] = []
  for (let start = range.start; start < range.end; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? range.end : Math.min(newline, range.end)
    for (const span of sentencesOfLine(text.slice(start, end)))
      found.push({ start: start + span.start, end: start + span.end })
    start = end + 1
  }
  return found
}

function sentencesOfLine(line: string): Span[] {
  const found: Span[] = []
  let start: Offset = 0
  // To Unicode an ellipsis is no end of anything, while three full stops are.
  for (const { index, segment } of segmenter.segment(line.replaceAll('…', '.'))) {
    const end = index + segment.length
    // The last words are enough to tell, however long the sentence has grown.
    const tail = line.slice(Math.max(start, end - 80), end).trim()
    if (end < line.length && goesOn(tail)) continue
    const span = trimmed(line, { start, end })
    if (span !== null) found.push(span)
    start = end
  }
  return found
}

function goesOn(tail: string): boolean {
  if (!tail.endsWith('.')) return false
  return [endsInAbbreviation, endsInDottedCapitals, endsInInitial, isEnumerator].some((each) =>
    each.test(tail),
  )
}

function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const first = words.search(/\S/)
  return first === -1 ? null : { start: start + first, end: start + words.trimEnd().length }
}
