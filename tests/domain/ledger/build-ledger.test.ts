import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LedgerEntry, ledgerEntries } from '../../../shared/domain/ledger/build-ledger.ts'
import { passing } from '../../../shared/domain/ledger/material.ts'
import { rollupCase } from '../../../shared/domain/rollup/rollup-case.ts'
import { directions } from '../../../shared/schema/coding.ts'
import { type LedgerSort, ledgerSorts } from '../../../shared/schema/ledger.ts'
import type { SourceKind } from '../../../shared/schema/source.ts'
import { naivePassages } from '../rollup/reference.ts'
import { people, randomCase } from './case.ts'

const sort = fc.constantFrom(...ledgerSorts)

describe('the ledger', () => {
  it('holds for every indicator the passages the roll-up counts, in every direction', () => {
    fc.assert(
      fc.property(randomCase, sort, (material, by) => {
        const ids = material.model.indicators.map(({ id }) => id)
        const ledger = ledgerEntries(material, ids, by)
        for (const { id, supporting, contradicting } of rollupCase(material).stages.flatMap(
          ({ indicators }) => indicators,
        )) {
          const found = ledger.get(id)
          expect(found?.supports.length).toBe(supporting.passages)
          expect(found?.contradicts.length).toBe(contradicting.passages)
        }
      }),
    )
  })

  it('puts each coding that speaks to an indicator in one passage of its direction, or among the excluded', () => {
    fc.assert(
      fc.property(randomCase, sort, (material, by) => {
        for (const { id } of material.model.indicators) {
          const tied = material.codes.filter(({ indicators }) => indicators.includes(id))
          const speaking = material.codings.filter(
            ({ codeId, sourceId }) =>
              tied.some((code) => code.id === codeId) &&
              material.sources.some((source) => source.id === sourceId),
          )
          const found = ledgerEntries(material, [id], by).get(id)
          for (const direction of directions) {
            const wanted = speaking.filter(
              (coding) => coding.direction === direction && !(coding.excludedFor ?? []).includes(id),
            )
            const members = (found?.[direction] ?? []).flatMap((entry) => entry.members)
            expect(new Set(members)).toEqual(new Set(wanted))
            expect(members).toHaveLength(wanted.length)
            expect(found?.[direction]).toHaveLength(naivePassages(wanted).length)
          }
          const excluded = speaking.filter((coding) => (coding.excludedFor ?? []).includes(id))
          expect(found?.excluded).toEqual(excluded)
        }
      }),
    )
  })

  it('is in the order asked, ties in the order of the texts', () => {
    fc.assert(
      fc.property(randomCase, sort, (material, by) => {
        const dates = new Map(material.sources.map((source) => [source.id, source.date]))
        for (const { id } of material.model.indicators)
          for (const direction of directions) {
            const plain = ledgerEntries(material, [id], 'text').get(id)?.[direction] ?? []
            const sorted = ledgerEntries(material, [id], by).get(id)?.[direction] ?? []
            const key = (entry: LedgerEntry) => rank(by, entry, dates.get(entry.sourceId) ?? null)
            // The slow way: take the first of the least, again and again.
            const left = [...plain]
            const expected: LedgerEntry[] = []
            while (left.length > 0) {
              const least = Math.min(...left.map(key))
              expected.push(
                ...left.splice(
                  left.findIndex((entry) => key(entry) === least),
                  1,
                ),
              )
            }
            expect(sorted).toEqual(expected)
          }
      }),
    )
  })

  it('filters as if the rest had never been gathered', () => {
    const filter = fc.record(
      {
        kinds: fc.subarray<SourceKind>(['interview', 'field-note', 'document'], { minLength: 1 }),
        coders: fc.subarray(['ana', 'Ñusta', 'zoe'], { minLength: 1 }),
        participants: fc.subarray(people, { minLength: 1 }),
        from: fc.constant('2023-08-15'),
        to: fc.constant('2023-12-31'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(randomCase, filter, (material, asked) => {
        const left = passing(material, asked, [])
        const sources = material.sources.filter(
          ({ kind, date }) =>
            (asked.kinds ?? [kind]).some((each) => each === kind) &&
            (asked.from === undefined || (date !== null && date >= asked.from)) &&
            (asked.to === undefined || (date !== null && date <= asked.to)),
        )
        expect(left.sources).toEqual(sources)
        const codings = material.codings.filter(
          (coding) =>
            (asked.coders ?? [coding.coder]).includes(coding.coder) &&
            (asked.participants === undefined ||
              material.participantsOf(coding).some((id) => asked.participants?.includes(id))),
        )
        expect(rollupCase(left)).toEqual(rollupCase({ ...material, sources, codings }))
      }),
    )
  })
})

function rank(by: LedgerSort, { weight, members }: LedgerEntry, date: string | null): number {
  if (by === 'text') return 0
  if (by === 'date') return date === null ? Number.POSITIVE_INFINITY : Date.parse(date)
  return -1000 * (weight ?? -1) - new Set(members.map(({ coder }) => coder)).size
}
