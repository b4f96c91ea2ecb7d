// Turns of a text whose speakers and times are known from its file, as subtitles name them, not guessed from its looks.
import type { TextTime, Turn } from '../../schema/source.ts'
import type { Offset } from '../../schema/text.ts'
import { turnsFrom } from './turns.ts'

/** A label longer than this is a sentence with a colon. UTF-16 units. */
export const longestLabel = 80

/**
 * One turn for each line that begins with `label: ` of a known label, which must not hold a colon. The time of a turn is that
 * of a mark at its start. Text before the first belongs to none.
 */
export const turnsOfLabels = (
  text: string,
  labels: ReadonlySet<string>,
  times: readonly TextTime[],
): Turn[] => {
  if (labels.size === 0) return []
  const msAt = new Map(times.map(({ at, ms }) => [at, ms]))
  const openings: { start: Offset; afterLabel: Offset; speaker: string; atMs: number | null }[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(start, Math.min(end, start + longestLabel + 2))
    const colon = line.indexOf(':')
    const speaker = line.slice(0, Math.max(0, colon))
    if (labels.has(speaker) && /^(?:\s|$)/.test(line.slice(colon + 1)))
      openings.push({ start, afterLabel: start + colon + 1, speaker, atMs: msAt.get(start) ?? null })
    start = end + 1
  }
  return turnsFrom(text, openings)
}
