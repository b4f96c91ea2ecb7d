// A report with every text of it passed through something that changes words: pseudonyms in the place of names.

/** What is no text of anybody's: ids, digests, and words the program tells kinds of things apart by. */
const notText = new Set([
  'id',
  'codeId',
  'source',
  'sha256',
  'language',
  'studyLanguage',
  'type',
  'kind',
  'kinds',
  'status',
  'direction',
  'stance',
  'confidence',
  'verdict',
  'at',
  'date',
  'sections',
  'record',
  'look',
  'locator',
  'number',
])

/** The same data with the texts changed, however deep they are. */
export function withTexts<T>(data: T, change: (text: string) => string): T {
  return changed(data, change, '') as T
}

function changed(value: unknown, change: (text: string) => string, key: string): unknown {
  // A source by itself is an id; what a passage says of its source has texts of its own.
  if (typeof value === 'string') return notText.has(key) || /Id$/.test(key) ? value : change(value)
  if (Array.isArray(value)) return value.map((each) => changed(each, change, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, changed(each, change, name)]))
}

/** Every text in the data that `withTexts` would change. */
export function textsIn(data: unknown): string[] {
  const texts: string[] = []
  withTexts(data, (text) => {
    texts.push(text)
    return text
  })
  return texts
}
