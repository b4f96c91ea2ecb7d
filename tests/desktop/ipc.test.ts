import { beforeEach, describe, expect, it, vi } from 'vitest'
import { connect } from '../../electron/desktop/ipc.ts'
import { pageUrl } from '../../electron/desktop/scheme.ts'
import { callChannel, eventChannel } from '../../shared/api/bridge.ts'
import { type EchoCore, echoCore } from '../loopback/fixtures.ts'
import { FakeContents, type Frame } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

const page: Frame = { url: pageUrl, parent: null }
let contents: FakeContents
let core: EchoCore
let disconnect: () => void
beforeEach(() => {
  contents = new FakeContents()
  core = echoCore()
  disconnect = connect(contents, core, () => undefined)
})
const invoke = (frame: Frame | null, ...args: unknown[]) => contents.ipc.invoke(callChannel, frame, ...args)

describe('a call', () => {
  it('of the page reaches the core of its window', async () => {
    expect(await invoke(page, 'app.info', { a: 1 })).toEqual({ ok: true, value: { a: 1 } })
    expect(await invoke(page, 'constructor', {})).toMatchObject({ error: { code: 'app.unknown_method' } })
    expect(core.calls).toHaveLength(2)
  })

  it.each<[string, Frame | null]>([
    ['a frame that is gone', null],
    ['a frame inside the page', { url: 'about:srcdoc', parent: page }],
    ['a frame inside the page that shows the page', { url: pageUrl, parent: page }],
    ['another page', { url: 'https://example.org/', parent: null }],
    ['another page of our scheme', { url: 'trama://app/other.html', parent: null }],
  ])('of %s is refused', async (_who, frame) => {
    await expect(invoke(frame, 'app.info', {})).rejects.toThrow('may not call')
    expect(core.calls).toEqual([])
  })

  it('without a name is refused', async () => {
    for (const method of [undefined, null, 7, {}, ['app.info']])
      await expect(invoke(page, method, {})).rejects.toThrow('named by a string')
    expect(core.calls).toEqual([])
  })
})

describe('an event', () => {
  it('reaches the page', () => {
    core.emit({ type: 'changed', topics: ['cases'] })
    expect(contents.sent).toEqual([[eventChannel, { type: 'changed', topics: ['cases'] }]])
  })

  it('is not sent to a window that is gone', () => {
    contents.destroyed = true
    core.emit({ type: 'changed', topics: ['cases'] })
    disconnect()
    core.emit({ type: 'changed', topics: ['cases'] })
    expect(contents.sent).toEqual([])
  })
})

it('parts the window from its core', async () => {
  disconnect()
  core.emit({ type: 'changed', topics: ['cases'] })
  expect(contents.sent).toEqual([])
  await expect(invoke(page, 'app.info', {})).rejects.toThrow('no handler')
})
