// Where a project keeps the words of its selections, they say better than the edges of words how its offsets count.
import type { ChosenReading, ScoredReading } from '../../../../../shared/domain/refi/choose-reading.ts'
import { placer, widthsOf } from '../../../../../shared/domain/refi/offsets.ts'
import { normaliseNewlines } from '../../../../../shared/domain/text/newlines.ts'
import type { Project } from '../project.ts'
import { sameWords } from './find-quote.ts'

/** The reading under which most selections have the words they were made of; as it was where none says its words. */
export function byQuotes(project: Project, found: ChosenReading | null): ChosenReading | null {
  const quoted = project.sources.flatMap(({ text, selections }) => {
    const own = selections.filter(({ quote }) => quote !== null && quote.trim() !== '')
    return text === null || own.length === 0 ? [] : [{ text, selections: own }]
  })
  if (found === null || quoted.length === 0) return found
  const total = quoted.reduce((sum, { selections }) => sum + selections.length, 0)
  const right = new Map(found.readings.map((reading) => [reading, rightUnder(reading, quoted)]))
  const readings = found.readings.toSorted((a, b) => (right.get(b) ?? 0) - (right.get(a) ?? 0))
  const [best, second] = readings
  if (best === undefined) return found
  const most = right.get(best) ?? 0
  const isAhead = second === undefined || most > (right.get(second) ?? 0)
  const confidence = isAhead && most * 2 > total ? 'certain' : most > 0 && isAhead ? 'likely' : 'guess'
  return { reading: best, readings, confidence: most === 0 ? found.confidence : confidence }
}

function rightUnder(reading: ScoredReading, quoted: readonly Quoted[]): number {
  let right = 0
  for (const { text, selections } of quoted) {
    const raw = { ...text, text: text.text.toWellFormed() }
    const canonical = normaliseNewlines(raw.text)
    const place = placer(raw, widthsOf(raw.text), reading)
    for (const { start, end, quote } of selections) {
      const from = place(start)
      const to = place(end)
      if (from !== null && to !== null && sameWords(canonical.slice(from, to), quote ?? '')) right += 1
    }
  }
  return right
}

type Source = Project['sources'][number]
type Quoted = { text: NonNullable<Source['text']>; selections: Source['selections'] }
