// Networks for tests: small ones written by hand, and random ones.
import fc from 'fast-check'
import type { NetworkSchool, Territory } from '../../../shared/domain/ties/network.ts'
import { caseId, establishmentId, tieId, waveId } from '../../../shared/schema/ids.ts'
import { frequency, type Tie, tieKinds } from '../../../shared/schema/tie.ts'

export const inCase = caseId.parse('red')

export const school = (name: string, territory: Territory = null): NetworkSchool => ({
  id: establishmentId.parse(name),
  territory,
})

/** `a>b 3` a professional tie of frequency 3; `a~b` an emotional one; `@w` at the end: in that wave. */
export function ties(...written: string[]): Tie[] {
  return written.map((text, index) => {
    const found = /^(\w+)([>~])(\w+)(?: (\d))?(?: @(\w+))?$/.exec(text)
    if (found === null) throw new Error(`no tie: ${text}`)
    const [, giver, sign, receiver, often = '1', wave] = found
    return {
      id: tieId.parse(`t${index}`),
      caseId: inCase,
      giverId: establishmentId.parse(giver),
      receiverId: establishmentId.parse(receiver),
      kind: sign === '>' ? 'professional' : 'emotional',
      frequency: frequency.parse(Number(often)),
      waveId: wave === undefined ? null : waveId.parse(wave),
      note: '',
    }
  })
}

/** Up to nine schools and any ties between them, several of a pair among them. */
export const anyNetwork = fc.integer({ min: 0, max: 9 }).chain((count) => {
  const names = Array.from({ length: count }, (_, index) => `n${index}`)
  const place = fc.nat({ max: Math.max(0, count - 1) })
  return fc.record({
    schools: fc
      .array(fc.constantFrom<Territory>('rural', 'urban', null), { minLength: count, maxLength: count })
      .map((territories) => names.map((name, index) => school(name, territories[index] ?? null))),
    ties:
      count < 2
        ? fc.constant<Tie[]>([])
        : fc
            .array(fc.tuple(place, place, fc.constantFrom(...tieKinds), fc.integer({ min: 1, max: 5 })), {
              maxLength: 30,
            })
            .map((rows) =>
              rows
                .filter(([giver, receiver]) => giver !== receiver)
                .map(
                  ([giver, receiver, kind, often], index): Tie => ({
                    id: tieId.parse(`t${index}`),
                    caseId: inCase,
                    giverId: establishmentId.parse(`n${giver}`),
                    receiverId: establishmentId.parse(`n${receiver}`),
                    kind,
                    frequency: frequency.parse(often),
                    waveId: waveId.parse(`w${index % 2}`),
                    note: '',
                  }),
                ),
            ),
  })
})
