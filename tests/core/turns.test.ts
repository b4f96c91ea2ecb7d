import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeTurns } from '../../electron/core/turns.ts'

const aWhile = (turns: number) =>
  Array.from({ length: turns }).reduce<Promise<void>>(
    (before) => before.then(() => undefined),
    Promise.resolve(),
  )

describe('turns', () => {
  it('let nothing happen while one has the study alone, and leave nobody waiting', async () => {
    const step = fc.record({
      kind: fc.constantFrom('piece', 'task', 'alone'),
      after: fc.nat(6),
      takes: fc.nat(6),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const turns = takeTurns()
        let alone = 0
        let shared = 0
        let done = 0
        const inside = async (takes: number) => {
          expect(alone).toBe(0)
          shared += 1
          await aWhile(takes)
          expect(alone).toBe(0)
          shared -= 1
        }
        const runs = steps.map(async ({ kind, after, takes }) => {
          await aWhile(after)
          if (kind === 'piece') await turns.whenFree(() => expect(alone).toBe(0))
          else if (kind === 'task') await turns.share(() => inside(takes))
          else
            await turns.share(async () => {
              await inside(takes)
              await turns.alone(async () => {
                expect([alone, shared]).toEqual([0, 0])
                alone += 1
                await aWhile(takes)
                alone -= 1
              })
              await inside(takes)
            })
          done += 1
        })
        await Promise.all(runs)
        expect(done).toBe(steps.length)
      }),
      { numRuns: 200 },
    )
  })

  it('go on after a failure', async () => {
    const turns = takeTurns()
    const failing = () => Promise.reject(new Error('no'))
    await expect(turns.share(() => turns.alone(failing))).rejects.toThrow('no')
    await expect(turns.share(failing)).rejects.toThrow('no')
    expect(await turns.share(() => turns.alone(async () => 1))).toBe(1)
  })
})
