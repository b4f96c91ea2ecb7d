// A word list as people keep them: one word or phrase a line, notes behind `#`.
import type { SearchQuery } from '../../schema/search.ts'

/** One query a line; blank lines and lines that begin with `#` say nothing, and what is said twice counts once. */
export function readWordList(list: string, wholeWords: boolean): SearchQuery[] {
  const lines = list
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\uFEFF/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  return [...new Set(lines)].map((text) => ({ text, mode: 'phrase', wholeWords }))
}
