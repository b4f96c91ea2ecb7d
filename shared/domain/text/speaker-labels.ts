// What a label at the start of a line looks like: somebody speaking, the heading of a document, or neither.
import {
  articles,
  conversationRoles,
  dottedWords,
  headerLabels,
  headerOpenings,
  particles,
  proseOpenings,
  titles,
} from './speaker-words.ts'

/**
 * How speakers are written in one transcript tends to be how they all are, so a label met once is judged by its family:
 * code (`E1`, `P`), role (`ENTREVISTADORA`, `Participante 3`), capitals (`PÉREZ SOTO, ANA`),
 * name (`Ana Soto`, `Sra. Pérez`, `Jefa técnica`) or single (`Ana`, and `Acuerdo` too).
 */
export type LabelFamily = 'code' | 'role' | 'capitals' | 'name' | 'single'

export type LabelKind = { kind: 'speaker'; family: LabelFamily } | { kind: 'header' } | { kind: 'prose' }

const maxWords = 7
const letterCode = /^(?:\p{Ll}\d{1,3}|\p{Lu}\p{L}?[.-]?\d{1,3}|\p{Lu}{1,4}[ .-]?\d{1,3}|\p{Lu}{1,2})$/u
const capitalised = /^\p{Lu}[\p{L}\p{M}'’ªº/-]*$/u
const inCapitals = /^[\p{Lu}\p{M}'’ªº/-]+$/u
const digits = /^\d{1,3}$/

/** Lower case without accents: labels are compared so, as hands and keyboards vary. */
export const foldLabel = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim()

const nameFamily = (words: readonly string[]): LabelFamily | null => {
  const isName = words.every(
    (word, index) => capitalised.test(word) || (index > 0 && (particles.has(word) || digits.test(word))),
  )
  if (!isName) return null
  const ofNames = words.filter((word) => !particles.has(word) && !digits.test(word))
  if (ofNames.every((word) => inCapitals.test(word) && word.length > 1)) return 'capitals'
  return ofNames.length > 1 ? 'name' : 'single'
}

/** Splits a label into words, without the comma of `Soto, Ana` and the stops of abbreviations; null when its points are a sentence's. */
const wordsOf = (label: string): string[] | null => {
  const raw = label.trim().split(/[\s_]+/)
  const words: string[] = []
  let commas = 0
  for (const word of raw) {
    if (word.endsWith(',')) commas += 1
    const stop = word.endsWith('.')
    const bare = stop || word.endsWith(',') ? word.slice(0, -1) : word
    if (bare === '' || /[.,]/.test(bare)) return null
    if (stop && bare.length > 1 && !dottedWords.has(foldLabel(bare))) return null
    words.push(bare)
  }
  return commas > 1 || words.length > maxWords ? null : words
}

/**
 * Judges a label by its shape alone, its parenthesis left out. Null when it is neither a speaker's
 * nor a heading's, as the opening of a sentence that has a colon further on.
 */
export const classifyLabel = (label: string): LabelKind | null => {
  const words = wordsOf(label)
  const first = words?.[0]
  if (words === null || first === undefined) return null
  const folded = words.map(foldLabel)
  const opening = folded[0] ?? ''
  if (headerOpenings.has(opening) || (words.length === 1 && headerLabels.has(opening)))
    return { kind: 'header' }
  if (proseOpenings.has(opening)) return { kind: 'prose' }
  const isNumberedPlace = headerLabels.has(opening)
  if (letterCode.test(label.trim()) && !isNumberedPlace) return { kind: 'speaker', family: 'code' }
  const startsWell = /^\p{Lu}/u.test(first)
  if (!startsWell) return null
  const led = articles.has(opening) ? (folded[1] ?? '') : opening
  if (conversationRoles.has(led)) return { kind: 'speaker', family: 'role' }
  const family = nameFamily(words)
  if (titles.has(led)) {
    const inCaps = family === 'capitals' ? 'capitals' : 'name'
    return label.includes(',') ? null : { kind: 'speaker', family: inCaps }
  }
  return family === null ? null : { kind: 'speaker', family }
}
