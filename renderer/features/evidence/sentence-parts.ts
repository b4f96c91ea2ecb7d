import type { Language } from '../../../shared/schema/text.ts'

/** A stretch of a sentence: words as they are, or the place of the n-th thing it names. */
export type SentencePart = { text: string } | { named: number }

const slot = '{sources}'
const lists: Readonly<Record<Language, Intl.ListFormat>> = {
  es: new Intl.ListFormat('es-CL', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
}

/** "A, B and C", as the language writes it. */
export function listed(names: readonly string[], language: Language): string {
  return lists[language].format(names)
}

/**
 * A sentence of the catalogue whose `{sources}` becomes a list of `names` in the language's way ("A, B and C").
 * Joined, the parts read as the whole sentence. A sentence without the slot is one part.
 */
export function sentenceParts(
  sentence: string,
  names: readonly string[],
  language: Language,
): SentencePart[] {
  const at = sentence.indexOf(slot)
  if (at < 0) return [{ text: sentence }]
  let named = 0
  const list = lists[language]
    .formatToParts(names)
    .map((part): SentencePart => (part.type === 'element' ? { named: named++ } : { text: part.value }))
  const around = [sentence.slice(0, at), sentence.slice(at + slot.length)]
  return [{ text: around[0] ?? '' }, ...list, { text: around[1] ?? '' }].filter(
    (part) => !('text' in part) || part.text !== '',
  )
}
