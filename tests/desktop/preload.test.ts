import { expect, it, vi } from 'vitest'
import type { Bridge } from '../../shared/api/bridge.ts'
import { callChannel, eventChannel } from '../../shared/api/bridge.ts'
import { exposed, ipcRenderer } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
await import('../../electron/desktop/preload.ts')
const bridge = exposed.trama as Bridge

it('puts two functions on the page, and nothing else', () => {
  expect(Object.keys(exposed)).toEqual(['trama'])
  expect(Object.keys(bridge)).toEqual(['call', 'onEvent'])
})

it('calls over one channel', async () => {
  ipcRenderer.invoke.mockResolvedValueOnce({ ok: true, value: null })
  expect(await bridge.call('study.close', {})).toEqual({ ok: true, value: null })
  expect(ipcRenderer.invoke.mock.calls).toEqual([[callChannel, 'study.close', {}]])
})

it("hands events over without Electron's own, until told to stop", () => {
  const heard = vi.fn()
  const stop = bridge.onEvent(heard)
  ipcRenderer.emit(eventChannel, { sender: 'not for the page' }, { type: 'study', study: null })
  stop()
  ipcRenderer.emit(eventChannel, {}, { type: 'study', study: null })
  expect(heard.mock.calls).toEqual([[{ type: 'study', study: null }]])
})
