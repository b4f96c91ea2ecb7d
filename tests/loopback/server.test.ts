import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { bodyLimit, type Loopback, startLoopback } from '../../electron/loopback/server.ts'
import { type EchoCore, echoCore, pageFolder, type Raw, send, startEcho } from './fixtures.ts'

let core: EchoCore
let loopback: Loopback
let host: string
beforeAll(async () => {
  ;({ core, loopback, host } = await startEcho())
})
afterAll(() => loopback.close())
beforeEach(() => {
  core.calls.length = 0
})

const get = (path: string, headers: Record<string, string> = {}) => send(loopback.port, { path, headers })
const goodHeaders = () => ({
  Origin: `http://${host}`,
  Authorization: `Bearer ${loopback.token}`,
  'Content-Type': 'application/json',
})
/** A call that is right but for `changes`; a header set to undefined is left out. */
function call(
  changes: Omit<Raw, 'headers'> & { headers?: Record<string, string | undefined> } = {},
): ReturnType<typeof send> {
  const headers = Object.fromEntries(
    Object.entries({ ...goodHeaders(), ...changes.headers }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  return send(loopback.port, { method: 'POST', path: '/api/app.info', body: '{}', ...changes, headers })
}

describe('the page', () => {
  it('is served with its type and the security headers', async () => {
    const page = await get('/')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Trama')
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`connect-src 'self' ws://${host};`)
    expect(policy).not.toMatch(/unsafe|\*/)
  })

  it('answers HEAD without a body, and no other method', async () => {
    const head = await send(loopback.port, { method: 'HEAD' })
    expect([head.status, head.text]).toEqual([200, ''])
    expect((await send(loopback.port, { method: 'POST', body: 'x' })).status).toBe(405)
  })

  it.each([
    ['/../secret.html', 403],
    ['/..%2fsecret.html', 403],
    ['/%2e%2e/secret.html', 403],
    ['/assets/..%2f..%2fsecret.html', 403],
    ['/..%5csecret.html', 403],
    ['/index.html%00.js', 403],
    ['/link.html', 403],
    ['/%zz', 404],
    ['/assets', 404],
    ['/missing.html', 404],
    ['/events', 404],
    [`/${'a'.repeat(5000)}.js`, 404],
  ])('refuses %s', async (path, status) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain('not the page')
  })
})

describe('who may ask', () => {
  it('must name the host by its address and port', async () => {
    for (const wrong of ['evil.example', `evil.example:${loopback.port}`, `localhost:${loopback.port}`])
      expect((await get('/', { Host: wrong })).status).toBe(421)
    expect((await call({ headers: { Host: `localhost:${loopback.port}` } })).status).toBe(421)
  })

  it('is not a foreign page', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await get('/', { 'Sec-Fetch-Site': site })).status).toBe(403)
      expect((await get('/assets/main.js', { 'Sec-Fetch-Site': site })).status).toBe(403)
      expect((await call({ headers: { 'Sec-Fetch-Site': site } })).status).toBe(403)
    }
    expect(core.calls).toEqual([])
    expect((await get('/', { 'Sec-Fetch-Site': 'none' })).status).toBe(200)
    expect((await get('/assets/main.js', { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200)
  })

  it('may come from the page that opens the window, as a navigation to / and nothing else', async () => {
    const navigation = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    }
    expect((await get('/', navigation)).status).toBe(200)
    expect((await get('/assets/main.js', navigation)).status).toBe(403)
    expect((await get('/', { ...navigation, 'Sec-Fetch-Dest': 'iframe' })).status).toBe(403)
    expect((await get('/', { ...navigation, 'Sec-Fetch-Mode': 'no-cors' })).status).toBe(403)
    expect((await call({ headers: navigation })).status).toBe(403)
  })

  it('comes from this machine, over IPv4', async () => {
    await expect(send(loopback.port, { address: '::1' })).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL/)
  })
})

describe('a call', () => {
  it('reaches the core as it was sent and is never stored', async () => {
    const answer = await call({ body: '{"a":"ñ"}' })
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: { a: 'ñ' } })
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(core.calls).toEqual([{ method: 'app.info', input: { a: 'ñ' } }])
  })

  it('needs the token', async () => {
    const wrong = [undefined, 'Bearer ', 'Bearer wrong', loopback.token, `Basic ${loopback.token}`]
    for (const Authorization of [...wrong, `Bearer ${loopback.token}x`, `bearer ${loopback.token}`])
      expect((await call({ headers: { Authorization } })).status).toBe(401)
    // Not in the address either, where logs and histories would keep it.
    const inAddress = { path: `/api/app.info?token=${loopback.token}`, headers: { Authorization: undefined } }
    expect((await call(inAddress)).status).toBe(401)
    expect(core.calls).toEqual([])
  })

  it('needs our own origin', async () => {
    const foreign = [undefined, 'null', 'http://evil.example', `http://localhost:${loopback.port}`, 'file://']
    for (const Origin of foreign) expect((await call({ headers: { Origin } })).status).toBe(403)
    expect((await call({ headers: { Origin: `http://127.0.0.1:${loopback.port + 1}` } })).status).toBe(403)
    expect(core.calls).toEqual([])
  })

  it('is JSON, which no form can send', async () => {
    const types = [
      undefined,
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]
    for (const type of types) expect((await call({ headers: { 'Content-Type': type } })).status).toBe(415)
    expect(core.calls).toEqual([])
    const withCharset = { 'Content-Type': 'application/json; charset=utf-8' }
    expect((await call({ headers: withCharset })).status).toBe(200)
  })

  it('is a POST of well-formed JSON in UTF-8 to a well-formed name', async () => {
    expect((await call({ method: 'PUT' })).status).toBe(405)
    expect((await send(loopback.port, { path: '/api/app.info', headers: goodHeaders() })).status).toBe(405)
    expect((await call({ body: '' })).status).toBe(400)
    expect((await call({ body: '{' })).status).toBe(400)
    expect((await call({ body: Buffer.from([0x22, 0xff, 0x22]) })).status).toBe(400)
    expect((await call({ path: '/api/%zz' })).status).toBe(400)
    expect(core.calls).toEqual([])
  })

  it('is at most 8 MB, declared or not', async () => {
    const string = (length: number) => JSON.stringify('a'.repeat(length - 2))
    expect((await call({ body: string(bodyLimit) })).status).toBe(200)
    core.calls.length = 0
    await expectTooLarge(call({ body: string(bodyLimit + 1) }))
    const undeclared = { 'Transfer-Encoding': 'chunked' }
    await expectTooLarge(call({ body: string(bodyLimit + 1), headers: undeclared }))
    expect(core.calls).toEqual([])
  })

  it.each(['constructor', '__proto__', 'toString', 'a/b', ''])(
    'of %j is 404 with its reply',
    async (name) => {
      const answer = await call({ path: `/api/${name}` })
      expect(answer.status).toBe(404)
      expect(JSON.parse(answer.text)).toEqual({
        ok: false,
        error: { code: 'app.unknown_method', details: { method: name } },
      })
    },
  )
})

