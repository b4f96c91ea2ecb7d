// Builds what a start needs when it is missing or older than what it is built from.
import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { resourcePath } from '../core/resources.ts'

type Bundle = { result: string; sources: readonly string[]; viteArguments: readonly string[] }

export const bundles = {
  renderer: {
    result: 'dist/renderer/index.html',
    sources: ['renderer', 'shared', 'vite.config.ts', 'package-lock.json'],
    viteArguments: [],
  },
  desktop: {
    result: 'dist/desktop/preload.cjs',
    sources: ['electron', 'shared', 'vite.desktop.config.ts', 'package-lock.json'],
    viteArguments: ['--config', 'vite.desktop.config.ts'],
  },
} as const satisfies Record<string, Bundle>

/** True when the bundle is there and newer than all it is built from. */
export function isFresh(root: string, { result, sources }: Bundle): boolean {
  const built = statSync(join(root, result), { throwIfNoEntry: false })
  return built !== undefined && sources.every((source) => newest(join(root, source)) <= built.mtimeMs)
}

/** Milliseconds of the latest change in a file or a folder with all it holds; a missing one counts as never changed. */
function newest(path: string): number {
  const own = statSync(path, { throwIfNoEntry: false })
  if (own === undefined) return 0
  if (!own.isDirectory()) return own.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), own.mtimeMs)
}

/**
 * Builds what is not fresh; `onBuild` is called once before, and only when there is something to build.
 * False when a build failed: its cause is on stderr.
 */
export async function prepare(
  names: readonly (keyof typeof bundles)[],
  onBuild: () => void,
): Promise<boolean> {
  const root = resourcePath('.')
  const stale = names.map((name) => bundles[name]).filter((bundle) => !isFresh(root, bundle))
  if (stale.length > 0) onBuild()
  for (const bundle of stale) if (!(await viteBuild(root, bundle.viteArguments))) return false
  return true
}

function viteBuild(root: string, args: readonly string[]): Promise<boolean> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'error', ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  })
}
