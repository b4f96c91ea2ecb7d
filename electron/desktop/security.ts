// What a window may not do: reach the network, leave its page, open others, ask for the machine's devices.
import type { Session, WebContents } from 'electron'
import { pageUrl, scheme } from './scheme.ts'

/** `url` is our page itself; what follows a # or ? does not matter. */
export function isOurPage(url: string): boolean {
  return url.split(/[?#]/)[0] === pageUrl
}

export function hardenSession(session: Session): void {
  const isWritingToClipboard = (permission: string) => permission === 'clipboard-sanitized-write'
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(isWritingToClipboard(permission))
  })
  session.setPermissionCheckHandler((_contents, permission) => isWritingToClipboard(permission))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isLocal(details.url) })
  })
}

function isLocal(url: string): boolean {
  return [`${scheme}:`, 'blob:', 'data:', 'devtools:'].some((prefix) => url.startsWith(prefix))
}

export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => {
    if (!isOurPage(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    // A frame inside the page may hold what the page itself wrote into it, a report's preview for example.
    const isAllowed = event.isMainFrame ? isOurPage(event.url) : event.url === 'about:srcdoc'
    if (!isAllowed) event.preventDefault()
  })
}
