// HTML that cannot be broken into: whatever is put in a template is escaped unless a template made it.

export type Html = { readonly markup: string }
type Piece = Html | string | number | null | readonly Piece[]

/** Markup with values in it. Text and numbers are escaped, markup and lists of it stand as they are, null is nothing. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Html {
  const markup = strings.reduce((made, part, index) => made + markupOf(pieces[index - 1] ?? null) + part)
  return { markup }
}

/** Pieces with markup between them. */
export function joined(pieces: readonly Piece[], between: Piece): Html {
  return { markup: pieces.map(markupOf).join(markupOf(between)) }
}

/** Text with markup in the place of a word in braces. */
export function filled(text: string, place: string, piece: Html): Html {
  const [before = '', ...after] = text.split(place)
  return after.length === 0 ? html`${text}` : html`${before}${piece}${after.join(place)}`
}

/** Links to places the page does not have, as when a section is left out, lead nowhere. */
export function withoutLooseEnds(markup: string): string {
  const places = new Set([...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
  return markup.replace(/<a((?: class="[^"]*")?) href="#([^"]*)"/g, (whole, named: string, place: string) =>
    places.has(place) ? whole : `<a${named}`,
  )
}

function markupOf(piece: Piece): string {
  if (piece === null) return ''
  if (typeof piece === 'object') return 'markup' in piece ? piece.markup : piece.map(markupOf).join('')
  return String(piece).replace(/[&<>"']/g, (char) => entities[char] ?? '')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
