// A page that leads a browser to the address with the token. The address itself, given as an argument,
// would show the token to every user of the machine in the list of processes; a file only its owner can read does not.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type Bootstrap = { fileUrl: string; remove(): void }

/** `folder` is where the browser can read; a private folder (0700) is made in it. Remove it once the window is there. */
export function writeBootstrap(folder: string, url: string): Bootstrap {
  const own = mkdtempSync(join(folder, 'trama-'))
  const file = join(own, 'trama.html')
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><title>Trama</title><meta name="referrer" content="no-referrer">` +
      `<script>location.replace(${JSON.stringify(url)})</script>\n`,
    { mode: 0o600, flag: 'wx' },
  )
  return {
    fileUrl: pathToFileURL(file).href,
    remove: () => rmSync(own, { recursive: true, force: true }),
  }
}
