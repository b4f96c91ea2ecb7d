import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import { codeId } from '../../../shared/schema/ids.ts'
import { type Rollup, rollup } from '../../../shared/schema/profile.ts'
import { naiveTally, referenceRollup } from './reference.ts'
import { codingOf, indicatorOf, randomStudy, type Shape, studyOf } from './study.ts'

const oneStage = { formation: { order: 1, indicators: 1 } }
const supportsFrom = (sources: string[], indicator: string) =>
  sources.map((source) => `${source} ${indicator} supports`)
const contradictsFrom = (sources: string[], indicator: string) =>
  sources.map((source) => `${source} ${indicator} contradicts`)

function onlyIndicator(shape: Omit<Shape, 'stages'>) {
  const indicator = rollupCase(studyOf({ ...shape, stages: oneStage })).stages[0]?.indicators[0]
  if (indicator === undefined) throw new Error('the study has one indicator')
  return indicator
}

describe('an indicator', () => {
  const sources = ['a', 'b', 'c', 'd', 'e']

  it('has full strength at saturation and no more beyond it', () => {
    const strengthWith = (count: number) =>
      onlyIndicator({ sources, evidence: supportsFrom(sources.slice(0, count), 'formation.1') }).strength
    expect([0, 1, 2, 3, 5].map(strengthWith)).toEqual([0, 1 / 3, 2 / 3, 1, 1])
  })

  it('loses by each source against it, saturated too', () => {
    const contested = onlyIndicator({
      sources,
      evidence: [...supportsFrom(sources, 'formation.1'), ...contradictsFrom(['a'], 'formation.1')],
    })
    expect(contested.status).toBe('contested')
    expect(contested.strength).toBeCloseTo(2 / 3, 12)
    const against = onlyIndicator({ sources, evidence: contradictsFrom(sources, 'formation.1') })
    expect(against).toMatchObject({ status: 'contradicted', strength: -1 })
  })

  it('counts sources for strength, however many passages one of them holds', () => {
    const evidence = Array.from({ length: 6 }, () => 'a formation.1 supports')
    const indicator = onlyIndicator({ sources, evidence })
    expect(indicator.supporting.passages).toBe(6)
    expect(indicator.strength).toBe(1 / 3)
  })

  it('is unsupported when all that speaks to it is neutral', () => {
    expect(onlyIndicator({ sources, evidence: ['a formation.1 neutral'] })).toEqual({
      id: 'formation.1',
      dimension: 'structural',
      status: 'unsupported',
      strength: 0,
      supporting: { passages: 0, sources: [], kinds: [], coders: [] },
      contradicting: { passages: 0, sources: [], kinds: [], coders: [] },
    })
  })

  it('names sources in source order, kinds in theirs, coders by code point', () => {
    const study = studyOf({
      stages: oneStage,
      sources: { z: 'document', m: 'interview', a: 'document' },
      evidence: [],
    })
    const codings = [
      codingOf('a', 'formation.1', 'supports', 0, 5, 'zoe'),
      codingOf('m', 'formation.1', 'supports', 0, 5, 'Ñusta'),
      codingOf('z', 'formation.1', 'supports', 0, 5, '\u{1d49c}da'),
      codingOf('z', 'formation.1', 'supports', 8, 9, '\uff21da'),
    ]
    expect(rollupCase({ ...study, codings }).stages[0]?.indicators[0]?.supporting).toEqual({
      passages: 4,
      sources: ['z', 'm', 'a'],
      kinds: ['interview', 'document'],
      coders: ['zoe', 'Ñusta', '\uff21da', '\u{1d49c}da'],
    })
  })

  it('counts once what overlaps through two codes or two coders, and apart what touches', () => {
    const study = studyOf({ stages: oneStage, sources, evidence: [] })
    const indicators = study.model.indicators.map(({ id }) => id)
    const codes = ['x', 'y'].map((id) => ({
      id: codeId.parse(id),
      indicators: [...indicators, ...indicators],
    }))
    const codings = [
      codingOf('a', 'x', 'supports', 0, 10, 'ana'),
      codingOf('a', 'y', 'supports', 9, 20, 'ben'),
      codingOf('a', 'y', 'supports', 20, 30, 'ben'),
      codingOf('a', 'y', 'contradicts', 5, 25, 'ben'),
      codingOf('b', 'x', 'supports', 0, 10, 'ana'),
    ]
    expect(rollupCase({ ...study, codes, codings }).stages[0]?.indicators[0]).toMatchObject({
      supporting: { passages: 3, sources: ['a', 'b'], coders: ['ana', 'ben'] },
      contradicting: { passages: 1, sources: ['a'], coders: ['ben'] },
    })
  })

  it('hears only the codes tied to it, and only the sources of its case', () => {
    const study = studyOf({ stages: oneStage, sources: ['a'], evidence: ['b formation.1 supports'] })
    const untied = codingOf('a', 'formation', 'supports', 0, 5)
    const { stages } = rollupCase({ ...study, codings: [...study.codings, untied] })
    expect(stages[0]?.indicators[0]?.status).toBe('unsupported')
  })
})

