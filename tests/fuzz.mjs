// `npm run fuzz`: the tests that break files, with many more of them. `-- TIMES SEED` chooses how many, and which.
import { spawnSync } from 'node:child_process'

const [times = '200', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
console.log(`TRAMA_FUZZ_TIMES=${times} TRAMA_FUZZ_SEED=${seed}`)
const ran = spawnSync('vitest', ['run', '--project', 'node', '--testTimeout', '0', '.fuzz.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, TRAMA_FUZZ_TIMES: times, TRAMA_FUZZ_SEED: seed },
})
process.exitCode = ran.status ?? 1
