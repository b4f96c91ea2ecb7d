// Regular expressions of RE2: time grows with the text and never explodes. They meet folded text, so they are folded too.
import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js'
import type { Span } from '../../schema/text.ts'
import { fold } from './fold.ts'

/** The pattern is no regular expression: why, in RE2's words, and the part of it that is to blame when it is known. */
export class BadPattern extends Error {
  readonly reason: string
  readonly part: string | null

  constructor(reason: string, part: string | null) {
    super(`${reason} ${part ?? ''}`)
    this.name = 'BadPattern'
    this.reason = reason
    this.part = part
  }
}

/**
 * Matches of a pattern in text folded with its case kept: case-insensitive, each within one line, empty ones left out.
 * `\w` is any letter, digit or underscore. `\b` is RE2's, for which ñ is no letter. At most `limit`. @throws BadPattern
 */
export function patternFinder(pattern: string, limit: number): (folded: string) => Span[] {
  const compiled = compile(foldPattern(pattern))
  return (folded) => {
    const spans: Span[] = []
    let at = 0
    for (const line of folded.split('\n')) {
      // Telling whether a line matches is many times faster than telling where.
      const matcher = compiled.test(line) ? compiled.matcher(line) : null
      while (matcher !== null && spans.length < limit && matcher.find())
        if (matcher.end() > matcher.start())
          spans.push({ start: at + matcher.start(), end: at + matcher.end() })
      at += line.length + 1
    }
    return spans
  }
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)
  } catch (error) {
    if (error instanceof RE2JSSyntaxException)
      // The flag is RE2JS's own way of writing that case does not matter.
      throw new BadPattern(error.getDescription(), error.getPattern()?.replace(/^\(\?i\)/, '') ?? null)
    if (error instanceof RE2JSException) throw new BadPattern(error.message, null)
    throw error
  }
}

const parts = /\\.|\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\]\\])*\]|[^\\[]+|\[/gsu

/** Letters lose their accents as the text did; ends of ranges keep theirs, or `À-ÿ` would be `A-y` and leave out ñ. */
function foldPattern(pattern: string): string {
  return pattern.normalize('NFC').replace(parts, (part) => {
    if (part === '\\w') return '[\\p{L}\\p{N}\\p{M}_]'
    if (part === '\\W') return '[^\\p{L}\\p{N}\\p{M}_]'
    if (part.startsWith('\\')) return part
    if (!part.startsWith('[')) return fold(part, true).text
    return part.replace(/\\w|\\.|[^\\]-[^\\\]]|[^\\]/gsu, (piece) =>
      piece === '\\w' ? '\\p{L}\\p{N}\\p{M}_' : piece.length > 1 ? piece : fold(piece, true).text,
    )
  })
}
