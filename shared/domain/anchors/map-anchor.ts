// An anchor is a span and its words; when the text changes, both are made to agree again, or it is lost.
import type { Fate, Replacement } from '../../schema/revision.ts'
import type { Span } from '../../schema/text.ts'
import { isSimple, wholeGraphemes } from '../search/graphemes.ts'
import { type Placed, spanMapper } from './map-span.ts'
import { snapSpan } from './snap-span.ts'

type Anchor = Span & { quote: string }
export type MappedAnchor = { anchor: Anchor; fate: Exclude<Fate, 'lost'> } | { anchor: null; fate: 'lost' }

const lost: MappedAnchor = { anchor: null, fate: 'lost' }

/**
 * Maps anchors of the text before to `text`, which is the text after. What was touched keeps no blank at its ends and cuts no
 * character; what has the same words afterwards is kept, whatever happened in between; what is blank is lost.
 */
export function anchorMapper(
  text: string,
  replacements: readonly Replacement[],
): (anchor: Anchor) => MappedAnchor {
  const place = spanMapper(replacements)
  const whole = wholeGraphemes(text)
  return ({ start, end, quote }) => {
    const placed = place({ start, end })
    if (placed === null) return lost
    const isWhole =
      !isReached(text, placed) || whole(placed.span).end - whole(placed.span).start === quote.length
    if (placed.fate === 'kept' && isWhole) return { anchor: { ...placed.span, quote }, fate: 'kept' }
    const span = snapSpan(text, placed.span)
    if (span === null) return lost
    const words = text.slice(span.start, span.end)
    const fate = words === quote ? 'kept' : placed.fate === 'kept' ? 'changed' : placed.fate
    return { anchor: { ...span, quote: words }, fate }
  }
}

/**
 * A letter and its marks, or the parts of a joined emoji, may have met at an edge of the span: between the edge and what was
 * replaced nearest to it are at most characters that can join their neighbours.
 */
function isReached(text: string, { span, before, after }: Placed): boolean {
  return (
    (before !== null && canJoin(text, { start: before, end: span.start })) ||
    (after !== null && canJoin(text, { start: span.end, end: after }))
  )
}

/** UTF-16 units beyond which nothing joins any more: in a script without simple characters a whole text would be looked at. */
const FARTHEST = 256

function canJoin(text: string, { start, end }: Span): boolean {
  if (end - start > FARTHEST) return false
  for (let at = start; at < end; at += 1) if (isSimple(text, at)) return false
  return true
}
