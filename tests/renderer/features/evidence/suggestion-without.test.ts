import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firmnessOf, suggestionWithout } from '../../../../renderer/features/evidence/suggestion-without.ts'
import { rollupCase } from '../../../../shared/domain/rollup/rollup-case.ts'
import { schoolNetworks } from '../../../../shared/models/index.ts'
import { codeId, sourceId } from '../../../../shared/schema/ids.ts'

const { model } = schoolNetworks
const codes = model.indicators.map(({ id }) => ({ id: codeId.parse(`code ${id}`), indicators: [id] }))
const sources = ['s1', 's2', 's3', 's4'].map((id) => ({ id: sourceId.parse(id), kind: 'interview' as const }))

const anyCodings = fc.array(
  fc.record({
    source: fc.constantFrom(...sources),
    code: fc.constantFrom(...codes),
    direction: fc.constantFrom('supports' as const, 'supports' as const, 'contradicts' as const),
  }),
  { maxLength: 80 },
)

type Codings = typeof anyCodings extends fc.Arbitrary<infer T> ? T : never

function rolled(codings: Codings, kept: typeof sources) {
  return rollupCase({
    model,
    codes,
    sources: kept,
    codings: codings.map(({ source, code, direction }) => ({
      sourceId: source.id,
      start: 0,
      end: 5,
      codeId: code.id,
      coder: 'A',
      direction,
    })),
  })
}

describe('a suggestion with sources left out', () => {
  it('is what the roll-up suggests for the case without them', () => {
    fc.assert(
      fc.property(anyCodings, fc.subarray(sources), (codings, left) => {
        const whole = rolled(codings, sources)
        const rest = rolled(
          codings,
          sources.filter((source) => !left.includes(source)),
        )
        expect(suggestionWithout(model, whole.stages, new Set(left.map(({ id }) => id)))).toBe(
          rest.suggestion?.stage ?? null,
        )
      }),
      { numRuns: 200 },
    )
  })

  it('names the sources it hangs on and what it would be without them', () => {
    fc.assert(
      fc.property(anyCodings, (codings) => {
        const profile = rolled(codings, sources)
        const firmness = firmnessOf(model, profile)
        if (codings.length === 0) expect(firmness).toEqual({ kind: 'bare' })
        else if (profile.flipSet === null) expect(firmness).toEqual({ kind: 'steady' })
        else {
          expect(firmness).toMatchObject({ kind: 'flips', sources: profile.flipSet })
          expect(firmness.kind === 'flips' && firmness.to).not.toBe(profile.suggestion?.stage ?? null)
        }
      }),
    )
  })
})
