// The part of Electron's module that the desktop host uses, without a runtime: everything it is told is kept to be looked at.
import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

type Handler = (event: { senderFrame: Frame | null }, ...args: unknown[]) => unknown
export type Frame = { url: string; parent: Frame | null }

/** Listens like Electron's emitters, whose events can be prevented. */
class Emitter extends EventEmitter {
  /** True when a listener prevented it. */
  emitPreventable(name: string, event: Record<string, unknown> = {}, ...rest: unknown[]): boolean {
    let prevented = false
    this.emit(name, { ...event, preventDefault: () => (prevented = true) }, ...rest)
    return prevented
  }
}

/** Messages cross between processes as structured clones, here too. */
export class FakeIpc {
  handlers = new Map<string, Handler>()
  handle(channel: string, handler: Handler) {
    if (this.handlers.has(channel)) throw new Error(`a second handler for ${channel}`)
    this.handlers.set(channel, handler)
  }
  removeHandler(channel: string) {
    this.handlers.delete(channel)
  }
  async invoke(channel: string, frame: Frame | null, ...args: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel)
    if (handler === undefined) throw new Error(`no handler for ${channel}`)
    return structuredClone(await handler({ senderFrame: frame }, ...structuredClone(args)))
  }
}

export class FakeContents extends Emitter {
  ipc = new FakeIpc()
  sent: [channel: string, ...args: unknown[]][] = []
  onSend: ((channel: string, ...args: unknown[]) => void) | null = null
  destroyed = false
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null
  send(channel: string, ...args: unknown[]) {
    const message: [string, ...unknown[]] = [channel, ...structuredClone(args)]
    this.sent.push(message)
    this.onSend?.(...message)
  }
  isDestroyed() {
    return this.destroyed
  }
  setWindowOpenHandler(handler: FakeContents['windowOpenHandler']) {
    this.windowOpenHandler = handler
  }
  async printToPDF(_options: Record<string, unknown>): Promise<Uint8Array> {
    return Buffer.from('%PDF-fake')
  }
}

export const windows: FakeWindow[] = []
export class FakeWindow extends Emitter {
  webContents = new FakeContents()
  options: Record<string, unknown> & { webPreferences?: Record<string, unknown> }
  loaded: string[] = []
  shown = false
  constructor(options: FakeWindow['options']) {
    super()
    this.options = options
    windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string) {
    this.loaded.push(url)
    this.emit('ready-to-show')
  }
  show() {
    this.shown = true
  }
  destroy() {
    this.close()
  }
  close() {
    this.webContents.destroyed = true
    this.emit('closed')
  }
}
export { FakeWindow as BrowserWindow }

export const paths: Record<string, string> = {}
let announceReady: () => void = () => undefined
const ready = new Promise<void>((resolve) => {
  announceReady = resolve
})
class FakeApp extends Emitter {
  isPackaged = false
  languages = ['es-CL']
  order: string[] = []
  quits = 0
  switches: string[][] = []
  commandLine = { appendSwitch: (...args: string[]) => this.switches.push(args) }
  enableSandbox() {
    this.order.push('enableSandbox')
  }
  setName() {
    this.order.push('setName')
  }
  setPath(name: string, path: string) {
    paths[name] = path
  }
  getPath(name: string) {
    return paths[name] ?? '/'
  }
  getPreferredSystemLanguages() {
    return this.languages
  }
  getLocale() {
    return 'en'
  }
  whenReady() {
    return ready
  }
  becomeReady() {
    this.order.push('ready')
    announceReady()
  }
  quit() {
    if (!this.emitPreventable('will-quit')) this.quits += 1
  }
}
export const app = new FakeApp()

type Privileges = { scheme: string; privileges: Record<string, boolean> }
class FakeProtocol {
  schemes: Privileges[] = []
  handlers = new Map<string, (request: Request) => Promise<Response>>()
  registerSchemesAsPrivileged(schemes: Privileges[]) {
    app.order.push('registerSchemesAsPrivileged')
    this.schemes.push(...schemes)
  }
  handle(scheme: string, handler: (request: Request) => Promise<Response>) {
    this.handlers.set(scheme, handler)
  }
  unhandle(scheme: string) {
    this.handlers.delete(scheme)
  }
}
export const protocol = new FakeProtocol()

type Decide = (answer: boolean) => void
class FakeSession {
  protocol: FakeProtocol = protocol
  permissionRequest: ((contents: unknown, permission: string, decide: Decide) => void) | null = null
  permissionCheck: ((contents: unknown, permission: string) => boolean) | null = null
  devicePermission: ((details: unknown) => boolean) | null = null
  beforeRequest: ((details: { url: string }, answer: (r: { cancel?: boolean }) => void) => void) | null = null
  webRequest = {
    onBeforeRequest: (listener: FakeSession['beforeRequest']) => {
      this.beforeRequest = listener
    },
  }
  setPermissionRequestHandler(handler: FakeSession['permissionRequest']) {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler: FakeSession['permissionCheck']) {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler: FakeSession['devicePermission']) {
    this.devicePermission = handler
  }
}
/** Sessions apart, by name. */
export const partitions = new Map<string, FakeSession>()
export const session = {
  defaultSession: new FakeSession(),
  fromPartition(name: string) {
    const apart = partitions.get(name) ?? new FakeSession()
    apart.protocol = new FakeProtocol()
    partitions.set(name, apart)
    return apart
  },
}

export const dialog = {
  showOpenDialog: vi.fn(),
  showSaveDialog: vi.fn(),
  showMessageBox: vi.fn(),
}
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  shown: [] as unknown,
  setApplicationMenu(template: unknown) {
    Menu.shown = template
  },
}

/** What the preload put on the page, and the renderer's end of the channels. */
export const exposed: Record<string, unknown> = {}
export const contextBridge = {
  exposeInMainWorld(name: string, value: unknown) {
    exposed[name] = value
  },
}
class FakeIpcRenderer extends EventEmitter {
  invoke = vi.fn()
}
export const ipcRenderer = new FakeIpcRenderer()
