// Runs a program of this project on Node 24 whatever Node started it. Plain JavaScript that Node 20 can read.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as modules from 'node:module'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const needed = 24
// Compiled code is kept from run to run: a command of the terminal starts in less than half the time. Beside the packages
// it is made from, as who may write there may change those too.
const kept =
  process.env.NODE_COMPILE_CACHE ??
  fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url))

/** @param {URL} entry the program; it receives this process's arguments */
export async function onNode24(entry) {
  if (major(process.versions.node) >= needed) {
    modules.enableCompileCache?.(kept)
    await import(entry.href)
    return
  }
  const node = installedNode()
  if (node === null) {
    process.stderr.write(`${explanation()}\n`)
    process.exitCode = 1
    return
  }
  const child = spawn(node, [fileURLToPath(entry), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: kept },
  })
  // The child decides when it has finished. A terminal sends Ctrl+C to both, other programs to this one only;
  // handed on as another signal, it is never taken for a second Ctrl+C, which would end the child at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal === 'SIGINT' ? 'SIGTERM' : signal))
  }
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n${explanation()}\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0)
  })
}

/** The Node that one of the optional packages node-<system>-<architecture> brought, or null. */
function installedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = fileURLToPath(
    new URL(`../../node_modules/node-${system}-${process.arch}/bin/${file}`, import.meta.url),
  )
  return existsSync(path) ? path : null
}

function major(version) {
  return Number(version.split('.')[0])
}

function explanation() {
  const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
  return /^es\b|^es_/i.test(language)
    ? `Trama necesita Node ${needed} o más nuevo y aquí corre el ${process.versions.node}. Ejecute «npm ci» en la carpeta de Trama o instale Node ${needed} desde https://nodejs.org.`
    : `Trama needs Node ${needed} or newer and this is ${process.versions.node}. Run “npm ci” in Trama's folder, or install Node ${needed} from https://nodejs.org.`
}
