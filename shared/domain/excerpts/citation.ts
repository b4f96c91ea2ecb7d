// An excerpt as it is put into somebody's own text: its words, and where they were said.

export type Cited = {
  quote: string
  locator: string
  /** Null: of no case, of a kind unknown, without a date. */
  caseName: string | null
  kind: string | null
  /** `YYYY-MM-DD`. */
  date: string | null
}

/** `«words» (S4 ¶12, Red 1, interview, 2023-05-10)`; what is not known is left out. */
export function citationText(cited: Cited): string {
  return `«${cited.quote}» (${placeOf(cited)})`
}

/** The same as a paragraph of HTML; line breaks of the words stay. */
export function citationHtml(cited: Cited): string {
  const quote = escaped(cited.quote).replaceAll('\n', '<br>')
  return `<p>«${quote}» (${escaped(placeOf(cited))})</p>`
}

function placeOf({ locator, caseName, kind, date }: Cited): string {
  return [locator, caseName, kind, date].filter((part) => part !== null).join(', ')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
