import { describe, expect, it } from 'vitest'
import type { RollupInput } from '../../../shared/domain/rollup/input.ts'
import { rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import { codingOf, studyOf } from './study.ts'

const oneStage = { formation: { order: 1, indicators: 1 } }
const sources = ['a', 'b', 'c', 'd', 'e']
const supportsFrom = (from: string[], indicator: string) =>
  from.map((source) => `${source} ${indicator} supports`)

function sensitivity(input: RollupInput) {
  const { suggestion, fragile, flipSet } = rollupCase(input)
  return { stage: suggestion?.stage ?? null, fragile, flipSet }
}

describe('the flip set', () => {
  it('grows with the sources that hold the stage up, until it takes more than three', () => {
    const held = (count: number) =>
      sensitivity(
        studyOf({
          stages: oneStage,
          sources,
          evidence: supportsFrom(sources.slice(0, count), 'formation.1'),
        }),
      )
    expect(held(1)).toEqual({ stage: 'formation', fragile: true, flipSet: ['a'] })
    expect(held(2)).toEqual({ stage: 'formation', fragile: false, flipSet: ['a', 'b'] })
    expect(held(3)).toEqual({ stage: 'formation', fragile: false, flipSet: ['a', 'b', 'c'] })
    expect(held(4)).toEqual({ stage: 'formation', fragile: false, flipSet: null })
  })

  it('is null when there is nothing to leave out', () => {
    const empty = studyOf({ stages: oneStage, sources, evidence: ['a formation.1 neutral'] })
    expect(sensitivity(empty)).toEqual({ stage: null, fragile: false, flipSet: null })
  })

  it('may bring a stage about where none was clear', () => {
    const study = studyOf({
      stages: oneStage,
      sources,
      evidence: ['a formation.1 supports', 'b formation.1 contradicts'],
    })
    expect(sensitivity(study)).toEqual({ stage: null, fragile: true, flipSet: ['b'] })
  })

  it('is the first in source order among sets of one size', () => {
    // Without two of b, c and d the strength falls from 1 to 1/3, below the threshold; a and e do not matter.
    const study = studyOf({
      threshold: 0.5,
      stages: oneStage,
      sources: ['a', 'd', 'c', 'b', 'e'],
      evidence: ['a formation.1 neutral', ...supportsFrom(['b', 'c', 'd'], 'formation.1')],
    })
    expect(sensitivity(study).flipSet).toEqual(['d', 'c'])
  })

  it('prefers one late source to two early ones', () => {
    const study = studyOf({
      stages: { formation: { order: 1, indicators: 1 }, development: { order: 2, indicators: 1 } },
      sources,
      evidence: [...supportsFrom(['a', 'b'], 'formation.1'), 'e development.1 supports'],
    })
    expect(sensitivity(study)).toEqual({ stage: 'development', fragile: true, flipSet: ['e'] })
  })

  it('does not count a change in what is skipped', () => {
    const study = studyOf({
      stages: { formation: { order: 1, indicators: 1 }, development: { order: 2, indicators: 1 } },
      sources,
      evidence: ['a formation.1 supports', ...supportsFrom(['b', 'c', 'd', 'e'], 'development.1')],
    })
    expect(sensitivity(study)).toEqual({ stage: 'development', fragile: false, flipSet: null })
    const left = rollupCase({ ...study, sources: study.sources.slice(1) })
    expect(left.suggestion).toEqual({ stage: 'development', skipped: ['formation'] })
  })

  it('counts going to decline because its rival lost fit', () => {
    const study = studyOf({
      stages: { formation: { order: 1, indicators: 1 }, decline: { order: null, indicators: 1 } },
      sources,
      evidence: [...supportsFrom(['a', 'b'], 'formation.1'), ...supportsFrom(['c', 'd'], 'decline.1')],
    })
    expect(sensitivity(study)).toEqual({ stage: 'formation', fragile: true, flipSet: ['a'] })
  })

  it('sees coverage fall below the least', () => {
    const study = studyOf({
      stages: { formation: { order: 1, indicators: 2 } },
      sources,
      minCoverage: 1,
      evidence: [...supportsFrom(['a', 'b', 'c', 'd'], 'formation.1'), 'e formation.2 contradicts'],
    })
    expect(sensitivity(study)).toEqual({ stage: 'formation', fragile: true, flipSet: ['e'] })
  })

  it('is told at once for a case of sixty sources that no three can flip', () => {
    const many = Array.from({ length: 60 }, (_, i) => `s${i}`)
    const stages = Object.fromEntries(
      [1, 2, 3, 4, 5].map((order) => [`stage${order}`, { order: order === 5 ? null : order, indicators: 8 }]),
    )
    // Saturation is out of reach, so that every source matters and every set of three is tried.
    const study = studyOf({ saturation: 100, threshold: 0.02, stages, sources: many, evidence: [] })
    const codings = many.flatMap((source, s) =>
      study.codes
        .filter((_, c) => (s + c) % 4 === 0)
        .map((code) => codingOf(source, code.id, s % 7 === 0 ? 'contradicts' : 'supports', 0, 5)),
    )
    const started = performance.now()
    expect(sensitivity({ ...study, codings }).flipSet).toBeNull()
    // Generous for a busy machine; a search that rolled everything up anew for each set would take minutes.
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
