import { type GapNames, gapAbout, gapWords } from '../../../../shared/i18n/gap-words.ts'
import { messagesFor } from '../../../../shared/i18n/index.ts'
import type { Gap, GapKind } from '../../../../shared/schema/gaps.ts'
import type { SourceKind } from '../../../../shared/schema/source.ts'
import type { Language } from '../../../../shared/schema/text.ts'
import type { Building } from './building.ts'
import type { LackReason, Missing, ReportIndicator, ReportStage } from './case-report.ts'
import { refOf } from './quotes.ts'

/** The four kinds of data a case is expected to have; documents come on top. */
const expectedKinds: readonly SourceKind[] = [
  'interview',
  'field-note',
  'coordination-meeting',
  'network-meeting',
]

export function missingOf(
  { sources, codings, model }: Building,
  stages: readonly ReportStage[],
  gaps: readonly Gap[],
  language: Language,
): Missing {
  const coded = new Set(codings.map((coding) => coding.sourceId))
  const indicators = stages.flatMap((stage) => stage.indicators)
  return {
    noEvidence: stages.flatMap((stage) =>
      stage.indicators
        .filter((each) => each.status === 'unsupported')
        .map((each) => ({
          stage: stage.name,
          indicator: { number: each.number, text: each.text },
          reason: lackOf(each),
        })),
    ),
    thin: indicators.filter((each) => each.status !== 'unsupported').flatMap(thinOf),
    uncoded: sources.filter((source) => !coded.has(source.id)).map(refOf),
    kinds: expectedKinds.filter((kind) => !sources.some((source) => source.kind === kind)),
    left: leftOf(gaps, { model, sources }, language),
  }
}

const toldOfIndicators: readonly GapKind[] = ['no-evidence', 'single-source', 'single-kind', 'single-coder']

/** The gaps that the tables of this part do not show already, together by what they are about. */
function leftOf(gaps: readonly Gap[], names: GapNames, language: Language): Missing['left'] {
  const messages = messagesFor(language)
  const left = gaps.filter(
    ({ kind, indicator }) =>
      kind !== 'uncoded-source' && !(indicator !== null && toldOfIndicators.includes(kind)),
  )
  return [...Map.groupBy(left, (gap) => gapAbout(gap, names, { messages, language }))].map(
    ([about, own]) => ({ about, gaps: own.map((gap) => gapWords(gap, names, messages)) }),
  )
}

/** Why an indicator without evidence has none. */
export function lackOf({ tiedCodes, tallies, excluded }: ReportIndicator): LackReason {
  if (tiedCodes.length === 0) return 'no-code'
  if (tallies.neutral.passages > 0) return 'only-neutral'
  return excluded.length > 0 ? 'excluded' : 'nothing'
}

/** For and against together: evidence from one side only, whichever way it points. */
function thinOf({ number, text, tallies }: ReportIndicator): Missing['thin'] {
  const { supports, contradicts } = tallies
  const source = onlyOne([...supports.sources, ...contradicts.sources], (each) => each.number)
  const kind = onlyOne([...supports.kinds, ...contradicts.kinds], (each) => each)
  const coder = onlyOne([...supports.coders, ...contradicts.coders], (each) => each)
  if (source === null && kind === null && coder === null) return []
  return [{ indicator: { number, text }, source, kind, coder }]
}

function onlyOne<T>(items: readonly T[], keyOf: (item: T) => unknown): T | null {
  return new Set(items.map(keyOf)).size === 1 ? (items[0] ?? null) : null
}