describe('a stage', () => {
  it('has the mean strength of its indicators as fit, and the share with any evidence as coverage', () => {
    const { stages } = rollupCase(
      studyOf({
        stages: { formation: { order: 1, indicators: 4 }, extension: { order: 2, indicators: 0 } },
        sources: ['a', 'b', 'c'],
        evidence: [
          ...supportsFrom(['a', 'b', 'c'], 'formation.1'),
          ...contradictsFrom(['a'], 'formation.2'),
          'a formation.3 neutral',
        ],
      }),
    )
    expect(stages[0]?.fit).toBeCloseTo((1 - 1 / 3) / 4, 12)
    expect(stages[0]?.coverage).toBe(0.5)
    expect(stages[1]).toEqual({ stage: 'extension', fit: 0, coverage: 0, reached: false, indicators: [] })
  })

  it('is reached at the threshold though rounding puts its fit a hair below', () => {
    const study = studyOf({
      stages: { formation: { order: 1, indicators: 4 } },
      sources: ['a', 'b', 'c'],
      // Strengths 1/3, 1/3, 1 and -2/3: a fourth of their sum is 1/4.
      evidence: [
        ...supportsFrom(['a'], 'formation.1'),
        ...supportsFrom(['a'], 'formation.2'),
        ...supportsFrom(['a', 'b', 'c'], 'formation.3'),
        ...supportsFrom(['a'], 'formation.4'),
        ...contradictsFrom(['a', 'b', 'c'], 'formation.4'),
      ],
    })
    const stage = rollupCase(study).stages[0]
    expect(stage?.fit).toBeLessThan(0.25)
    expect(stage?.reached).toBe(true)
    const reachedAt = (threshold: number) =>
      rollupCase({ ...study, model: { ...study.model, threshold } }).stages[0]?.reached
    expect([reachedAt(0.25 + 0.9e-9), reachedAt(0.25 + 1.1e-9)]).toEqual([true, false])
  })

  it('is not reached below the least coverage, whatever its fit', () => {
    const reachedAt = (minCoverage: number) =>
      rollupCase(
        studyOf({
          minCoverage,
          stages: { formation: { order: 1, indicators: 3 } },
          sources: ['a', 'b', 'c'],
          evidence: supportsFrom(['a', 'b', 'c'], 'formation.1'),
        }),
      ).stages[0]?.reached
    expect([0.33, 1 / 3, 1 / 3 + 0.9e-9, 0.34].map(reachedAt)).toEqual([true, true, true, false])
  })

  it('of no indicators is not reached even where nothing is asked', () => {
    const study = studyOf({
      threshold: -1,
      minCoverage: 0,
      stages: { formation: { order: 1, indicators: 0 } },
      sources: [],
      evidence: [],
    })
    expect(rollupCase(study).suggestion).toBeNull()
  })
})

