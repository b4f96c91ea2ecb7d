// The log of every host: one line on stderr. Errors always; the rest when TRAMA_LOG is set.
import type { Log } from '../core/platform.ts'

export function stderrLog(env: NodeJS.ProcessEnv): Log {
  const everything = Boolean(env.TRAMA_LOG)
  return (level, message, facts) => {
    if (!everything && level !== 'error') return
    process.stderr.write(`trama ${level}: ${message} ${JSON.stringify(facts)}\n`)
  }
}
