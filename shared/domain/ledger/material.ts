import type { Coding } from '../../schema/coding.ts'
import type { ParticipantId } from '../../schema/ids.ts'
import type { LedgerFilter } from '../../schema/ledger.ts'
import type { Source } from '../../schema/source.ts'
import type { Wave } from '../../schema/wave.ts'
import { byCodePoint } from '../codebook/by-code-point.ts'
import type { RolledCoding, RollupInput } from '../rollup/input.ts'
import { inWave } from '../waves/in-wave.ts'

/** What the ledger reads of a coding; its words are looked up for what is shown. */
export type LedgerCoding = RolledCoding & Pick<Coding, 'id' | 'weight'>

/** One case: its sources in source order, its codings in the order of their texts. */
export type LedgerMaterial = Pick<RollupInput, 'model' | 'codes'> & {
  sources: readonly Pick<Source, 'id' | 'kind' | 'date'>[]
  codings: readonly LedgerCoding[]
  /** Who says some part of a coding's words; asked only where people matter. */
  participantsOf: (coding: LedgerCoding) => readonly ParticipantId[]
}

export function isFiltering(filter: LedgerFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined)
}

/** The sources and codings a filter lets pass: the case as if the rest had never been gathered. */
export function passing<M extends LedgerMaterial>(
  material: M,
  filter: LedgerFilter,
  waves: readonly Wave[],
): M {
  const { from, to } = filter
  const wave = waves.find(({ id }) => id === filter.wave)
  const kinds = setOf(filter.kinds)
  const coders = setOf(filter.coders)
  const people = setOf(filter.participants)
  const sources = material.sources.filter(
    ({ kind, date }) =>
      (filter.wave === undefined || (wave !== undefined && inWave({ date }, wave))) &&
      (kinds === null || kinds.has(kind)) &&
      (from === undefined || (date !== null && date >= from)) &&
      (to === undefined || (date !== null && date <= to)),
  )
  const codings =
    coders === null && people === null
      ? material.codings
      : material.codings.filter(
          (coding) =>
            (coders === null || coders.has(coding.coder)) &&
            (people === null || material.participantsOf(coding).some((id) => people.has(id))),
        )
  return { ...material, sources, codings }
}

/** Everyone who coded or speaks in the case's evidence: coders by code point, participants in the order they come up. */
export function facetsOf({ sources, codings, codes, participantsOf }: LedgerMaterial, withPeople: boolean) {
  const held = new Set(sources.map((source) => source.id))
  const tied = new Set(codes.flatMap(({ id, indicators }) => (indicators.length > 0 ? [id] : [])))
  const here = codings.filter((coding) => held.has(coding.sourceId) && tied.has(coding.codeId))
  return {
    kinds: [...new Set(sources.map((source) => source.kind))],
    coders: [...new Set(here.map((coding) => coding.coder))].sort(byCodePoint),
    participants: withPeople ? [...new Set(here.flatMap((coding) => [...participantsOf(coding)]))] : [],
  }
}

function setOf<T>(values: readonly T[] | undefined): ReadonlySet<T> | null {
  return values === undefined ? null : new Set(values)
}
