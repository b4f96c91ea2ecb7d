// The promise that nothing acknowledged is ever lost, put to the test: a writer is killed at random moments, many times.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { openCore, studyWithSource } from '../core/open-core.ts'

const ROUNDS = 25
const LONGEST_LIFE_MS = 400

/** Opens the study in a process of its own, codes as fast as it can, says each id once its command returned, and is killed. */
async function writeUntilKilled(path: string, folder: string, round: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [new URL('./endless-writer.ts', import.meta.url).pathname, path, folder, String(round)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const acknowledged: string[] = []
  const lines = createInterface({ input: child.stdout })
  const started = once(lines, 'line')
  lines.on('line', (line) => {
    if (line !== 'ready') acknowledged.push(line)
  })
  await started
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_LIFE_MS))
  child.kill('SIGKILL')
  await once(child, 'exit')
  await new Promise((resolve) => setImmediate(resolve))
  return acknowledged
}

describe('kill -9', () => {
  it(`loses no acknowledged change in ${ROUNDS} kills, and the study stays sound`, async () => {
    const test = openCore()
    const { study } = await studyWithSource(test)
    await test.call('study.close', {})
    const acknowledged: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      acknowledged.push(...(await writeUntilKilled(study.path, test.folder, round)))
      await test.call('study.open', { path: study.path, readOnly: false })
      const kept = new Set((await test.call('codings.list', {})).map((coding) => coding.id as string))
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
      if (round % 5 === 0 || round === ROUNDS - 1)
        expect(await test.call('study.check', {})).toMatchObject({ ok: true, problems: [] })
      await test.call('study.close', {})
    }
    // The kills must have come while it was writing, or this proved nothing.
    expect(acknowledged.length).toBeGreaterThan(ROUNDS)
  }, 300_000)
})
