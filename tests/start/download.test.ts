import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DownloadError, downloadFile } from '../../electron/start/download.ts'
import { electronPackage, fetchRuntime, installedRuntime } from '../../electron/start/electron-runtime.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
  vi.unstubAllEnvs()
})

function serveWith(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
    })
  })
}

const failureOf = (download: Promise<void>) =>
  download.then(
    () => 'no failure',
    (error: unknown) => (error instanceof DownloadError ? error.failure : error),
  )

describe('a download', () => {
  it('writes the file and tells how far it is', async () => {
    const bytes = Buffer.alloc(300_000, 7)
    const url = await serveWith((_request, response) => {
      response.setHeader('Content-Length', bytes.length)
      response.end(bytes)
    })
    const file = join(temporaryFolder(), 'file.zip')
    const progress: [number, number | null][] = []
    await downloadFile(`${url}/file.zip`, file, (received, total) => progress.push([received, total]))
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(progress.at(-1)).toEqual([300_000, 300_000])
  })

  it('gives up within seconds where nobody answers', async () => {
    const url = await serveWith(() => undefined)
    const started = Date.now()
    const { host } = new URL(url)
    const file = join(temporaryFolder(), 'x')
    expect(await failureOf(downloadFile(url, file, () => undefined))).toEqual({ kind: 'no-answer', host })
    expect(Date.now() - started).toBeLessThan(6_000)
    servers.pop()?.close()
    const refused = await failureOf(downloadFile('http://127.0.0.1:1/', file, () => undefined))
    expect(refused).toEqual({ kind: 'no-answer', host: '127.0.0.1:1' })
  })

  it('says when the file is not there, or stops coming', async () => {
    const file = join(temporaryFolder(), 'x')
    const missing = await serveWith((_request, response) => {
      response.statusCode = 404
      response.end()
    })
    expect(await failureOf(downloadFile(missing, file, () => undefined))).toEqual({
      kind: 'status',
      host: new URL(missing).host,
      status: 404,
    })
    const broken = await serveWith((_request, response) => {
      response.setHeader('Content-Length', 100)
      response.write('half', () => response.destroy())
    })
    expect(await failureOf(downloadFile(broken, file, () => undefined))).toEqual({
      kind: 'stalled',
      host: new URL(broken).host,
    })
  })

  it('does not blame the network for a disk that refuses the file', async () => {
    const url = await serveWith((_request, response) => response.end('x'))
    const nowhere = join(temporaryFolder(), 'no', 'such', 'folder')
    expect(await failureOf(downloadFile(url, nowhere, () => undefined))).toMatchObject({ code: 'ENOENT' })
  })
})

describe("Electron's runtime", () => {
  /** A project with the real Electron package, but for its checksums, beside the libraries it uses. */
  function project(archive: Uint8Array): { root: string; name: string } {
    const root = temporaryFolder()
    const here = join(import.meta.dirname, '../../node_modules')
    mkdirSync(join(root, 'node_modules/electron'), { recursive: true })
    for (const name of ['@electron', '@electron-internal'])
      symlinkSync(join(here, name), join(root, 'node_modules', name), 'junction')
    for (const name of ['package.json', 'install.js', 'index.js'])
      cpSync(join(here, 'electron', name), join(root, 'node_modules/electron', name))
    const { version } = JSON.parse(readFileSync(join(here, 'electron/package.json'), 'utf8')) as {
      version: string
    }
    const name = `electron-v${version}-${process.platform}-${process.arch}.zip`
    const checksum = createHash('sha256').update(archive).digest('hex')
    writeFileSync(join(root, 'node_modules/electron/checksums.json'), JSON.stringify({ [name]: checksum }))
    vi.stubEnv('electron_config_cache', join(root, 'cache'))
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined)
    return { root, name }
  }

  const program = { linux: 'electron', darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const archiveOf = (version: string) =>
    zipSync({
      version: Buffer.from(version),
      [program[process.platform as keyof typeof program]]: [Buffer.from('#!'), { attrs: 0o755 << 16, os: 3 }],
    })

  it('is fetched from the mirror, checked, unpacked and found; the next time it comes from the cache', async () => {
    const { version } = electronPackage(join(import.meta.dirname, '../..')) ?? { version: '' }
    const archive = archiveOf(version)
    const { root, name } = project(archive)
    const asked: string[] = []
    const mirror = await serveWith((request, response) => {
      asked.push(request.url ?? '')
      response.end(archive)
    })
    vi.stubEnv('ELECTRON_MIRROR', `${mirror}/mirror/`)
    const electron = electronPackage(root)
    if (electron === null) throw new Error('no package')
    expect(installedRuntime(electron, process.env)).toBeNull()

    const steps: string[] = []
    const fetching = {
      onProgress: (received: number) => {
        if (received === 0) steps.push('download')
      },
      onUnpack: () => steps.push('unpack'),
    }
    await fetchRuntime(electron, fetching)
    expect(asked).toEqual([`/mirror/v${version}/${name}`])
    expect(installedRuntime(electron, process.env)).toBe(
      join(electron.folder, 'dist', program[process.platform as keyof typeof program]),
    )
    expect(steps).toEqual(['download', 'unpack'])
    await fetchRuntime(electron, fetching)
    expect(steps).toEqual(['download', 'unpack', 'unpack'])
    expect(asked).toHaveLength(1)
    expect(installedRuntime({ ...electron, version: '1.0.0' }, process.env)).toBeNull()
  })

  it('is refused when its checksum is wrong', async () => {
    const { root } = project(archiveOf('1.0.0'))
    const mirror = await serveWith((_request, response) => response.end(archiveOf('6.6.6')))
    vi.stubEnv('ELECTRON_MIRROR', `${mirror}/`)
    const electron = electronPackage(root)
    if (electron === null) throw new Error('no package')
    const fetching = { onProgress: () => undefined, onUnpack: () => undefined }
    await expect(fetchRuntime(electron, fetching)).rejects.toThrow(/checksum/i)
    expect(installedRuntime(electron, process.env)).toBeNull()
  })

  it('is absent where its package is', () => {
    expect(electronPackage(temporaryFolder())).toBeNull()
  })
})
