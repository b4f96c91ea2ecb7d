// What a report carries so that it can be verified: of every quote where it was and a digest of its words.
import { createHash, createHmac } from 'node:crypto'
import type { QuoteRecord, ReportRecord } from '../../../../shared/schema/report.ts'
import type { CaseReport, Citation, Passage, PassageCoding, Trace } from './case-report.ts'
import type { CrossReport } from './cross-report.ts'
import { xmlText } from './xml-text.ts'

/** What every quote of a report has, whatever kind of quote it is. */
export type Recorded = { place: number; text: string; trace: Trace; codings: PassageCoding[] }

/** The study a report is of, at the moment it is written. `key` is known to the study alone. */
export type Written = { study: string; operation: number; hash: string; key: string }

/** Digest of words as they can stand in any format; with a key, only who has it can compute it. */
export function digestOf(text: string, key: string | null): string {
  const words = xmlText(text)
  return (key === null ? createHash('sha256') : createHmac('sha256', key)).update(words).digest('hex')
}

/** `original` and `shown` are the same quotes in the same order: as the study has them, and as the report shows them. */
export function recordOf(
  original: readonly Recorded[],
  shown: readonly Recorded[],
  { study, operation, hash, key }: Written,
  keyed: boolean,
): ReportRecord {
  const quotes = original.map(({ place, text, trace, codings }, index): QuoteRecord => {
    const said = shown[index]?.text ?? text
    return {
      place,
      source: trace.source,
      span: trace.span === null ? null : [trace.span.start, trace.span.end],
      digest: digestOf(text, keyed ? key : null),
      ...(keyed || said !== text ? { shown: digestOf(said, null) } : {}),
      codings: codings.map(({ id, codeId, direction }) => ({ id, code: codeId, direction })),
    }
  })
  return { trama: 'report', version: 1, study, operation, hash, keyed, quotes }
}

/** Every quote of the sections a case report shows, in its order. */
export function quotesOf(report: CaseReport): Recorded[] {
  const shows = new Set(report.sections)
  const judged = shows.has('judgement') ? (report.judgement?.citations ?? []).map(ofCitation) : []
  const evidence = shows.has('evidence')
    ? [
        ...report.stages.flatMap((stage) =>
          stage.indicators.flatMap((indicator) => [
            ...passagesOf(indicator.passages),
            ...indicator.excluded.map(({ passage }) => passage),
          ]),
        ),
        ...report.untied.flatMap((group) => passagesOf(group.passages)),
      ]
    : []
  const contrary = shows.has('contrary') ? report.contrary.flatMap((group) => group.passages) : []
  const network = shows.has('network') ? report.networkQuotes.map(ofCitation) : []
  return [...judged, ...evidence, ...contrary, ...network]
}

function passagesOf({ supports, contradicts, neutral }: Record<string, Passage[]>): Passage[] {
  return [...(supports ?? []), ...(contradicts ?? []), ...(neutral ?? [])]
}

function ofCitation({ place, text, trace, coding }: Citation): Recorded {
  return { place, text, trace, codings: coding === null ? [] : [coding] }
}

/** Every quote of the contrasts, where they are shown. */
export function crossQuotesOf({ sections, contrasts }: CrossReport): Recorded[] {
  if (!sections.includes('evidence')) return []
  return contrasts.flatMap(({ sides }) =>
    sides.flatMap(({ supports, contradicts }) => [...supports, ...contradicts]),
  )
}
