// What every way to a core must do alike.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Core, createCore } from '../../electron/core/core.ts'
import { contract, type MethodName, type Output } from '../../shared/api/contract.ts'
import { errorKinds, type Reply } from '../../shared/api/errors.ts'
import type { AppEvent } from '../../shared/api/events.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { validInputs } from './inputs.ts'
import { doTheJob } from './job.ts'
import { inProcess, type MakeTransport, type Transport } from './transports.ts'

const methods = Object.keys(contract) as MethodName[]
// The same for every transport, because paths are part of what is answered.
const folder = join(temporaryFolder(), 'trabajo')

/** Clock and identifiers repeat from run to run. */
function repeatableCore(): Core {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  let instant = Date.UTC(2024, 0, 1)
  let ids = 0
  return createCore({
    platform: {
      systemLanguage: 'es',
      documentsFolder: folder,
      settingsFolder: join(folder, 'settings'),
      pickPath: async (purpose, name) => `/${purpose}/${name}`,
    },
    clock: () => {
      instant += 1000
      return instant
    },
    newId: () => {
      ids += 1
      return `id-${String(ids).padStart(6, '0')}`
    },
    log: () => undefined,
    version: '0.0.0-test',
  })
}

export function contractSuite(name: string, make: MakeTransport): void {
  describe(name, () => {
    let core: Core
    let transport: Transport
    const begin = async () => {
      core = repeatableCore()
      transport = await make(core)
    }
    const end = async () => {
      await transport.close()
      await core.close()
    }

    // What is refused leaves nothing behind: one core serves all of these, which a state left over would break.
    describe('refusals', () => {
      beforeAll(begin)
      afterAll(end)

      it.each([
        'constructor',
        '__proto__',
        'toString',
        'hasOwnProperty',
        'study',
        'study.',
        'STUDY.OPEN',
        'study.open ',
        '../study.open',
        'study/open',
        'ñandú.crear',
        '',
      ])('knows no method %j', async (method) => {
        expect(await transport.call(method, {})).toEqual({
          ok: false,
          error: { code: 'app.unknown_method', details: { method } },
        })
      })

      it.each(methods)('refuses a wrong input to %s', async (method) => {
        for (const input of [null, 7, 'x', true, [], [{}], { surprise: true }]) {
          const reply = await transport.call(method, input)
          expectFailure(reply, 'input.invalid')
          expect(reply).toMatchObject({ error: { details: { method, problem: expect.any(String) } } })
        }
      })

      it.each(methods.filter((method) => contract[method].scope === 'study'))(
        'answers that no study is open to %s',
        async (method) => {
          const reply = await transport.call(method, validInputs(folder)[method])
          expect(reply).toEqual({ ok: false, error: { code: 'study.none_open', details: {} } })
        },
      )
    })

    describe('jobs', () => {
      beforeEach(begin)
      afterEach(end)

      it('does the whole job as the core itself does it', async () => {
        const done = await record(transport)
        expect(new Set(done.calls.map((call) => call.method))).toEqual(new Set(methods))
        const expected = await reference()
        expect(done.calls).toEqual(expected.calls)
        await expect.poll(() => done.events).toEqual(expected.events)
      })

      it('tells what a command changed, and nothing after a refusal', async () => {
        const events: AppEvent[] = []
        transport.onEvent((event) => events.push(event))
        const path = join(folder, 'estudio.trama')
        await transport.call('study.create', { path, title: 'Estudio', language: 'es' })
        await expect.poll(() => events.at(-1)).toMatchObject({ type: 'study', study: { path } })
        const before = events.length
        await transport.call('cases.create', { name: 'Red 1' })
        await expect.poll(() => events.length).toBeGreaterThan(before)
        expect(events[before]).toMatchObject({
          type: 'changed',
          topics: expect.arrayContaining(['cases', 'history']),
        })
        const after = events.length
        expectFailure(await transport.call('cases.create', { name: 'Red 1' }), 'case.name_taken')
        await transport.call('study.close', {})
        await expect.poll(() => events.length).toBeGreaterThan(after)
        expect(events[after]).toEqual({ type: 'study', study: null })
      })
    })
  })
}

function expectFailure(reply: Reply<unknown>, code?: string): void {
  expect(Object.keys(reply).sort()).toEqual(['error', 'ok'])
  if (reply.ok) throw new Error('It was to fail.')
  expect(Object.keys(reply.error).sort()).toEqual(['code', 'details'])
  expect(Object.keys(errorKinds)).toContain(reply.error.code)
  expect(reply.error.code).not.toBe('app.internal')
  if (code !== undefined) expect(reply.error.code).toBe(code)
}

type Recording = { calls: { method: MethodName; reply: Reply<unknown> }[]; events: AppEvent[] }

/** Does the job and keeps every answer; each value is what the contract says, no more and no less. */
async function record(transport: Transport): Promise<Recording> {
  const calls: Recording['calls'] = []
  const events: AppEvent[] = []
  transport.onEvent((event) => events.push(event))
  const ask = async (method: MethodName, input: unknown) => {
    const reply = await transport.call(method, input)
    calls.push({ method, reply })
    return reply
  }
  await doTheJob(
    async <M extends MethodName>(method: M, input: unknown) => {
      const reply = await ask(method, input)
      if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`)
      const value = contract[method].output.parse(reply.value)
      expect(value, `the whole answer of ${method} is in the contract`).toEqual(reply.value)
      return value as Output<M>
    },
    async (method, input) => expectFailure(await ask(method, input)),
    folder,
  )
  return { calls, events }
}

let remembered: Promise<Recording> | null = null
function reference(): Promise<Recording> {
  remembered ??= (async () => {
    const core = repeatableCore()
    const recording = await record(await inProcess(core))
    await core.close()
    return recording
  })()
  return remembered
}
