// Calls over the socket that a window keeps open.
import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type Loopback, startLoopback } from '../../electron/loopback/server.ts'
import { longestSocketCall } from '../../shared/api/socket.ts'
import { type EchoCore, echoCore, pageFolder, startEcho } from './fixtures.ts'

let core: EchoCore
let loopback: Loopback
beforeAll(async () => {
  ;({ core, loopback } = await startEcho())
})
afterAll(() => loopback.close())
beforeEach(() => {
  core.calls.length = 0
})

async function openWindow({ port, token }: Loopback) {
  const host = `127.0.0.1:${port}`
  const socket = new WebSocket(`ws://${host}/events`, ['trama', token], {
    headers: { Origin: `http://${host}` },
  })
  const heard: unknown[] = []
  socket.on('message', (data) => heard.push(JSON.parse(String(data))))
  await once(socket, 'open')
  return { socket, heard, send: (message: unknown) => socket.send(JSON.stringify(message)) }
}

describe('a call over the socket', () => {
  it('reaches the core as it was sent, and only its own window is answered', async () => {
    const [asking, other] = [await openWindow(loopback), await openWindow(loopback)]
    asking.send({ call: 7, method: 'app.info', input: { a: 'ñ' } })
    await expect.poll(() => asking.heard).toEqual([{ answer: 7, reply: { ok: true, value: { a: 'ñ' } } }])
    expect(core.calls).toEqual([{ method: 'app.info', input: { a: 'ñ' } }])
    core.emit({ type: 'changed', topics: ['codes'] })
    await expect.poll(() => other.heard).toEqual([{ type: 'changed', topics: ['codes'] }])
    asking.socket.close()
    other.socket.close()
  })

  it('of an unknown method is answered by the core', async () => {
    const window = await openWindow(loopback)
    window.send({ call: 1, method: '__proto__', input: {} })
    const error = { code: 'app.unknown_method', details: { method: '__proto__' } }
    await expect.poll(() => window.heard).toEqual([{ answer: 1, reply: { ok: false, error } }])
    window.socket.close()
  })

  it.each([
    ['no JSON', '{'],
    ['no call', '{}'],
    ['a call without a number', '{"method":"app.info","input":{}}'],
    ['a call with something more', '{"call":1,"method":"app.info","input":{},"token":"x"}'],
    ['no text', Buffer.from('{"call":1,"method":"app.info","input":{}}')],
  ])('is never %s', async (_, message) => {
    const { socket } = await openWindow(loopback)
    socket.send(message)
    expect((await once(socket, 'close'))[0]).toBe(1003)
    expect(core.calls).toEqual([])
  })

  it('is short, whatever its letters are', async () => {
    const window = await openWindow(loopback)
    const rest = JSON.stringify({ call: 1, method: 'app.info', input: '' }).length
    window.send({ call: 1, method: 'app.info', input: '語'.repeat(longestSocketCall - rest) })
    await expect.poll(() => window.heard.length).toBe(1)
    window.socket.on('error', () => undefined)
    window.send({ call: 2, method: 'app.info', input: '語'.repeat(longestSocketCall) })
    await once(window.socket, 'close')
    expect(core.calls).toHaveLength(1)
  })

  it('is told what came of it before it is answered', async () => {
    const own = await startEcho()
    const { dispatch } = own.core
    own.core.dispatch = (method, input) => {
      own.core.emit({ type: 'changed', topics: ['codings'] })
      return dispatch(method, input)
    }
    const window = await openWindow(own.loopback)
    window.send({ call: 1, method: 'app.info', input: {} })
    await expect
      .poll(() => window.heard)
      .toEqual([
        { type: 'changed', topics: ['codings'] },
        { answer: 1, reply: { ok: true, value: {} } },
      ])
    await own.loopback.close()
  })

  it('under way is answered before the host closes, and no other is taken', async () => {
    const slow = echoCore()
    const asked: string[] = []
    let answer: (() => void) | undefined
    slow.dispatch = (method) =>
      new Promise((reply) => {
        asked.push(method)
        answer = () => reply({ ok: true, value: 'saved' })
      })
    const own = await startLoopback({ core: slow, staticFolder: pageFolder(), port: 0, log: () => undefined })
    const window = await openWindow(own)
    window.send({ call: 1, method: 'first', input: {} })
    await expect.poll(() => asked).toEqual(['first'])
    const closed = once(window.socket, 'close')
    const closing = own.close()
    window.send({ call: 2, method: 'second', input: {} })
    setTimeout(() => answer?.(), 50)
    await closed
    await closing
    expect(window.heard).toEqual([{ answer: 1, reply: { ok: true, value: 'saved' } }])
    expect(asked).toEqual(['first'])
  })
})