/** The refusal arrives, or the connection breaks while too much is still being sent. */
async function expectTooLarge(sending: Promise<{ status: number }>): Promise<void> {
  const outcome = await sending.then(
    (answer) => answer.status,
    (error: NodeJS.ErrnoException) => error.code,
  )
  expect([413, 'ECONNRESET', 'EPIPE']).toContain(outcome)
}

describe('events', () => {
  const open = (path: string, protocols: string[], headers: Record<string, string>) =>
    new WebSocket(`ws://${host}${path}`, protocols, { headers })
  const refusedWith = async (socket: WebSocket) => {
    const [error] = await once(socket, 'error')
    return Number(/\d{3}$/.exec(String(error.message))?.[0])
  }
  const ours = () => ({ Origin: `http://${host}` })

  it('reach every window that holds the token', async () => {
    const windows = [1, 2].map(() => open('/events', ['trama', loopback.token], ours()))
    await Promise.all(windows.map((window) => once(window, 'open')))
    expect(windows.map((window) => window.protocol)).toEqual(['trama', 'trama'])
    const heard = Promise.all(windows.map((window) => once(window, 'message')))
    core.emit({ type: 'changed', topics: ['codes'] })
    for (const [data] of await heard)
      expect(JSON.parse(String(data))).toEqual({ type: 'changed', topics: ['codes'] })
    const closed = Promise.all(windows.map((window) => once(window, 'close')))
    for (const window of windows) window.close()
    await closed
  })

  it('are refused to anybody else', async () => {
    const { token } = loopback
    expect(await refusedWith(open('/events', ['trama', 'wrong'], ours()))).toBe(401)
    expect(await refusedWith(open('/events', ['trama'], ours()))).toBe(401)
    expect(await refusedWith(open('/events', ['other', token], ours()))).toBe(401)
    expect(await refusedWith(open('/events', [], ours()))).toBe(401)
    expect(await refusedWith(open('/other', ['trama', token], ours()))).toBe(404)
    expect(await refusedWith(open('/events', ['trama', token], { Origin: 'http://evil.example' }))).toBe(403)
    expect(await refusedWith(open('/events', ['trama', token], {}))).toBe(403)
    expect(await refusedWith(open('/events', ['trama', token], { ...ours(), Host: 'evil.example' }))).toBe(
      421,
    )
    const foreign = { ...ours(), 'Sec-Fetch-Site': 'cross-site' }
    expect(await refusedWith(open('/events', ['trama', token], foreign))).toBe(403)
  })

  it('tell how many windows are open', async () => {
    const own = await startEcho()
    const counts: number[] = []
    own.loopback.watchWindows((count) => counts.push(count))
    const socket = new WebSocket(`ws://${own.host}/events`, ['trama', own.loopback.token], {
      headers: { Origin: `http://${own.host}` },
    })
    await once(socket, 'open')
    socket.close()
    await expect.poll(() => counts).toEqual([0, 1, 0])
    await own.loopback.close()
  })
})

describe('the host', () => {
  it('takes a new token each time', async () => {
    const other = await startEcho()
    expect(other.loopback.token).not.toBe(loopback.token)
    expect(Buffer.from(other.loopback.token, 'base64url')).toHaveLength(32)
    expect(other.loopback.url).toBe(`http://${other.host}/#token=${other.loopback.token}`)
    await other.loopback.close()
  })

  it('says when its port is taken', async () => {
    const again = { core: echoCore(), staticFolder: pageFolder(), port: loopback.port, log: () => undefined }
    await expect(startLoopback(again)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('answers what is under way before it closes', async () => {
    const slow = echoCore()
    let answer: (() => void) | undefined
    const started = new Promise<void>((resolve) => {
      slow.dispatch = () =>
        new Promise((reply) => {
          answer = () => reply({ ok: true, value: 'saved' })
          resolve()
        })
    })
    const own = await startLoopback({ core: slow, staticFolder: pageFolder(), port: 0, log: () => undefined })
    const pending = send(own.port, {
      method: 'POST',
      path: '/api/app.info',
      body: '{}',
      headers: {
        ...goodHeaders(),
        Origin: `http://127.0.0.1:${own.port}`,
        Authorization: `Bearer ${own.token}`,
      },
    })
    await started
    const closing = own.close()
    answer?.()
    expect(JSON.parse((await pending).text)).toEqual({ ok: true, value: 'saved' })
    await closing
    await expect(send(own.port, {})).rejects.toThrow()
  })
})
