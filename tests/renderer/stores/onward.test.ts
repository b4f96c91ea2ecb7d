import fc from 'fast-check'
import { expect, it } from 'vitest'
import { onward } from '../../../renderer/stores/onward.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { openCore, studyWithSource } from '../../core/open-core.ts'
import { steps, tried } from '../../history/random-steps.ts'

it('continues the codings of a source to what reading them all answers, after any steps, undo and redo', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.array(fc.nat(5), { maxLength: 25 }), async (sequence, walks) => {
      const test = openCore()
      const { sourceId } = await studyWithSource(test)
      test.events.splice(0)
      const way = onward['codings.ofSource']
      if (way === undefined) throw new Error('no way onward')
      let known = await test.call('codings.ofSource', { sourceId })
      // What a window that only listens knows.
      let heard = known
      for (const [index, step] of sequence.entries()) {
        await tried(test, step)
        const walk = walks[index] ?? 5
        if (walk < 3) await test.core.dispatch(walk === 0 ? 'history.redo' : 'history.undo', {})
        // Several operations may lie between two readings.
        if (walk === 4) continue
        try {
          const whole = await test.call('codings.ofSource', { sourceId })
          known = way.join(known, await test.call('codings.ofSource', way.since({ sourceId }, known)))
          expect(known).toEqual(whole)
          for (const event of test.events.splice(0))
            if (event.type === 'changed' && event.news !== undefined)
              heard = way.told({ sourceId }, heard, event.news) ?? heard
          // Where too much was done to be told, it asks.
          if (heard.seq !== whole.seq) heard = whole
          expect(heard).toEqual(whole)
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
          expect((error as AppError).code).toBe('source.not_found')
        }
      }
      await test.core.close()
    }),
    { numRuns: 40 },
  )
}, 120_000)

it('keeps what did not change as the very same objects, and the very same list when nothing did', async () => {
  const test = openCore()
  const { sourceId, tied } = await studyWithSource(test)
  const [codeId] = tied
  const way = onward['codings.ofSource']
  if (codeId === undefined || way === undefined) throw new Error('nothing to code with')
  const rest = { sourceId, codeIds: [codeId], direction: 'supports', memo: '', coder: null } as const
  await test.call('codings.create', { ...rest, codeIds: [codeId], start: 0, end: 14 })
  const known = await test.call('codings.ofSource', { sourceId })
  await test.call('codings.create', { ...rest, codeIds: [codeId], start: 20, end: 30 })
  const news = await test.call('codings.ofSource', way.since({ sourceId }, known))
  expect(news).toMatchObject({ isWhole: false, codings: [{ start: 20, end: 30 }], gone: [] })
  const next = way.join(known, news)
  expect(next.codings[0]).toBe(known.codings[0])
  await test.call('cases.create', { name: 'Red 9' })
  const same = way.join(next, await test.call('codings.ofSource', way.since({ sourceId }, next)))
  expect(same.codings).toBe(next.codings)
})
