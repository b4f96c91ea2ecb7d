// The passages behind every indicator, those that speak to none, and those that speak against.
import { countsFor } from '../../../../shared/domain/rollup/rollup-case.ts'
import { tallier } from '../../../../shared/domain/rollup/tally.ts'
import type { Code } from '../../../../shared/schema/codebook.ts'
import type { IndicatorId } from '../../../../shared/schema/ids.ts'
import type { IndicatorProfile, Tally } from '../../../../shared/schema/profile.ts'
import type { Building } from './building.ts'
import type { CaseReport, Contrary, ReportIndicator, ReportStage, ReportTally } from './case-report.ts'
import { refOf } from './quotes.ts'

/** The profile's stages, each indicator with its passages in source order. */
export function stagesOf(building: Building): ReportStage[] {
  const { model, profile, local } = building
  return profile.stages.flatMap(({ stage: id, fit, coverage, reached, indicators }) => {
    const stage = model.stages.find((each) => each.id === id)
    if (stage === undefined) return []
    return {
      name: local(stage.name),
      description: local(stage.description),
      fit,
      coverage,
      covered: indicators.filter((each) => each.status !== 'unsupported').length,
      reached,
      judged: profile.judgement?.stage === id,
      suggested: profile.suggestion?.stage === id,
      indicators: indicators.flatMap((each) => indicatorOf(building, each)),
    }
  })
}

function indicatorOf(building: Building, profiled: IndicatorProfile): ReportIndicator[] {
  const { model, codes, sources, local, path, number } = building
  const quotes = building.quotesIn('evidence')
  const { id, status, strength, supporting, contradicting } = profiled
  const indicator = model.indicators.find((each) => each.id === id)
  const dimension = model.dimensions.find((each) => each.id === indicator?.dimension)
  if (indicator === undefined || dimension === undefined) return []
  const tied = codes.filter((code) => code.indicators.includes(id))
  const tiedCodings = codingsOf(building, tied)
  const speaking = tiedCodings.filter((coding) => countsFor(coding, id))
  const component = model.components.find((each) => each.id === indicator.component)
  const result = model.results.find((each) => each.id === indicator.result)
  const neutral = tallier(sources)(speaking.filter((coding) => coding.direction === 'neutral'))
  const told = (tally: Tally): ReportTally => ({
    ...tally,
    sources: sources.filter((source) => tally.sources.includes(source.id)).map(refOf),
  })
  return [
    {
      number: number(id),
      text: local(indicator.text),
      dimension: { id: dimension.id, name: local(dimension.name) },
      component: component === undefined ? null : local(component.name),
      result: result === undefined ? null : local(result.name),
      status,
      strength,
      tallies: { supports: told(supporting), contradicts: told(contradicting), neutral: told(neutral) },
      ...quotes.byDirection(speaking, building.mostQuotes),
      excluded: building.exclusions
        .filter(({ indicatorId }) => indicatorId === id)
        .flatMap(({ codingId, reason, author }) =>
          quotes
            .passages(tiedCodings.filter((coding) => coding.id === codingId))
            .map((passage) => ({ passage, reason, author })),
        ),
      facts: building.facts.get(id) ?? [],
      tiedCodes: tied.map((code) => path(code.id)),
    },
  ]
}

/** Codes tied to no indicator that were used in this case. */
export function untiedOf(building: Building): CaseReport['untied'] {
  return building.codes
    .filter((code) => !speaks(building, code))
    .map((code) => ({ code, codings: codingsOf(building, [code]) }))
    .filter(({ codings }) => codings.length > 0)
    .map(({ code, codings }) => ({
      code: building.path(code.id),
      ...building.quotesIn('evidence').byDirection(codings, building.mostQuotes),
    }))
}

/** One entry a stage, the judged one first and always there, the others when they have something; none when nothing contradicts. */
export function contraryOf(building: Building): Contrary[] {
  const { model, codes, profile, stageName } = building
  const against = building.codings.filter((coding) => coding.direction === 'contradicts')
  if (against.length === 0) return []
  const judgedStage = profile.judgement?.stage
  const groups = model.stages.map(({ id }): Contrary => {
    const indicators = model.indicators.filter((each) => each.stage === id).map((each) => each.id)
    return {
      stage: stageName(id),
      judged: id === judgedStage,
      passages: passagesAgainst(
        building,
        codes.filter((code) => code.indicators.some((tie) => indicators.includes(tie))),
        indicators,
      ),
    }
  })
  const elsewhere = passagesAgainst(
    building,
    codes.filter((code) => !speaks(building, code)),
    [],
  )
  return [
    ...groups.filter((group) => group.judged),
    ...groups.filter((group) => !group.judged && group.passages.length > 0),
    ...(elsewhere.length > 0 ? [{ stage: null, judged: false, passages: elsewhere }] : []),
  ]
}

/** Each coding keeps, of the indicators it speaks to, those of the group. */
function passagesAgainst(building: Building, codes: readonly Code[], indicators: readonly IndicatorId[]) {
  const numbers = new Set(indicators.map(building.number))
  const against = codingsOf(building, codes).filter(
    (coding) =>
      coding.direction === 'contradicts' &&
      (indicators.length === 0 ||
        codes
          .find((code) => code.id === coding.codeId)
          ?.indicators.some((each) => indicators.includes(each) && countsFor(coding, each))),
  )
  return building
    .quotesIn('contrary')
    .passages(against)
    .map((passage) => ({
      ...passage,
      codings: passage.codings.map((coding) => ({
        ...coding,
        indicators: coding.indicators.filter((each) => numbers.has(each)),
      })),
    }))
}

function codingsOf({ codings }: Building, codes: readonly Code[]) {
  const ids = new Set(codes.map((code) => code.id))
  return codings.filter((coding) => ids.has(coding.codeId))
}

/** A tie to an indicator the model does not have says nothing. */
function speaks({ model }: Building, code: Code): boolean {
  return model.indicators.some((each) => code.indicators.includes(each.id))
}
