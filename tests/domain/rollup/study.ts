// Small studies for the roll-up's tests: written by hand in a line or two, or drawn at random.
import fc from 'fast-check'
import type { RolledCoding, RolledSource, RollupInput } from '../../../shared/domain/rollup/input.ts'
import { type Direction, directions } from '../../../shared/schema/coding.ts'
import {
  codeId,
  componentId,
  dimensionId,
  indicatorId,
  resultId,
  sourceId,
  stageId,
} from '../../../shared/schema/ids.ts'
import { type SourceKind, sourceKinds } from '../../../shared/schema/source.ts'

type StageShape = { order: number | null; indicators: number }

export type Shape = {
  saturation?: number
  threshold?: number
  minCoverage?: number
  stages: Record<string, StageShape>
  sources: string[] | Record<string, SourceKind>
  /** `source stage.n direction`, e.g. `a formation.1 supports`; each a passage of its own. */
  evidence: string[]
}

const local = { es: 'x', en: 'x' }

/** A study with one code per indicator, of the same id; indicators are `stage.1`, `stage.2` ... */
export function studyOf(shape: Shape): RollupInput {
  const indicators = Object.entries(shape.stages).flatMap(([stage, { indicators }]) =>
    Array.from({ length: indicators }, (_, i) => indicatorOf(`${stage}.${i + 1}`, stage)),
  )
  return {
    model: {
      saturation: shape.saturation ?? 3,
      threshold: shape.threshold ?? 0.25,
      minCoverage: shape.minCoverage ?? 0.5,
      stages: Object.entries(shape.stages).map(([id, { order }]) => stageOf(id, order)),
      indicators,
    },
    codes: indicators.map(({ id }) => ({ id: codeId.parse(id), indicators: [id] })),
    sources: Array.isArray(shape.sources)
      ? shape.sources.map((id) => sourceOf(id, 'interview'))
      : Object.entries(shape.sources).map(([id, kind]) => sourceOf(id, kind)),
    codings: shape.evidence.map((line, i) => {
      const [source = '', code = '', direction = ''] = line.split(' ')
      return codingOf(source, code, direction as Direction, i * 10, i * 10 + 5)
    }),
  }
}

export function indicatorOf(id: string, stage: string): RollupInput['model']['indicators'][number] {
  return {
    id: indicatorId.parse(id),
    stage: stageId.parse(stage),
    dimension: dimensionId.parse('structural'),
    component: componentId.parse('trust'),
    result: resultId.parse('synergy'),
    text: local,
  }
}

export function stageOf(id: string, order: number | null): RollupInput['model']['stages'][number] {
  return { id: stageId.parse(id), order, name: local, description: local }
}

export function sourceOf(id: string, kind: SourceKind): RolledSource {
  return { id: sourceId.parse(id), kind }
}

export function codingOf(
  source: string,
  code: string,
  direction: Direction,
  start: number,
  end: number,
  coder = 'ana',
): RolledCoding {
  return {
    sourceId: sourceId.parse(source),
    codeId: codeId.parse(code),
    direction,
    start,
    end,
    coder,
  }
}

/** A bound as an exact fraction, so that a reference can compare without rounding. */
export type Ratio = { over: number; under: number }
export type RandomStudy = { input: RollupInput; threshold: Ratio; minCoverage: Ratio }

const upTo = (max: number) => fc.nat({ max })
const some = <T>(from: readonly T[], max = from.length) =>
  from.length === 0 ? fc.constant<T[]>([]) : fc.array(fc.constantFrom(...from), { maxLength: max })

const ratio = (least: number) =>
  fc
    .integer({ min: 1, max: 12 })
    .chain((under) =>
      fc.record({ over: fc.integer({ min: least * under, max: under }), under: fc.constant(under) }),
    )

/** Codings of `codes` on `sources` and, rarely, on a source that belongs to another case. */
export function randomCodings(sources: readonly string[], codes: readonly string[], most: number) {
  if (codes.length === 0) return fc.constant<RolledCoding[]>([])
  const coding = fc
    .record({
      source: fc.constantFrom(...sources, ...sources, ...sources, 'elsewhere'),
      code: fc.constantFrom(...codes),
      direction: fc.constantFrom('supports' as const, 'supports' as const, ...directions),
      start: upTo(14),
      length: fc.integer({ min: 1, max: 5 }),
      coder: fc.constantFrom('ana', 'Ñusta', 'zoe', '𝒜'),
      excludedFor: some(['i0', 'i1', 'i2', 'absent'], 1),
    })
    .map(({ excludedFor, ...each }): RolledCoding => {
      const coding = codingOf(
        each.source,
        each.code,
        each.direction,
        each.start,
        each.start + each.length,
        each.coder,
      )
      return excludedFor.length === 0
        ? coding
        : { ...coding, excludedFor: excludedFor.map((id) => indicatorId.parse(id)) }
    })
  return fc.array(coding, { maxLength: most, size: 'max' })
}

/** Random studies small enough for a slow reference; ties may repeat and may name absent indicators. */
export const randomStudy: fc.Arbitrary<RandomStudy> = fc
  .record({
    saturation: fc.integer({ min: 1, max: 4 }),
    threshold: fc.oneof(ratio(0), ratio(-1), fc.constant({ over: 1, under: 4 })),
    minCoverage: ratio(0),
    orders: fc.uniqueArray(fc.option(fc.integer({ min: 1, max: 6 })), {
      minLength: 1,
      maxLength: 5,
      selector: (order) => order ?? {},
    }),
    indicatorsOf: fc.array(upTo(4), { minLength: 1, maxLength: 9 }),
    kinds: fc.array(fc.constantFrom(...sourceKinds), { maxLength: 7 }),
    codes: upTo(6),
  })
  .chain(({ saturation, threshold, minCoverage, orders, indicatorsOf, kinds, codes }) => {
    const stages = orders.map((order, i) => stageOf(`stage${i}`, order))
    const indicators = indicatorsOf.map((stage, i) => indicatorOf(`i${i}`, `stage${stage}`))
    const codeIds = Array.from({ length: codes }, (_, i) => `c${i}`)
    const sources = kinds.map((kind, i) => sourceOf(`s${i}`, kind))
    const ids = [...indicators.map(({ id }) => id), indicatorId.parse('absent')]
    return fc.record({
      input: fc.record({
        model: fc.constant({
          saturation,
          threshold: threshold.over / threshold.under,
          minCoverage: minCoverage.over / minCoverage.under,
          stages,
          indicators,
        }),
        codes: fc.tuple(
          ...codeIds.map((id) => fc.record({ id: fc.constant(codeId.parse(id)), indicators: some(ids, 4) })),
        ),
        sources: fc.constant(sources),
        codings: randomCodings(
          sources.map(({ id }) => id),
          codeIds,
          30,
        ),
      }),
      threshold: fc.constant(threshold),
      minCoverage: fc.constant(minCoverage),
    })
  })
