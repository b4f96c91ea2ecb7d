// Finds a Chromium for the end-to-end tests; installs Debian's when run as root on Debian; says what is missing otherwise.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumPath } from './chromium.ts'

function main(): number {
  const found = chromiumPath()
  if (found !== null) {
    console.log(`Chromium: ${found}`)
    return 0
  }
  if (process.env.TRAMA_CHROMIUM !== undefined) {
    console.error(`TRAMA_CHROMIUM names ${process.env.TRAMA_CHROMIUM}, and there is no such file.`)
    return 1
  }
  const debianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (!debianRoot) {
    console.error(
      'The end-to-end tests need Chromium, Google Chrome or Microsoft Edge, and none was found. Install one, or name its program in TRAMA_CHROMIUM.',
    )
    return 1
  }
  console.log("No Chromium found; installing Debian's.")
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'] as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const ran = spawnSync('apt-get', args, { ...quiet, stdio: [...quiet.stdio] })
    if (ran.status !== 0) {
      console.error(`apt-get ${args.join(' ')} failed; install the package chromium by hand.`)
      return 1
    }
  }
  const installed = chromiumPath()
  console.log(`Chromium: ${installed}`)
  return installed === null ? 1 : 0
}

process.exitCode = main()
