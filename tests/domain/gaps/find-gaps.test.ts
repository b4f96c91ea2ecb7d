import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findGaps,
  type GapMaterial,
  gapsOfJudgement,
  type JudgedClaim,
} from '../../../shared/domain/gaps/find-gaps.ts'
import type { Gap } from '../../../shared/schema/gaps.ts'
import {
  caseId,
  codingId,
  establishmentId,
  judgementId,
  objectiveId,
  planItemId,
  stageId,
} from '../../../shared/schema/ids.ts'
import { people, randomCase } from '../ledger/case.ts'
import { sourceOf, studyOf } from '../rollup/study.ts'
import { referenceGaps } from './reference.ts'

const red = caseId.parse('red')
const schools = ['a', 'b'].map((id) => ({ id: establishmentId.parse(id), pseudonym: `Escuela ${id}` }))

const randomPerson = fc.record({
  role: fc.constantFrom('', 'directora', 'docente'),
  establishmentId: fc.constantFrom(null, ...schools.map(({ id }) => id)),
})

/** A random case with people, answers and up to two judgements. */
const randomMaterial: fc.Arbitrary<GapMaterial> = randomCase.chain((material) => {
  const { model, codings, sources } = material
  const stage = fc.option(fc.constantFrom(...model.stages.map(({ id }) => id)))
  const citation = fc.record({
    coding: fc.option(fc.nat(Math.max(codings.length - 1, 0))),
    stance: fc.constantFrom('for' as const, 'for' as const, 'against' as const),
  })
  const claim = fc
    .record({
      stage,
      suggestion: stage,
      unsigned: fc.boolean(),
      stale: fc.boolean(),
      cited: fc.array(citation, { maxLength: 4 }),
      of: fc.subarray(model.indicators.map(({ id }) => id)),
    })
    .map(
      ({ cited, of, ...each }): Omit<JudgedClaim, 'id'> => ({
        ...each,
        indicators:
          each.stage === null
            ? of
            : model.indicators
                .filter((indicator) => indicator.stage === each.stage)
                .map((indicator) => indicator.id),
        citations: cited.map(({ coding, stance }) => {
          const found = coding === null ? undefined : codings[coding]
          return {
            codingId: found?.id ?? null,
            stance,
            weight: null,
            sourceId: found?.sourceId ?? sourceOf('gone', 'interview').id,
            start: 0,
            end: 1,
            quote: 'x',
          }
        }),
      }),
    )
  return fc
    .record({
      claims: fc.array(claim, { maxLength: 2 }),
      answered: fc.subarray(codings.flatMap(({ id }) => model.indicators.map((i) => `${id} ${i.id}`))),
      coded: fc.subarray(sources.map(({ id }) => id)),
      roles: fc.tuple(randomPerson, randomPerson, randomPerson),
      looked: fc.array(fc.boolean(), { maxLength: 2 }),
      later: fc.array(fc.nat({ max: 1 }), { maxLength: 2 }),
    })
    .map(({ claims, answered, coded, roles, looked, later }) => ({
      ...material,
      caseId: red,
      judgements: claims.map((each, n) => ({ ...each, id: judgementId.parse(`j${n}`) })),
      answered: new Set(answered),
      coded: new Set(coded),
      participants: people.map((id, n) => ({ id, ...(roles[n] ?? { role: '', establishmentId: null }) })),
      establishments: schools,
      objectives: looked.map((isLooked, n) => ({ id: objectiveId.parse(`o${n}`), text: 'igual', isLooked })),
      carriedOut: later.map((count, n) => ({ id: planItemId.parse(`p${n}`), name: 'igual', later: count })),
    }))
})

const key = (gap: Omit<Gap, 'id' | 'target'>) => JSON.stringify({ ...gap, codings: [...gap.codings].sort() })

describe('what is missing', () => {
  it('is what a slow and obvious reference finds missing', () => {
    fc.assert(
      fc.property(randomMaterial, (material) => {
        const found = findGaps(material)
        const plain = found.map(({ id: _id, target: _target, ...gap }) => gap)
        expect(plain.map(key).sort()).toEqual(referenceGaps(material).map(key).sort())
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      }),
      { numRuns: 300 },
    )
  })

  it('of one judgement is its own, and that of the indicators it is about', () => {
    fc.assert(
      fc.property(randomMaterial, (material) => {
        const all = findGaps(material)
        for (const claim of material.judgements)
          for (const gap of all) {
            const isMine =
              gap.judgement === claim.id ||
              (gap.judgement === null && gap.indicator !== null && claim.indicators.includes(gap.indicator))
            expect(gapsOfJudgement(all, claim).includes(gap)).toBe(isMine)
          }
      }),
    )
  })

  it('leads to where it is mended', () => {
    const study = studyOf({
      stages: { formation: { order: 1, indicators: 2 } },
      sources: ['a', 'b'],
      evidence: ['a formation.1 contradicts'],
    })
    const gaps = findGaps({
      ...study,
      sources: study.sources.map((source) => ({ ...source, date: null })),
      codings: study.codings.map((coding) => ({ ...coding, id: codingId.parse('g'), weight: null })),
      participantsOf: () => [],
      caseId: red,
      judgements: [
        {
          id: judgementId.parse('j'),
          stage: stageId.parse('formation'),
          suggestion: null,
          indicators: [],
          citations: [],
          unsigned: false,
          stale: false,
        },
      ],
      answered: new Set(),
      coded: new Set(study.sources.slice(0, 1).map(({ id }) => id)),
      participants: [],
      establishments: [],
      objectives: [
        { id: objectiveId.parse('seen'), text: 'Visto', isLooked: true },
        { id: objectiveId.parse('o'), text: 'Sin mirar', isLooked: false },
      ],
      carriedOut: [{ id: planItemId.parse('p'), name: 'Duplas', later: 0 }],
    })
    expect(
      gaps.map(({ kind, indicator, source, about, target }) => [kind, indicator ?? source ?? about, target]),
    ).toEqual([
      ['suggestion-differs', null, 'judgement'],
      ['cites-nothing', null, 'judgement'],
      ['contrary-unanswered', 'formation.1', 'indicator'],
      ['no-evidence', 'formation.2', 'indicator'],
      ['uncoded-source', 'b', 'source'],
      ['objective-not-looked-at', 'Sin mirar', 'objective'],
      ['strategy-without-later-evidence', 'Duplas', 'plan'],
    ])
  })
})
