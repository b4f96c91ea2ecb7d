// An anchor is a span and its words; when the text changes, both are made to agree again, or it is lost.
import type { Fate, Replacement } from '../../schema/revision.ts'
import type { Span } from '../../schema/text.ts'
import { wholeGraphemes } from '../search/graphemes.ts'
import { spanMapper } from './map-span.ts'
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
    const isWhole = !placed.isTouched || whole(placed.span).end - whole(placed.span).start === quote.length
    if (placed.fate === 'kept' && isWhole) return { anchor: { ...placed.span, quote }, fate: 'kept' }
    const span = snapSpan(text, placed.span)
    if (span === null) return lost
    const words = text.slice(span.start, span.end)
    const fate = words === quote ? 'kept' : placed.fate === 'kept' ? 'changed' : placed.fate
    return { anchor: { ...span, quote: words }, fate }
  }
}
