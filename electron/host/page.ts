// The page both hosts show: the built renderer's files, and the headers they travel with.
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

export type PageFile = { status: 200; type: string; body: Buffer<ArrayBuffer> } | { status: 403 | 404 }

/**
 * The file of the page at `encodedPath`, the still percent-encoded path of a request; `/` is index.html.
 * 403 for a path that tries to leave `folder`, by its spelling or through a link; 404 for anything else that is not a file.
 */
export async function readPageFile(folder: string, encodedPath: string): Promise<PageFile> {
  const path = decoded(encodedPath)
  if (path === null) return { status: 404 }
  if (/[\0\\]/.test(path) || path.split('/').includes('..')) return { status: 403 }
  const type = contentTypes[path === '/' ? '.html' : extname(path)]
  if (type === undefined) return { status: 404 }
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, path === '/' ? 'index.html' : path))
    if (!file.startsWith(root + sep)) return { status: 403 }
    if (!(await stat(file)).isFile()) return { status: 404 }
    return { status: 200, type, body: await readFile(file) }
  } catch (error) {
    if (isMissing(error)) return { status: 404 }
    throw error
  }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG'
}

/** Headers of every answer. `connect` lists what the page may talk to besides its own origin. */
export function securityHeaders(connect: readonly string[]): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data: blob:",
      `connect-src ${["'self'", ...connect].join(' ')}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  }
}
