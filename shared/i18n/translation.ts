// What a catalogue may hold: texts, functions that make texts, and groups of both.

/** The shape a second language must have, given the first: same keys, same parameters. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : Translation<T[K]>
}

/** Picks the form a language uses for a count (CLDR plural rules). `many` falls back to `other`. */
export function plural(language: string, count: number, forms: { one: string; other: string }): string {
  return new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other
}
