// Between the mirror's offsets and the text nodes on the page. The editor's element holds one element a line.
import type { Span } from '../../../shared/schema/text.ts'
import { lineAt } from './lines.ts'
import type { LinesAndStarts } from './points.ts'

/** The text nodes' ranges that a span covers, for highlights: in order, none for newlines and empty lines. */
export function editRanges(root: Element, { lines, starts }: LinesAndStarts, span: Span): StaticRange[] {
  const ranges: StaticRange[] = []
  for (let index = lineAt(starts, span.start); index < lines.length; index += 1) {
    const from = starts[index] ?? 0
    if (from >= span.end) break
    const line = root.children[index]
    if (line !== undefined) addRanges(ranges, line, span.start - from, span.end - from)
  }
  return ranges
}

function addRanges(ranges: StaticRange[], line: Element, start: number, end: number): void {
  let at = 0
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    const from = Math.max(0, start - at)
    const to = Math.min(length, end - at)
    if (from < to)
      ranges.push(
        new StaticRange({
          startContainer: node,
          startOffset: from,
          endContainer: node,
          endOffset: to,
        }),
      )
    at += length
  }
}
