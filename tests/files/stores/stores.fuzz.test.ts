// Broken databases: read or refused with a code, never anything else; what comes in is in its place.
import { describe, test } from 'vitest'
import { fuzzRuns, mutated, seeded } from '../../mutations.ts'
import { outcomeOf } from '../refi/outcome.ts'
import { storeBytes, storeNames } from './building.ts'

describe('broken stores', () => {
  test.each(storeNames)('%s', async (name) => {
    const { runs, seed } = fuzzRuns(60)
    const random = seeded(seed)
    const whole = storeBytes(name)
    for (let run = 0; run < runs; run += 1) {
      // Most changes of the shape of a file are found at once; bytes within pages go further.
      const bytes = run % 3 === 0 ? mutated(whole, random) : Buffer.from(whole)
      for (let left = run % 3 === 0 ? 0 : 1 + random.below(12); left > 0; left -= 1)
        bytes[100 + random.below(bytes.length - 100)] = random.below(256)
      await outcomeOf(bytes)
    }
  })
})
