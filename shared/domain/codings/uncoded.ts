// What nobody has coded yet, as stretches one can go to.
import type { Turn } from '../../schema/source.ts'
import type { Span } from '../../schema/text.ts'
import { paragraphs } from '../text/paragraphs.ts'

const hasWords = /[\p{L}\p{N}]/u

/**
 * The stretches of a canonical text that no coding covers, in order: cut where paragraphs end, the labels that name who
 * speaks left out, without blanks at their ends. What is left without a letter or a digit (a full stop behind a coding) is
 * none. Codings and turns in any order, as UTF-16 offsets of `text`.
 */
export function uncodedStretches(text: string, codings: readonly Span[], turns: readonly Turn[]): Span[] {
  const labels = turns.map((turn) => ({ start: turn.start, end: turn.bodyStart }))
  const covered = [...codings, ...labels].sort((a, b) => a.start - b.start)
  const found: Span[] = []
  let next = 0
  let coveredTo = 0
  for (const paragraph of paragraphs(text)) {
    let at = Math.max(paragraph.start, Math.min(coveredTo, paragraph.end))
    for (let span = covered[next]; span !== undefined && span.start < paragraph.end; span = covered[next]) {
      add(found, text, { start: at, end: span.start })
      coveredTo = Math.max(coveredTo, span.end)
      at = Math.max(at, Math.min(coveredTo, paragraph.end))
      next += 1
    }
    add(found, text, { start: at, end: paragraph.end })
  }
  return found
}

function add(found: Span[], text: string, { start, end }: Span): void {
  const words = text.slice(start, end)
  if (start >= end || !hasWords.test(words)) return
  found.push({ start: start + words.search(/\S/), end: start + words.trimEnd().length })
}

/** The first stretch at or after `here`'s end (1), or the last before its start (-1); null when there is none. A caret is an empty span. */
export function nextStretch(stretches: readonly Span[], here: Span, step: 1 | -1): Span | null {
  if (step === 1) return stretches.find((each) => each.start >= here.end) ?? null
  return stretches.findLast((each) => each.end <= here.start) ?? null
}
