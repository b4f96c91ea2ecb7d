// Where a project keeps the words of its selections, they say better than the edges of words how its offsets count.
import type { ChosenReading, ScoredReading } from '../../../../../shared/domain/refi/choose-reading.ts'
import { placer } from '../../../../../shared/domain/refi/offsets.ts'
import type { Project } from '../project.ts'
import { sameWords } from './find-quote.ts'
import { measured } from './measured.ts'

/**
 * The reading under which most selections have the words they were made of or, where none says its words, are called by
 * them; as it was where those say too little.
 */
export function byQuotes(project: Project, found: ChosenReading | null): ChosenReading | null {
  if (found === null) return found
  const quotes = selectionsWhere(project, ({ quote }) => quote !== null && quote.trim() !== '')
  if (quotes.length > 0) return chosenBy(found, quotes, (words, { quote }) => sameWords(words, quote ?? ''))
  // Many programs call a selection by its first words.
  const named = selectionsWhere(project, ({ name }) => fold(name).length >= shortestName)
  const asked = named.reduce((sum, { selections }) => sum + selections.length, 0)
  // A few names say less than the edges of many words.
  if (found.confidence === 'certain' && asked * 2 < found.reading.total) return found
  const best = chosenBy(found, named, (words, { name }) => isCalled(words, name))
  return best.confidence === 'certain' ? best : found
}

/** Fewer say too little. Characters. */
const shortestName = 4
/** A name as long as this may be cut short without saying so. */
const longName = 30

const fold = (words: string): string => words.toWellFormed().replace(/\s+/g, ' ').trim()

function isCalled(words: string, name: string): boolean {
  const called = fold(name)
  const beginning = called.replace(/\s*(?:…|\.{3})$/, '')
  const own = fold(words.slice(0, name.length * 2 + 100))
  const mayBeCut = beginning !== called || called.length >= longName
  return own === called || (mayBeCut && own.startsWith(beginning))
}

function selectionsWhere(project: Project, isAsked: (selection: Selection) => boolean): Asked[] {
  return project.sources.flatMap(({ text, selections }) => {
    const own = selections.filter(isAsked)
    return text === null || own.length === 0 ? [] : [{ text, selections: own }]
  })
}

function chosenBy(
  found: ChosenReading,
  asked: readonly Asked[],
  isRight: (words: string, selection: Selection) => boolean,
): ChosenReading {
  if (asked.length === 0) return found
  const total = asked.reduce((sum, { selections }) => sum + selections.length, 0)
  const right = new Map(found.readings.map((reading) => [reading, rightUnder(reading, asked, isRight)]))
  const readings = found.readings.toSorted((a, b) => (right.get(b) ?? 0) - (right.get(a) ?? 0))
  const [best, second] = readings
  if (best === undefined) return found
  const most = right.get(best) ?? 0
  const isAhead = second === undefined || most > (right.get(second) ?? 0)
  const confidence = isAhead && most * 2 > total ? 'certain' : most > 0 && isAhead ? 'likely' : 'guess'
  return { reading: best, readings, confidence: most === 0 ? found.confidence : confidence }
}

function rightUnder(
  reading: ScoredReading,
  asked: readonly Asked[],
  isRight: (words: string, selection: Selection) => boolean,
): number {
  let right = 0
  for (const { text, selections } of asked) {
    const { raw, canonical, widths } = measured(text)
    const place = placer(raw, widths, reading)
    for (const selection of selections) {
      const from = place(selection.start)
      const to = place(selection.end)
      if (from !== null && to !== null && isRight(canonical.slice(from, to), selection)) right += 1
    }
  }
  return right
}

type Source = Project['sources'][number]
type Selection = Source['selections'][number]
type Asked = { text: NonNullable<Source['text']>; selections: readonly Selection[] }
