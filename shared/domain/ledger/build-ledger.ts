// The ledger's bones: for every indicator the passages in each direction and what was set aside, in the order asked.
import type { Direction } from '../../schema/coding.ts'
import type { IndicatorId } from '../../schema/ids.ts'
import type { LedgerSort } from '../../schema/ledger.ts'
import type { Source } from '../../schema/source.ts'
import { groupBy } from '../rollup/group-by.ts'
import { groupPassages, type PassageOf } from '../rollup/passages.ts'
import { countsFor } from '../rollup/rollup-case.ts'
import type { LedgerCoding, LedgerMaterial } from './material.ts'

export type LedgerEntry = PassageOf<LedgerCoding> & {
  /** The heaviest of its codings; null when nobody weighed any. */
  weight: number | null
}

export type IndicatorEntries = Readonly<Record<Direction, LedgerEntry[]>> & {
  /** Codings that were excluded for the indicator, in the order of the texts. */
  excluded: LedgerCoding[]
}

/** What speaks to each of the indicators, from the codings of the material's own sources. */
export function ledgerEntries(
  { codes, sources, codings }: Pick<LedgerMaterial, 'codes' | 'sources' | 'codings'>,
  indicators: readonly IndicatorId[],
  sort: LedgerSort,
): Map<IndicatorId, IndicatorEntries> {
  const order = sources.map((source) => source.id)
  const held = new Set(order)
  const byCode = groupBy(
    codings.filter((coding) => held.has(coding.sourceId)),
    (coding) => coding.codeId,
  )
  const inOrder = sorting(sources, sort)
  const entries = (speaking: readonly LedgerCoding[], direction: Direction): LedgerEntry[] =>
    inOrder(
      groupPassages(
        speaking.filter((coding) => coding.direction === direction),
        order,
      ).map((passage) => ({ ...passage, weight: heaviest(passage.members) })),
    )
  const result = new Map<IndicatorId, IndicatorEntries>()
  for (const id of indicators) {
    const speaking = codes
      .filter((code) => code.indicators.includes(id))
      .flatMap((code) => byCode.get(code.id) ?? [])
    const counting = speaking.filter((coding) => countsFor(coding, id))
    result.set(id, {
      supports: entries(counting, 'supports'),
      contradicts: entries(counting, 'contradicts'),
      neutral: entries(counting, 'neutral'),
      excluded: inTextOrder(
        codings,
        speaking.filter((coding) => !countsFor(coding, id)),
      ),
    })
  }
  return result
}

/** `codings` are in the order of the texts. */
function inTextOrder(codings: readonly LedgerCoding[], some: readonly LedgerCoding[]): LedgerCoding[] {
  if (some.length < 2) return [...some]
  const wanted = new Set(some)
  return codings.filter((coding) => wanted.has(coding))
}

function heaviest(codings: readonly LedgerCoding[]): number | null {
  let most: number | null = null
  for (const { weight } of codings) if (weight !== null && (most === null || weight > most)) most = weight
  return most
}

/** Entries come in the order of the texts, and sorting keeps the order of equals. */
function sorting(
  sources: readonly Pick<Source, 'id' | 'date'>[],
  sort: LedgerSort,
): (entries: LedgerEntry[]) => LedgerEntry[] {
  if (sort === 'text') return (entries) => entries
  if (sort === 'strength')
    return (entries) =>
      entries.toSorted((a, b) => (b.weight ?? -1) - (a.weight ?? -1) || codersOf(b) - codersOf(a))
  const days = new Map(sources.map(({ id, date }) => [id, date ?? '9999-99-99']))
  const day = ({ sourceId }: LedgerEntry) => days.get(sourceId) ?? ''
  return (entries) => entries.toSorted((a, b) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))))
}

function codersOf({ members }: LedgerEntry): number {
  return new Set(members.map((coding) => coding.coder)).size
}
