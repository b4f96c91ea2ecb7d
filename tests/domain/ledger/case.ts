// Random cases for the ledger and for gaps: those of the roll-up, with ids, weights, dates and people.
import fc from 'fast-check'
import type { LedgerCoding, LedgerMaterial } from '../../../shared/domain/ledger/material.ts'
import { codingId, participantId } from '../../../shared/schema/ids.ts'
import { randomStudy } from '../rollup/study.ts'

export const people = ['p1', 'p2', 'p3'].map((id) => participantId.parse(id))

const weighed = fc.record({
  weight: fc.option(fc.nat(100)),
  said: fc.subarray(people, { maxLength: 2 }),
})
const day = fc.option(fc.constantFrom('2023-03-01', '2023-08-15', '2024-05-02'))

/** A case whose every coding has somebody, or nobody, who says it. */
export const randomCase: fc.Arbitrary<LedgerMaterial> = randomStudy.chain(({ input }) =>
  fc
    .record({
      more: fc.array(weighed, { minLength: input.codings.length, maxLength: input.codings.length }),
      dates: fc.array(day, { minLength: input.sources.length, maxLength: input.sources.length }),
    })
    .map(({ more, dates }) => {
      const said = new Map(more.map((each, n) => [`g${n}`, each.said]))
      const place = new Map(input.sources.map(({ id }, n) => [id, n]))
      const codings = input.codings
        .map((coding, n): LedgerCoding => {
          return { ...coding, id: codingId.parse(`g${n}`), weight: more[n]?.weight ?? null }
        })
        .sort(
          (a, b) =>
            (place.get(a.sourceId) ?? 99) - (place.get(b.sourceId) ?? 99) ||
            a.start - b.start ||
            a.end - b.end,
        )
      return {
        model: input.model,
        codes: input.codes,
        sources: input.sources.map((source, n) => ({ ...source, date: dates[n] ?? null })),
        codings,
        participantsOf: ({ id }) => said.get(id) ?? [],
      }
    }),
)
