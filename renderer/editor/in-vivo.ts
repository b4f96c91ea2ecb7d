// A code named by what somebody said.

/** As many UTF-16 units as a code's name may have. */
const longest = 200

/** The words of a quote as a name: one line, no punctuation at its ends, cut after a word when too long. Empty when no word is left. */
export function inVivoName(quote: string): string {
  const line = quote
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{M}\p{N}%)\]]+$/u, '')
  if (line.length <= longest) return line
  const cut = line.slice(0, longest - 1)
  const space = cut.lastIndexOf(' ')
  return `${space > 0 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')}…`
}
