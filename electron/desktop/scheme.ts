// trama://app/ : the page's own address, answered from the built files and from nowhere else.
import { type CustomScheme, type Protocol, protocol } from 'electron'
import { readPageFile, securityHeaders } from '../host/page.ts'

export const scheme = 'trama'
const host = 'app'
export const pageUrl = `${scheme}://${host}/`

const privileges: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
}

/** To be called before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([privileges])
}

/** `of` is the protocol of the session the windows use. */
export function serveScheme(of: Protocol, folder: string): void {
  of.handle(scheme, (request) => answer(request, folder))
}

async function answer(request: Request, folder: string): Promise<Response> {
  const headers = securityHeaders([])
  const url = new URL(request.url)
  if (request.method !== 'GET') return new Response(null, { status: 405, headers })
  if (url.host !== host) return new Response(null, { status: 404, headers })
  const file = await readPageFile(folder, url.pathname)
  if (file.status !== 200) return new Response(null, { status: file.status, headers })
  return new Response(file.body, { headers: { ...headers, 'Content-Type': file.type } })
}
