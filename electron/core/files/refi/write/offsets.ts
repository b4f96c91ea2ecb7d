// Offsets as the standard counts them: characters of Unicode, not UTF-16 units.

/** What turns an offset of the text into a count of characters before it. */
export function codePointsOf(text: string): (offset: number) => number {
  // Places after which one character more took two units.
  const pairs: number[] = []
  for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(index)
  return (offset) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      // A pair counts for one as soon as its second half is passed.
      if ((pairs[middle] ?? 0) + 1 < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
