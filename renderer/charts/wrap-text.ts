// SVG text does not wrap by itself; widths are estimated, since exact ones need a page.

/** Mean width of a letter of the interface's sans, as a share of its size. */
const letterWidth = 0.51

/** About how many pixels `text` takes at `size`. */
export function textWidth(text: string, size: number): number {
  return text.length * size * letterWidth
}

/** `text` on one line of `room` pixels at `size`, ending in an ellipsis when it does not fit. */
export function cut(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text
  const letters = Math.max(1, Math.floor(room / textWidth('x', size)) - 1)
  return `${text.slice(0, letters).trimEnd()}…`
}

/**
 * Breaks `text` at spaces into at most `mostLines` lines of `width` pixels at `size`; what does not fit ends in an
 * ellipsis. A word longer than a line keeps a line to itself.
 */
export function wrapText(text: string, width: number, size: number, mostLines: number): string[] {
  const room = Math.max(1, Math.floor(width / (size * letterWidth)))
  const lines: string[] = []
  for (const word of text.split(/\s+/u).filter((word) => word !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= mostLines) return lines
  const kept = lines.slice(0, mostLines)
  const last = kept.at(-1) ?? ''
  kept[mostLines - 1] = `${last.slice(0, Math.max(1, room - 1)).trimEnd()}…`
  return kept
}
