// The codebook as this case used it, and the model's components and layers as they were counted.
import type { Code } from '../../../../shared/schema/codebook.ts'
import type { Coding } from '../../../../shared/schema/coding.ts'
import type { LayerTally, Tally } from '../../../../shared/schema/profile.ts'
import type { Building } from './building.ts'
import type { CaseReport, CodingCounts, LayerCounts, ReportCode, ReportLayer } from './case-report.ts'

export function countCodings(codings: readonly Coding[]): CodingCounts {
  const counts: CodingCounts = { all: codings.length, supports: 0, contradicts: 0, neutral: 0 }
  for (const coding of codings) counts[coding.direction] += 1
  return counts
}

export function codesOf(building: Building): Pick<CaseReport, 'codes' | 'unusedCodes'> {
  const byCode = Map.groupBy(building.codings, (coding) => coding.codeId)
  const used = building.codes.filter((code) => byCode.has(code.id))
  return {
    codes: used.map((code) => codeOf(building, code, byCode.get(code.id) ?? [])),
    unusedCodes: building.codes.filter((code) => !byCode.has(code.id)).map((code) => building.path(code.id)),
  }
}

function codeOf(
  { model, path, number, local }: Building,
  code: Code,
  codings: readonly Coding[],
): ReportCode {
  const { definition, useWhen, doNotUseWhen, example } = code
  return {
    path: path(code.id),
    definition,
    useWhen,
    doNotUseWhen,
    example,
    codings: countCodings(codings),
    sources: new Set(codings.map((coding) => coding.sourceId)).size,
    indicators: model.indicators
      .filter((each) => code.indicators.includes(each.id))
      .map((each) => number(each.id)),
    components: model.components
      .filter(
        ({ id, attributes }) =>
          code.components.includes(id) || attributes.some((each) => code.attributes.includes(each.id)),
      )
      .map((each) => local(each.name)),
  }
}

export function layersOf(
  { model, local, stageName }: Building,
  layers: readonly LayerTally[],
): ReportLayer[] {
  return layers
    .filter((layer) => layer.components.length > 0)
    .map((layer) => ({
      stage: stageName(layer.stage),
      ...countsOf(layer),
      components: layer.components.flatMap((counted) => {
        const component = model.components.find((each) => each.id === counted.component)
        if (component === undefined) return []
        return {
          name: local(component.name),
          ...countsOf(counted),
          attributes: counted.attributes.flatMap((each) => {
            const attribute = component.attributes.find(({ id }) => id === each.attribute)
            if (attribute === undefined) return []
            return { name: local(attribute.name), kind: attribute.kind, ...countsOf(each) }
          }),
        }
      }),
    }))
}

function countsOf(counted: {
  all: Tally
  supporting: Tally
  contradicting: Tally
  neutral: Tally
}): LayerCounts {
  return {
    passages: {
      all: counted.all.passages,
      supports: counted.supporting.passages,
      contradicts: counted.contradicting.passages,
      neutral: counted.neutral.passages,
    },
    sources: counted.all.sources.length,
    kinds: counted.all.kinds.length,
    coders: counted.all.coders.length,
  }
}
