// Runs Electron on the built desktop host.
import { spawn } from 'node:child_process'

/** Exit code 0, or how it ended. `early`: before anybody can have worked in it. */
export type DesktopEnd = { ok: true } | { ok: false; early: boolean; ended: string }

const earlyMs = 15_000

/** Resolves when the application has ended. */
export function runDesktop(program: string, root: string, study: string | null): Promise<DesktopEnd> {
  const started = Date.now()
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  // Electron refuses to start as root without this.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(program, [...asRoot, root, ...(study === null ? [] : [study])], {
    stdio: 'inherit',
    env,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  const early = () => Date.now() - started < earlyMs
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ ok: false, early: true, ended: error.message }))
    child.once('exit', (code, signal) => {
      const asked = signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP'
      if (code === 0 || asked) resolve({ ok: true })
      else resolve({ ok: false, early: early(), ended: String(signal ?? code) })
    })
  })
}
