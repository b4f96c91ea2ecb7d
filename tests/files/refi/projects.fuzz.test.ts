// Broken projects: read or refused with a code, never anything else; what comes in is in its place.
import { describe, test } from 'vitest'
import { fuzzRuns, mutated, seeded } from '../../mutations.ts'
import { bytesOf, fixtureNames, partsOf, qdpx } from './importing.ts'
import { outcomeOf } from './outcome.ts'

describe('broken projects', () => {
  test.each(fixtureNames)('%s', async (name) => {
    const { runs, seed } = fuzzRuns(40)
    const random = seeded(seed)
    const whole = bytesOf(name)
    for (let run = 0; run < runs / 2; run += 1) await outcomeOf(mutated(whole, random))
    const parts = partsOf(name)
    const paths = Object.keys(parts)
    for (let run = 0; run < runs; run += 1) {
      const path = paths[random.below(paths.length)] ?? ''
      const part = parts[path]
      if (part !== undefined) await outcomeOf(qdpx({ ...parts, [path]: mutated(part, random) }))
      else await outcomeOf(mutated(whole, random))
    }
  })
})
