import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processBoxes } from '../../../shared/domain/process/boxes.ts'
import { countsFor, rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import { dimensionId, type IndicatorId, resultId } from '../../../shared/schema/ids.ts'
import { naiveTally } from '../rollup/reference.ts'
import { randomStudy, studyOf } from '../rollup/study.ts'

const local = { es: 'x', en: 'x' }
const dimension = (id: string, kind: 'variable' | 'result') => ({
  id: dimensionId.parse(id),
  kind,
  name: local,
  description: local,
})
const dimensions = [dimension('structural', 'variable'), dimension('outcome', 'result')]
const results = ['synergy', 'efficiency'].map((id) => ({
  id: resultId.parse(id),
  name: local,
  description: local,
}))

describe('processBoxes', () => {
  const study = studyOf({
    stages: { formation: { order: 1, indicators: 3 }, development: { order: 2, indicators: 1 } },
    sources: ['a', 'b'],
    evidence: ['a formation.1 supports', 'b formation.2 contradicts', 'b development.1 supports'],
  })
  const [first, second, third, last] = study.model.indicators
  if (!first || !second || !third || !last) throw new Error('no indicators')
  const outcome = dimensionId.parse('outcome')
  const indicators = [
    { ...first, result: null },
    { ...second, dimension: outcome, result: null },
    { ...third, dimension: outcome, result: resultId.parse('efficiency') },
    last,
  ]
  const model = { ...study.model, indicators, dimensions, results }
  const boxes = processBoxes({
    ...study,
    model,
    rollup: rollupCase({ ...study, model }),
    cited: [last.id, last.id, third.id],
  })

  it('files indicators under variables and results, and those of no result apart', () => {
    const held = (list: readonly { indicators: readonly { id: string; status: string }[] }[]) =>
      list.map((box) => box.indicators.map(({ id, status }) => `${id} ${status}`))
    expect(boxes.variables.map((each) => [each.dimension, each.facts])).toEqual([['structural', 2]])
    expect(boxes.results.map(({ facts }) => facts)).toEqual([2, 1, 0])
    expect(held(boxes.variables)).toEqual([['formation.1 supported', 'development.1 supported']])
    expect(boxes.results.map(({ result }) => result)).toEqual(['synergy', 'efficiency', null])
    expect(held(boxes.results)).toEqual([
      ['development.1 supported'],
      ['formation.3 unsupported'],
      ['formation.2 contradicted'],
    ])
    expect(
      boxes.stages.map(({ supporting, contradicting }) => [supporting.passages, contradicting.passages]),
    ).toEqual([
      [1, 1],
      [1, 0],
    ])
  })

  it('has no box for indicators of no result where there are none', () => {
    const named = { ...model, indicators: [last] }
    expect(
      processBoxes({ ...study, model: named, rollup: rollupCase({ ...study, model: named }), cited: [] })
        .results,
    ).toHaveLength(2)
  })

  it('counts as tallying by hand what counts for some indicator of the box', () => {
    fc.assert(
      fc.property(randomStudy, ({ input }) => {
        const whole = { ...input.model, dimensions, results }
        const { variables, stages } = processBoxes({
          ...input,
          model: whole,
          rollup: rollupCase(input),
          cited: [],
        })
        const byHand = (ids: readonly IndicatorId[], direction: string) =>
          naiveTally(
            input.sources,
            input.codings.filter(
              (coding) =>
                coding.direction === direction &&
                input.codes.some(
                  (code) =>
                    code.id === coding.codeId &&
                    code.indicators.some((id) => ids.includes(id) && countsFor(coding, id)),
                ),
            ),
          )
        for (const box of [...variables, ...stages]) {
          const ids = box.indicators.map(({ id }) => id)
          expect(box.supporting).toEqual(byHand(ids, 'supports'))
          expect(box.contradicting).toEqual(byHand(ids, 'contradicts'))
        }
      }),
      { numRuns: 60 },
    )
  })
})