describe('any small study', () => {
  const close = (value: Rollup): Rollup => ({
    ...value,
    stages: value.stages.map((stage) => ({
      ...stage,
      fit: rounded(stage.fit),
      coverage: rounded(stage.coverage),
      indicators: stage.indicators.map((each) => ({ ...each, strength: rounded(each.strength) })),
    })),
  })
  // Adding zero turns -0 into 0.
  const rounded = (value: number) => Math.round(value * 1e9) / 1e9 + 0
  const numbers = ({ suggestion, fragile, flipSet, stages }: Rollup) => ({
    suggestion,
    fragile,
    flipSet,
    stages: stages.map(({ fit, coverage, reached, indicators }) => ({
      fit,
      coverage,
      reached,
      indicators: indicators.map((each) => [
        each.status,
        each.strength,
        each.supporting.passages,
        each.supporting.sources,
        each.contradicting.passages,
        each.contradicting.sources,
      ]),
    })),
  })

  it('rolls up as the definition says, flip set and all', () => {
    fc.assert(
      fc.property(randomStudy, (study) => {
        const found = rollupCase(study.input)
        expect(close(found)).toEqual(close(referenceRollup(study)))
        expect(rollup.parse(found)).toEqual(found)
      }),
      { numRuns: 400 },
    )
  })

  it('is drawn so that every kind of outcome occurs', () => {
    const outcomes = fc.sample(randomStudy, { numRuns: 600, seed: 1 }).map(({ input }) => {
      const { suggestion, flipSet } = rollupCase(input)
      const order = input.model.stages.find((stage) => stage.id === suggestion?.stage)?.order
      const kind = suggestion === null ? 'none' : order === null ? 'outside' : 'ordered'
      return { kind, size: flipSet?.length ?? 0, skips: (suggestion?.skipped.length ?? 0) > 0 }
    })
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['none', 'outside', 'ordered']))
    expect(new Set(outcomes.map(({ size }) => size))).toEqual(new Set([0, 1, 2, 3]))
    expect(outcomes.some(({ skips }) => skips)).toBe(true)
  })

  it('does not mind the order of its codings', () => {
    const shuffled = randomStudy.chain(({ input }) =>
      fc.record({
        input: fc.constant(input),
        codings: fc.shuffledSubarray([...input.codings], { minLength: input.codings.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ input, codings }) => {
        expect(rollupCase({ ...input, codings })).toEqual(rollupCase(input))
      }),
    )
  })

  it('gains nothing from coding the same passage again, by the same coder or another', () => {
    const again = randomStudy
      .filter(({ input }) => input.codings.length > 0)
      .chain(({ input }) =>
        fc.record({ input: fc.constant(input), twice: fc.subarray([...input.codings], { minLength: 1 }) }),
      )
    fc.assert(
      fc.property(again, fc.constantFrom(null, 'carla'), ({ input, twice }, coder) => {
        const copies = twice.map((coding) => ({ ...coding, coder: coder ?? coding.coder }))
        const found = rollupCase({ ...input, codings: [...input.codings, ...copies] })
        expect(numbers(found)).toEqual(numbers(rollupCase(input)))
        if (coder === null) expect(found).toEqual(rollupCase(input))
      }),
    )
  })

  it('does not hear neutral codings', () => {
    fc.assert(
      fc.property(randomStudy, ({ input }) => {
        const codings = input.codings.filter((coding) => coding.direction !== 'neutral')
        expect(rollupCase({ ...input, codings })).toEqual(rollupCase(input))
      }),
    )
  })

  it('never weakens an indicator by evidence for it, and leaves the others as they are', () => {
    fc.assert(
      fc.property(randomStudy, fc.nat({ max: 8 }), ({ input }, pick) => {
        const target = input.model.indicators[pick % input.model.indicators.length] ?? indicatorOf('x', 'x')
        const code = { id: codeId.parse('new'), indicators: [target.id] }
        const codings = input.sources.map(({ id }) => codingOf(id, 'new', 'supports', 100, 105))
        const before = rollupCase(input).stages.flatMap((stage) => stage.indicators)
        const after = rollupCase({
          ...input,
          codes: [...input.codes, code],
          codings: [...input.codings, ...codings],
        }).stages.flatMap((stage) => stage.indicators)
        for (const [i, indicator] of after.entries()) {
          if (indicator.id === target.id) {
            expect(indicator.strength).toBeGreaterThanOrEqual(before[i]?.strength ?? Number.NaN)
          } else {
            expect(indicator).toEqual(before[i])
          }
        }
      }),
    )
  })

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(randomStudy, ({ input }) => {
        for (const { fit, coverage, indicators } of rollupCase(input).stages) {
          expect(Math.abs(fit)).toBeLessThanOrEqual(1)
          expect(coverage >= 0 && coverage <= 1).toBe(true)
          for (const { supporting, contradicting, strength } of indicators) {
            expect(Math.abs(strength)).toBeLessThanOrEqual(1)
            for (const tally of [supporting, contradicting]) {
              expect(tally.sources.length).toBeLessThanOrEqual(tally.passages)
              expect(tally.kinds.length).toBeLessThanOrEqual(tally.sources.length)
            }
          }
        }
      }),
    )
  })

  it('changes nothing it is given', () => {
    fc.assert(
      fc.property(randomStudy, ({ input }) => {
        const before = structuredClone(input)
        rollupCase(input)
        expect(input).toEqual(before)
      }),
      { numRuns: 30 },
    )
  })
})

it('the reference counts coders of the case only', () => {
  const { sources, codings } = studyOf({
    stages: oneStage,
    sources: ['a'],
    evidence: ['b formation.1 supports'],
  })
  expect(naiveTally(sources, codings)).toEqual({ passages: 0, sources: [], kinds: [], coders: [] })
})
