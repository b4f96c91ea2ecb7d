import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaveOneOut } from '../../../shared/domain/rollup/leave-one-out.ts'
import { rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import { referenceRollup } from './reference.ts'
import { randomStudy } from './study.ts'

describe('leaving one source out', () => {
  it('gives what the slow reference gives of the case without it', () => {
    fc.assert(
      fc.property(randomStudy, (study) => {
        const { input } = study
        const whole = rollupCase(input)
        const order = input.sources.map(({ id }) => id)
        const found = leaveOneOut(input.model, whole.stages, order)
        const before = referenceRollup(study).suggestion?.stage ?? null
        expect(found).toHaveLength(order.length)
        for (const [place, id] of order.entries()) {
          const sources = input.sources.filter((source) => source.id !== id)
          const without = referenceRollup({ ...study, input: { ...input, sources } })
          const suggestion = without.suggestion?.stage ?? null
          expect(found[place]).toMatchObject({ sourceId: id, suggestion, changes: suggestion !== before })
          for (const [n, stage] of without.stages.entries()) {
            const here = found[place]?.stages[n]
            expect(here).toMatchObject({ stage: stage.stage, reached: stage.reached })
            expect(here?.fit).toBeCloseTo(stage.fit, 9)
            expect(here?.coverage).toBeCloseTo(stage.coverage, 9)
          }
        }
        // A case is fragile exactly when some line of this table changes.
        expect(found.some(({ changes }) => changes)).toBe(whole.fragile)
      }),
    )
  })
})
