// The words of a text, as names are told apart in them: folded for comparison, with where they stand.
import type { Span } from '../../schema/text.ts'

export type Word = Span & {
  /** As it is written. */
  text: string
  /** Without case and accents; ñ stays a letter of its own. */
  folded: string
  /** An upper-case letter and a full stop, as in "M. Soto". */
  initial: boolean
}

/** Letters and digits, with the marks that belong to them: a name never begins or ends within one. */
const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu

/**
 * Words in text order. An initial's full stop is not part of its span. Glued initials ("M.J. Soto") are words of their
 * own.
 */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    const [written] = match
    const { index: start } = match
    const end = start + written.length
    return {
      start,
      end,
      text: written,
      folded: folded(written),
      initial: text[end] === '.' && /^\p{Lu}\p{M}*$/u.test(written),
    }
  })
}

/** Without case and accents. The tilde of ñ stays: Peña is not pena. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/n\u0303/giu, 'ñ')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** The same with ñ as n, for comparing names of several words, which people also type on other keyboards. */
export function plainer(foldedText: string): string {
  return foldedText.replaceAll('ñ', 'n')
}

export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}
