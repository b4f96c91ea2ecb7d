// Electron's runtime: where its package puts it, and how to fetch it. The package itself is never imported outside Electron:
// merely loading it starts its own download, silent and without an end.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { downloadFile, type Progress } from './download.ts'

export type ElectronPackage = { folder: string; version: string }

const manifest = z.object({ version: z.string() })

/** Null when Electron is not among the installed packages. */
export function electronPackage(root: string): ElectronPackage | null {
  const folder = join(root, 'node_modules', 'electron')
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return null
  return { folder, version: manifest.parse(JSON.parse(readFileSync(file, 'utf8'))).version }
}

/** The runtime's program, or null when it is missing or of another version; as the package's own index.js and install.js see it. */
export function installedRuntime(
  { folder, version }: ElectronPackage,
  env: NodeJS.ProcessEnv,
): string | null {
  const pathFile = join(folder, 'path.txt')
  const relative = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    const program = join(env.ELECTRON_OVERRIDE_DIST_PATH, relative ?? 'electron')
    return existsSync(program) ? program : null
  }
  const versionFile = join(folder, 'dist', 'version')
  if (relative === null || !existsSync(versionFile)) return null
  const program = join(folder, 'dist', relative)
  return readFileSync(versionFile, 'utf8').replace(/^v/, '') === version && existsSync(program)
    ? program
    : null
}

export type Fetching = {
  /** Not called when the archive is in Electron's cache. */
  onProgress: Progress
  onUnpack: () => void
}

/**
 * Fetches the runtime through Electron's own library, hence with its mirrors, its cache and its checksums, and unpacks it with
 * Electron's own installer. Throws a DownloadError when the archive can't be had, an Error when it is wrong or can't be unpacked.
 */
export async function fetchRuntime(electron: ElectronPackage, fetching: Fetching): Promise<void> {
  const { downloadArtifact, initializeProxy } = await electronGet(electron.folder)
  adoptNpmProxy(process.env)
  if (process.env.HTTPS_PROXY || process.env.https_proxy || process.env.HTTP_PROXY || process.env.http_proxy)
    initializeProxy()
  const checksums = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(electron.folder, 'checksums.json'), 'utf8')))
  await downloadArtifact({
    version: electron.version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums,
    ...(process.env.electron_config_cache ? { cacheRoot: process.env.electron_config_cache } : {}),
    downloader: { download: (url, file) => downloadFile(url, file, fetching.onProgress) },
  })
  fetching.onUnpack()
  await unpack(electron)
}

function electronGet(folder: string): Promise<typeof import('@electron/get')> {
  const entry = createRequire(join(folder, 'package.json')).resolve('@electron/get')
  return import(pathToFileURL(entry).href)
}

// Whoever installed through a proxy told npm about it, and npm passes that on under names of its own.
function adoptNpmProxy(env: NodeJS.ProcessEnv): void {
  const named = env.npm_config_https_proxy || env.npm_config_proxy
  if (named && !env.HTTPS_PROXY && !env.https_proxy) env.HTTPS_PROXY = named
}

function unpack({ folder }: ElectronPackage): Promise<void> {
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    cwd: dirname(folder),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (piece: Buffer) => {
    complaint += piece.toString()
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(complaint.trim().split('\n')[0] ?? `${code}`))
    })
  })
}
