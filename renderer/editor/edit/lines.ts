// A text in edit mode: one paragraph a line, and what changed between two states of them.
// A line too long to write in is shown as several paragraphs, of which the later ones continue the line before them.
import { splitLong } from '../blocks.ts'

/** `key` names the paragraph in the editor. One that `continues` has no newline before it; nor has the first. */
export type Line = { key: string; text: string; continues: boolean }
export type LineText = Omit<Line, 'key'>

/** The paragraphs of a text, none longer than `longest` UTF-16 units (at least 2). Joined again they are the text, unit by unit. */
export function linesOf(text: string, longest: number): LineText[] {
  const lines: LineText[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const parts = splitLong(text, { start, end: start + line.length }, longest)
    for (const [index, part] of parts.entries())
      lines.push({ text: text.slice(part.start, part.end), continues: index > 0 })
    start += line.length + 1
  }
  return lines
}

/** The text that lines `from` to before `to` stand for, each with the newline before it. */
export function textBetween(lines: readonly LineText[], from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at += 1) {
    const line = lines[at]
    if (line !== undefined) text += at > 0 && !line.continues ? `\n${line.text}` : line.text
  }
  return text
}

/** Where each line's own text starts. */
export function lineStarts(lines: readonly LineText[]): number[] {
  const starts: number[] = []
  let at = 0
  for (const [index, line] of lines.entries()) {
    if (index > 0 && !line.continues) at += 1
    starts.push(at)
    at += line.text.length
  }
  return starts
}

/** The last line that starts at or before `offset`. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
