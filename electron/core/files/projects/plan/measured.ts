// A text of a project as planning looks at it, worked out once however many steps ask: texts are what takes time and room.
import { type RawText, type Widths, widthsOf } from '../../../../../shared/domain/refi/offsets.ts'
import { normaliseNewlines } from '../../../../../shared/domain/text/newlines.ts'

export type MeasuredText = {
  /** Well formed. */
  raw: RawText
  /** The raw text with \n for every line break. */
  canonical: string
  widths: Widths
}

const known = new WeakMap<RawText, MeasuredText>()

export function measured(text: RawText): MeasuredText {
  const there = known.get(text)
  if (there !== undefined) return there
  const raw = text.text.isWellFormed() ? text : { ...text, text: text.text.toWellFormed() }
  const made = { raw, canonical: normaliseNewlines(raw.text), widths: widthsOf(raw.text) }
  known.set(text, made)
  return made
}
