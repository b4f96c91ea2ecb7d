// Each folder of fixtures/import is a case: input.<ext> is read and compared with expected.json.
// TRAMA_WRITE_EXPECTED=1 writes the expectations instead, to be read before they are committed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../../electron/core/files/import/read-document.ts'
import { AppError } from '../../../shared/api/errors.ts'

const folder = join(import.meta.dirname, '../../../fixtures/import')
const isWriting = process.env.TRAMA_WRITE_EXPECTED === '1'
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

/** What is read, laid out to be compared by eye. */
const outcomeOf = async (fileName: string, bytes: Uint8Array) => {
  try {
    const { text, turns, times, notes, ...read } = await readDocument({ fileName, bytes, encoding: null })
    return {
      ...read,
      notes: notes.map(({ kind, count, detail }) => `${kind} ${count} ${detail}`.trim()),
      lines: text.split('\n'),
      turns: turns.map(({ start, bodyStart, end, speaker, atMs }) => ({
        speaker,
        atMs,
        label: text.slice(start, bodyStart),
        said: text.slice(bodyStart, end),
      })),
      times: times.map(({ at, ms }) => `${ms} ${text.slice(at, at + 12)}`),
    }
  } catch (error) {
    if (error instanceof AppError) return { error: { code: error.code, details: error.details } }
    throw error
  }
}

test('expectations are written by people, never where they are checked', () => {
  expect(isWriting && process.env.CI !== undefined).toBe(false)
  expect(cases.length).toBeGreaterThan(0)
})

test.each(cases)('%s', async (name) => {
  const inputs = readdirSync(join(folder, name)).filter((file) => file.startsWith('input.'))
  expect(inputs).toHaveLength(1)
  const [input = ''] = inputs
  const outcome = await outcomeOf(input, readFileSync(join(folder, name, input)))
  const expectedPath = join(folder, name, 'expected.json')
  if (isWriting && process.env.CI === undefined)
    writeFileSync(expectedPath, `${JSON.stringify(outcome, null, 2)}\n`)
  expect(existsSync(expectedPath), `${name} has no expected.json`).toBe(true)
  expect(outcome).toEqual(JSON.parse(readFileSync(expectedPath, 'utf8')))
})
