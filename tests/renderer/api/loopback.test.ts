import { afterEach, describe, expect, test, vi } from 'vitest'
import { loopbackTransport, takeToken } from '../../../renderer/api/loopback.ts'
import { longestSocketCall } from '../../../shared/api/socket.ts'

/** As much of a window as holding the token takes. */
function page(hash: string, kept: string | null) {
  const storage = new Map(kept === null ? [] : [['trama.token', kept]])
  const shown: string[] = []
  const window = {
    location: { hash, pathname: '/', search: '?x=1' },
    sessionStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
    },
    history: { replaceState: (_state: unknown, _title: string, address: string) => shown.push(address) },
  }
  return { window: window as unknown as Window, storage, shown }
}

describe('the token of the loopback host', () => {
  test('is kept for the tab and taken out of the address', () => {
    const { window, storage, shown } = page('#token=s3cret-_', null)
    expect(takeToken(window)).toBe('s3cret-_')
    expect(storage.get('trama.token')).toBe('s3cret-_')
    expect(shown).toEqual(['/?x=1'])
  })

  test('survives a reload, and a new one replaces it', () => {
    expect(takeToken(page('', 'kept').window)).toBe('kept')
    expect(takeToken(page('#token=new', 'kept').window)).toBe('new')
  })

  test('is empty where nobody gave one', () => {
    const { window, shown } = page('#other=1', null)
    expect(takeToken(window)).toBe('')
    expect(shown).toEqual([])
  })
})

describe('calls', () => {
  afterEach(() => vi.unstubAllGlobals())

  function start() {
    const sockets: FakeSocket[] = []
    class FakeSocket {
      static readonly OPEN = 1
      readyState = 0
      sent: string[] = []
      declare onopen: () => void
      declare onclose: () => void
      declare onmessage: (message: { data: string }) => void
      constructor() {
        sockets.push(this)
      }
      send(text: string) {
        this.sent.push(text)
      }
      hear(message: unknown) {
        this.onmessage({ data: JSON.stringify(message) })
      }
    }
    const requests: string[] = []
    vi.stubGlobal('WebSocket', FakeSocket)
    vi.stubGlobal('fetch', async (path: string) => {
      requests.push(path)
      return { json: async () => ({ ok: true, value: 'by request' }) }
    })
    const leaving: (() => void)[] = []
    const { window } = page('#token=t', null)
    Object.assign(window.location, { href: 'http://127.0.0.1:1/' })
    Object.assign(window, {
      addEventListener: (type: string, listener: () => void) => type === 'pagehide' && leaving.push(listener),
      setTimeout: () => 0,
    })
    const transport = loopbackTransport(window)
    const [socket] = sockets
    if (socket === undefined) throw new Error('no socket')
    const open = () => {
      socket.readyState = 1
      socket.onopen()
    }
    const leave = () => {
      for (const each of leaving) each()
    }
    return { transport, socket, requests, open, leave }
  }

  test('go over the socket, and each gets its own answer whatever the order', async () => {
    const { transport, socket, requests, open } = start()
    open()
    const [first, second] = [transport.call('a', 1), transport.call('b', { x: 2 })]
    expect(socket.sent.map((text) => JSON.parse(text))).toEqual([
      { call: 1, method: 'a', input: 1 },
      { call: 2, method: 'b', input: { x: 2 } },
    ])
    socket.hear({ answer: 2, reply: { ok: true, value: 'B' } })
    socket.hear({ answer: 1, reply: { ok: true, value: 'A' } })
    expect([await first, await second]).toEqual([
      { ok: true, value: 'A' },
      { ok: true, value: 'B' },
    ])
    expect(requests).toEqual([])
  })

  test('are requests before the socket is open, when they are long, and when the page goes away', async () => {
    const { transport, socket, requests, open, leave } = start()
    await transport.call('early', {})
    open()
    await transport.call('long', 'x'.repeat(longestSocketCall))
    leave()
    await transport.call('late', {})
    expect(requests).toEqual(['/api/early', '/api/long', '/api/late'])
    expect(socket.sent).toEqual([])
  })

  test('that nobody answered fail when the connection closes', async () => {
    const { transport, socket, open } = start()
    open()
    const pending = transport.call('a', {})
    socket.onclose()
    await expect(pending).rejects.toThrow('The connection closed.')
  })
})
