// Broken files: read or refused with a code, never anything else. The fixtures are what is broken.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../electron/core/files/import/read-document.ts'
import { AppError } from '../../../shared/api/errors.ts'
import { fuzzRuns, mutated, seeded } from '../../mutations.ts'
import { zipFiles } from './build-docx.ts'
import { odtXml, richOdt } from './build-odt.ts'

const folder = join(import.meta.dirname, '../../../fixtures/import')
const inputs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /input\.\w+$/.test(path))
  .sort()
/** Each PDF is read in a thread of its own, which takes a moment to begin. */
const fewOf = (path: string) => (path.endsWith('.pdf') ? 4 : 60)

/** What a broken file came to; whatever is read must be whole. */
const outcomeOf = async (fileName: string, bytes: Uint8Array): Promise<void> => {
  try {
    const { text, turns, times } = await readDocument({ fileName, bytes, encoding: null })
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toContain('\0')
    for (const [at, { start, bodyStart, end }] of turns.entries()) {
      const after = turns[at - 1]?.end ?? 0
      expect([start >= after, bodyStart >= start, end >= bodyStart, end <= text.length]).not.toContain(false)
    }
    for (const { at } of times) expect(at).toBeLessThan(text.length)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(error.code).toMatch(/^import\./)
  }
}

describe('broken files', () => {
  test.each(inputs)(
    '%s',
    async (path) => {
      const whole = readFileSync(join(folder, path))
      const { runs, seed } = fuzzRuns(fewOf(path))
      const random = seeded(seed)
      for (let run = 0; run < runs; run += 1)
        await outcomeOf(`a.${path.split('.').at(-1)}`, mutated(whole, random))
    },
    // A long run takes what it takes.
    process.env.TRAMA_FUZZ_TIMES === undefined ? 60_000 : 0,
  )

  test('XML broken inside a whole archive', async () => {
    const xml = Buffer.from(
      odtXml(
        '<text:p>Hola <text:note><text:note-body><text:p>x</text:p></text:note-body></text:note></text:p>',
      ),
    )
    const { runs, seed } = fuzzRuns(100)
    const random = seeded(seed)
    for (let run = 0; run < runs; run += 1)
      await outcomeOf('a.odt', zipFiles({ 'content.xml': mutated(xml, random) }))
    await outcomeOf('a.odt', richOdt())
  })
})
