// The layers of many cases in one pass over their codings: what `rollupLayers` says of one case, in numbers only.
import type { Code } from '../../schema/codebook.ts'
import type { CaseId, CodeId, SourceId } from '../../schema/ids.ts'
import type { Model } from '../../schema/model.ts'
import type { Counts, PictureComponent, PictureLayer } from '../../schema/picture.ts'
import { type SourceKind, sourceKinds } from '../../schema/source.ts'
import type { RolledCoding } from '../rollup/input.ts'
import { inTextOrder } from './sweep.ts'

export type CountedComponent = Omit<PictureComponent, 'steps'>
export type CountedLayer = Omit<PictureLayer, 'components'> & { components: CountedComponent[] }

export type ManyCases = {
  model: Pick<Model, 'stages' | 'components'>
  codes: readonly Pick<Code, 'id' | 'components' | 'attributes'>[]
  cases: readonly CaseId[]
  /** Codings on sources that are not listed are ignored. */
  sources: readonly { id: SourceId; kind: SourceKind; caseId: CaseId | null }[]
  codings: readonly Pick<RolledCoding, 'sourceId' | 'start' | 'end' | 'codeId' | 'direction'>[]
}

/** What one part of the model was counted for one case, and how far the passage that was met last reaches. */
type Running = Counts & {
  kindsSeen: number
  source: SourceId | null
  ends: { all: number; supports: number; contradicts: number; neutral: number }
}

/**
 * For every case the layers of the model, all stages in model order. Passages are counted as `groupPassages` makes
 * them: codings come by start, so a passage is over when the next one starts where it ends or later. Offsets are UTF-16
 * units, [start, end), never empty.
 */
export function countLayers(input: ManyCases): Map<CaseId, CountedLayer[]> {
  const { model, cases, sources, codings } = input
  const { parts, partsOf } = partsByCode(input)
  const running = new Map<CaseId, Running[]>(cases.map((id) => [id, Array.from({ length: parts }, begun)]))
  const bySource = new Map(sources.map((source) => [source.id, source]))
  let at: { id: SourceId; kind: SourceKind; counted: Running[] } | null = null
  let last: SourceId | null = null
  for (const coding of inTextOrder(codings)) {
    if (coding.sourceId !== last) {
      last = coding.sourceId
      const source = bySource.get(last)
      const counted = source?.caseId == null ? undefined : running.get(source.caseId)
      at = source === undefined || counted === undefined ? null : { id: last, kind: source.kind, counted }
    }
    if (at === null) continue
    for (const part of partsOf.get(coding.codeId) ?? []) {
      const run = at.counted[part]
      if (run !== undefined) count(run, coding, at)
    }
  }
  return new Map(cases.map((id) => [id, laidOut(model, running.get(id) ?? [])]))
}

function begun(): Running {
  return {
    passages: 0,
    supporting: 0,
    contradicting: 0,
    neutral: 0,
    sources: 0,
    kinds: 0,
    kindsSeen: 0,
    source: null,
    ends: { all: 0, supports: 0, contradicts: 0, neutral: 0 },
  }
}

const counterOf = { supports: 'supporting', contradicts: 'contradicting', neutral: 'neutral' } as const

function count(
  run: Running,
  { start, end, direction }: ManyCases['codings'][number],
  source: { id: SourceId; kind: SourceKind },
): void {
  const { ends } = run
  if (run.source !== source.id) {
    run.source = source.id
    ends.all = ends.supports = ends.contradicts = ends.neutral = 0
    run.sources += 1
    const kind = 1 << sourceKinds.indexOf(source.kind)
    if ((run.kindsSeen & kind) === 0) run.kinds += 1
    run.kindsSeen |= kind
  }
  // An end is never 0, so nothing overlaps a passage that has not begun.
  if (start >= ends.all) run.passages += 1
  if (end > ends.all) ends.all = end
  if (start >= ends[direction]) run[counterOf[direction]] += 1
  if (end > ends[direction]) ends[direction] = end
}

/** Places of the parts a code speaks to, each once: layer, component and attribute, as `laidOut` reads them. */
function partsByCode({ model, codes }: Pick<ManyCases, 'model' | 'codes'>): {
  parts: number
  partsOf: Map<CodeId, number[]>
} {
  let parts = 0
  const above = new Map<string, number[]>()
  for (const { id } of model.stages) {
    const layer = parts++
    for (const { id: componentId, attributes } of model.components.filter(({ stage }) => stage === id)) {
      const component = parts++
      above.set(`component ${componentId}`, [layer, component])
      for (const attribute of attributes) above.set(`attribute ${attribute.id}`, [layer, component, parts++])
    }
  }
  const partsOf = new Map(
    codes.map(({ id, components, attributes }) => [
      id,
      [
        ...new Set([
          ...components.flatMap((each) => above.get(`component ${each}`) ?? []),
          ...attributes.flatMap((each) => above.get(`attribute ${each}`) ?? []),
        ]),
      ],
    ]),
  )
  return { parts, partsOf }
}

function laidOut(model: ManyCases['model'], running: readonly Running[]): CountedLayer[] {
  let next = 0
  const counts = (): Counts => {
    const { passages, supporting, contradicting, neutral, sources, kinds } = running[next++] ?? begun()
    return { passages, supporting, contradicting, neutral, sources, kinds }
  }
  return model.stages.map(({ id }) => ({
    stage: id,
    ...counts(),
    components: model.components
      .filter(({ stage }) => stage === id)
      .map((component) => ({
        component: component.id,
        ...counts(),
        attributes: component.attributes.map((attribute) => ({ attribute: attribute.id, ...counts() })),
      })),
  }))
}
