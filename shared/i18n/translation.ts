// What a catalogue may hold: texts, functions that make texts, and groups of both.

/** The shape a second language must have, given the first: same keys, same parameters. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Translation<T[K]>
}

/** Made once a language: to make one takes longer than all a list asks of it. */
const rules = new Map<string, Intl.PluralRules>()

/** Picks the form a language uses for a count (CLDR plural rules). `many` falls back to `other`. */
export function plural(language: string, count: number, forms: { one: string; other: string }): string {
  const known = rules.get(language) ?? new Intl.PluralRules(language)
  rules.set(language, known)
  return known.select(count) === 'one' ? forms.one : forms.other
}
