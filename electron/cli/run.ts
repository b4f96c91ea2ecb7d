// The process around `main`: its arguments, its streams, its exit code.
import { main } from './main.ts'

// npm runs scripts in the project's folder; paths are meant from where the person stands.
if (process.env.npm_lifecycle_event === 'trama' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)

process.stdout.on('error', (error) => {
  // `trama dump STUDY | head` closes the pipe early; that is no failure.
  if (!('code' in error) || error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (line) => process.stderr.write(`${line}\n`),
})
