// From the reports on each case to the one that puts them side by side. Pure: the same reports always give the same.
import { type ReportSection, reportSections } from '../../../../shared/schema/report.ts'
import type { CaseReport, Passage, ReportIndicator } from './case-report.ts'
import { type Contrast, type CrossCase, type CrossReport, crossSections } from './cross-report.ts'

type Row = { stage: string; indicators: ReportIndicator[] }

/** `reports`: at least one, all of the same study, model and choices. `most`: quotes of a case in each direction of a contrast; null: all. */
export function buildCross(
  reports: readonly CaseReport[],
  sections: readonly ReportSection[],
  most: number | null,
): CrossReport {
  const [first] = reports
  if (first === undefined) throw new Error('No cases to put side by side.')
  const { language, version, study, studyLanguage, asOf, model } = first
  const rows: Row[] = first.stages.flatMap((stage, at) =>
    stage.indicators.map((_, place) => ({
      stage: stage.name,
      indicators: reports.flatMap((report) => report.stages[at]?.indicators[place] ?? []),
    })),
  )
  const names = reports.map((report) => report.case.name)
  const shown = reportSections.filter((each) => sections.includes(each) && crossSections.includes(each))
  return {
    language,
    version,
    study,
    studyLanguage,
    asOf,
    model,
    record: null,
    sections: shown,
    cases: reports.map(caseOf),
    stages: first.stages.map(({ name, description }) => ({
      name,
      description,
      indicators: rows.filter(({ stage }) => stage === name).flatMap(indicatorOf),
    })),
    contrasts: numbered(rows.flatMap((row) => contrastOf(row, names, most)).sort(byDistance)),
    uneven: rows.flatMap((row) => unevenOf(row, names)),
  }
}

function caseOf(report: CaseReport): CrossCase {
  const { judgement, suggestion, missing, sources } = report
  const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0)
  return {
    name: report.case.name,
    attributes: report.case.attributes,
    sources: sources.length,
    words: sum(sources.map((source) => source.words)),
    kinds: [...new Set(sources.map((source) => source.kind))],
    codings: {
      all: sum(sources.map(({ codings }) => codings.all)),
      supports: sum(sources.map(({ codings }) => codings.supports)),
      contradicts: sum(sources.map(({ codings }) => codings.contradicts)),
      neutral: sum(sources.map(({ codings }) => codings.neutral)),
    },
    coders: report.coders.length,
    judgement:
      judgement === null
        ? null
        : {
            stage: judgement.stage,
            author: judgement.author,
            at: judgement.at,
            confidence: judgement.confidence,
            cited: judgement.cited,
          },
    suggestion,
    stages: report.stages.map(({ name, fit, coverage, covered, reached, judged, suggested }) => ({
      name,
      fit,
      coverage,
      covered,
      reached,
      judged,
      suggested,
    })),
    missing: {
      noEvidence: missing.noEvidence.length,
      thin: missing.thin.length,
      uncoded: missing.uncoded.length,
      kinds: missing.kinds,
    },
  }
}

function indicatorOf({ indicators }: Row): CrossReport['stages'][number]['indicators'] {
  const [first] = indicators
  if (first === undefined) return []
  const { number, text, dimension } = first
  return [
    {
      number,
      text,
      dimension,
      cells: indicators.map(({ status, strength, tallies }) => ({
        status,
        strength,
        for: tallies.supports.passages,
        against: tallies.contradicts.passages,
        sourcesFor: tallies.supports.sources.length,
        sourcesAgainst: tallies.contradicts.sources.length,
      })),
    },
  ]
}

/** Strengths come out of divisions: what is this near to zero is zero. */
const hair = 1e-9
const sideOf = ({ status, strength }: ReportIndicator): 'for' | 'against' | 'even' | 'missing' => {
  if (status === 'unsupported') return 'missing'
  return strength > hair ? 'for' : strength < -hair ? 'against' : 'even'
}

function contrastOf({ stage, indicators }: Row, names: readonly string[], most: number | null): Contrast[] {
  const [first] = indicators
  const on = (side: ReturnType<typeof sideOf>) =>
    names.filter((_, index) => {
      const own = indicators[index]
      return own !== undefined && sideOf(own) === side
    })
  if (first === undefined || on('for').length === 0 || on('against').length === 0) return []
  const quoted = (passages: readonly Passage[]) => (most === null ? [...passages] : passages.slice(0, most))
  return [
    {
      indicator: { number: first.number, text: first.text },
      stage,
      for: on('for'),
      against: on('against'),
      even: on('even'),
      missing: on('missing'),
      sides: indicators.flatMap(({ status, strength, passages, tallies }, index) => {
        if (status === 'unsupported') return []
        const [supports, contradicts] = [quoted(passages.supports), quoted(passages.contradicts)]
        return {
          case: names[index] ?? '',
          status,
          strength,
          supports,
          contradicts,
          leftFor: tallies.supports.passages - supports.length,
          leftAgainst: tallies.contradicts.passages - contradicts.length,
        }
      }),
    },
  ]
}

/** Those that divide the cases most come first; among equals, in the order of the model. */
function byDistance(a: Contrast, b: Contrast): number {
  const distance = ({ sides }: Contrast) => {
    const strengths = sides.map(({ strength }) => strength)
    return Math.max(...strengths) - Math.min(...strengths)
  }
  const further = distance(b) - distance(a)
  return Math.abs(further) < hair ? 0 : further
}

/** Quotes get their numbers anew, in the order in which they stand. */
function numbered(contrasts: readonly Contrast[]): Contrast[] {
  let place = 0
  const next = (passage: Passage): Passage => {
    place += 1
    return { ...passage, place }
  }
  return contrasts.map((contrast) => ({
    ...contrast,
    sides: contrast.sides.map((side) => ({
      ...side,
      supports: side.supports.map(next),
      contradicts: side.contradicts.map(next),
    })),
  }))
}

function unevenOf({ stage, indicators }: Row, names: readonly string[]): CrossReport['uneven'] {
  const [first] = indicators
  const sides = indicators.map(sideOf)
  if (first === undefined || sides.includes('against')) return []
  const on = (side: 'for' | 'missing') => names.filter((_, index) => sides[index] === side)
  if (on('for').length === 0 || on('missing').length === 0) return []
  return [
    {
      indicator: { number: first.number, text: first.text },
      stage,
      shown: on('for'),
      missing: on('missing'),
    },
  ]
}
