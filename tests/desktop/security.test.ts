import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Protocol, Session, WebContents } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { pageUrl, serveScheme } from '../../electron/desktop/scheme.ts'
import { hardenContents, hardenSession, isOurPage } from '../../electron/desktop/security.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { FakeContents, protocol, session } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

const fakeSession = session.defaultSession

describe('a session', () => {
  beforeEach(() => hardenSession(fakeSession as unknown as Session))

  it.each([
    'geolocation',
    'media',
    'notifications',
    'fileSystem',
    'openExternal',
    'clipboard-read',
    'hid',
    'usb',
  ])('does not let the page have %s', (permission) => {
    const decide = vi.fn()
    fakeSession.permissionRequest?.({}, permission, decide)
    expect(decide.mock.calls).toEqual([[false]])
    expect(fakeSession.permissionCheck?.(null, permission)).toBe(false)
  })

  it('lets the page copy, and no device in', () => {
    const decide = vi.fn()
    fakeSession.permissionRequest?.({}, 'clipboard-sanitized-write', decide)
    expect(decide.mock.calls).toEqual([[true]])
    expect(fakeSession.devicePermission?.({})).toBe(false)
  })

  it.each([
    ['https://example.org/', true],
    ['http://127.0.0.1:8080/', true],
    ['ws://127.0.0.1:8080/', true],
    ['file:///etc/passwd', true],
    ['ftp://example.org/', true],
    ['tramas://app/', true],
    ['trama://app/assets/main.js', false],
    ['blob:trama://app/0f', false],
    ['data:image/png;base64,AA', false],
  ])('asked for %s, blocks it: %s', (url, cancel) => {
    const answer = vi.fn()
    fakeSession.beforeRequest?.({ url }, answer)
    expect(answer.mock.calls).toEqual([[{ cancel }]])
  })
})

describe('a window', () => {
  let contents: FakeContents
  beforeEach(() => {
    contents = new FakeContents()
    hardenContents(contents as unknown as WebContents)
  })

  it('opens no other', () => {
    expect(contents.windowOpenHandler?.({ url: pageUrl })).toEqual({ action: 'deny' })
    expect(contents.emitPreventable('will-attach-webview')).toBe(true)
  })

  it.each([
    'https://example.org/',
    'file:///home/ana/dropped.html',
    'trama://app/other.html',
    'trama://app.evil/',
    'javascript:alert(1)',
    'about:blank',
  ])('does not leave for %s', (url) => {
    expect(contents.emitPreventable('will-navigate', { url })).toBe(true)
    expect(contents.emitPreventable('will-frame-navigate', { url, isMainFrame: true })).toBe(true)
    expect(contents.emitPreventable('will-frame-navigate', { url, isMainFrame: false })).toBe(true)
    expect(contents.emitPreventable('will-redirect', { url })).toBe(true)
  })

  it('may load its own page again, and hold what the page wrote into a frame', () => {
    expect(contents.emitPreventable('will-navigate', { url: pageUrl })).toBe(false)
    expect(contents.emitPreventable('will-frame-navigate', { url: pageUrl, isMainFrame: true })).toBe(false)
    const inner = { url: 'about:srcdoc', isMainFrame: false }
    expect(contents.emitPreventable('will-frame-navigate', inner)).toBe(false)
  })
})

it('knows its own page', () => {
  for (const url of [pageUrl, `${pageUrl}#x`, `${pageUrl}?a=1`]) expect(isOurPage(url)).toBe(true)
  for (const url of ['', 'trama://app', 'trama://other/', `https://x/?${pageUrl}`, `${pageUrl}index.html`])
    expect(isOurPage(url)).toBe(false)
})

describe('trama://app', () => {
  const outer = temporaryFolder()
  const folder = join(outer, 'renderer')
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'main.js'), 'export {}')
  writeFileSync(join(outer, 'secret.html'), 'not the page')
  symlinkSync(join(outer, 'secret.html'), join(folder, 'link.html'))
  const ask = async (url: string, init: RequestInit = {}) => {
    serveScheme(protocol as unknown as Protocol, folder)
    const answer = await protocol.handlers.get('trama')?.(new Request(url, init))
    if (answer === undefined) throw new Error('no handler')
    return answer
  }

  it('serves the page with its type and the security headers', async () => {
    const page = await ask(pageUrl)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = page.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).toContain("connect-src 'self';")
    const script = await ask(`${pageUrl}main.js`)
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ])
  })

  it.each([
    [`${pageUrl}..%2fsecret.html`, 403],
    [`${pageUrl}..%5csecret.html`, 403],
    [`${pageUrl}link.html`, 403],
    [`${pageUrl}%2e%2e/secret.html`, 404],
    [`${pageUrl}missing.js`, 404],
    ['trama://other/main.js', 404],
  ])('refuses %s', async (url, status) => {
    const answer = await ask(url)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer.text()).toBe('')
  })

  it('is read only', async () => {
    expect((await ask(pageUrl, { method: 'POST', body: 'x' })).status).toBe(405)
  })
})
