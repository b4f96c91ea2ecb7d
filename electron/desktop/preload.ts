// Runs before the page, sandboxed: puts the bridge on it and nothing else.
import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, callChannel, eventChannel } from '../../shared/api/bridge.ts'
import type { AppEvent } from '../../shared/api/events.ts'

const bridge = {
  call: (method, input) => ipcRenderer.invoke(callChannel, method, input),
  onEvent(listener) {
    const forward = (_event: unknown, event: AppEvent) => listener(event)
    ipcRenderer.on(eventChannel, forward)
    return () => {
      ipcRenderer.off(eventChannel, forward)
    }
  },
} satisfies Bridge

contextBridge.exposeInMainWorld('trama', bridge)
