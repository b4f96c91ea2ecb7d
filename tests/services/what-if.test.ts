import { describe, expect, it } from 'vitest'
import type { Input, Output } from '../../shared/api/contract.ts'
import { openCore, type TestCore } from '../core/open-core.ts'

type Without = Input<'profile.whatIf'>['without']
const nothing: Without = { sources: [], kinds: [], coders: [], from: null, to: null }
const rollupOf = ({ suggestion, fragile, flipSet, stages }: Output<'profile.list'>[number]) => ({
  suggestion,
  fragile,
  flipSet,
  stages,
})

/** The same study with what is left out really removed. */
async function reallyWithout(test: TestCore, caseId: string, without: Without) {
  const sources = await test.call('sources.list', {})
  const gone = sources.filter(
    ({ id, kind, date, caseId: of }) =>
      of === caseId &&
      (without.sources.includes(id) ||
        without.kinds.includes(kind) ||
        (without.from !== null && (date === null || date < without.from)) ||
        (without.to !== null && (date === null || date > without.to))),
  )
  for (const { id } of gone) await test.call('sources.remove', { id })
  const codings = await test.call('codings.list', {})
  const ids = codings.filter(({ coder }) => without.coders.includes(coder)).map(({ id }) => id)
  if (ids.length > 0) await test.call('codings.remove', { ids })
}

describe('profile.whatIf', () => {
  it('equals the profile of a study from which the evidence was really taken, and changes nothing', async () => {
    const test = openCore()
    await test.call('study.createSample', { path: test.path('muestra.trama') })
    const [first, , , , last] = await test.call('cases.list', {})
    if (first === undefined || last === undefined) throw new Error('no case')
    const sources = await test.call('sources.list', {})
    const [coder] = await test.call('coders.list', {})
    const own = sources.filter(({ caseId }) => caseId === first.id)
    const asked: Without[] = [
      nothing,
      { ...nothing, sources: own.slice(0, 2).map(({ id }) => id) },
      { ...nothing, kinds: ['interview'] },
      { ...nothing, coders: [coder?.name ?? ''] },
      { ...nothing, from: '2023-08-01' },
      { ...nothing, to: '2023-09-05', kinds: ['field-note'], coders: ['nadie'] },
    ]
    for (const caseId of [first.id, last.id])
      for (const without of asked) {
        const before = (await test.call('study.current', {}))?.counts
        const answer = await test.call('profile.whatIf', { caseId, without })
        expect((await test.call('study.current', {}))?.counts).toEqual(before)
        await reallyWithout(test, caseId, without)
        const [really] = await test.call('profile.list', { caseId })
        if (really === undefined) throw new Error('no profile')
        expect(answer).toEqual(rollupOf(really))
        const done =
          ((await test.call('study.current', {}))?.counts.operations ?? 0) - (before?.operations ?? 0)
        for (let n = 0; n < done; n += 1) await test.call('history.undo', {})
      }
  })
})
