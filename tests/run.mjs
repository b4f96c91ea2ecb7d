// `npm test`: everything, one step after the other, stopping at the first that fails.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// The tests start the program many times over; what it compiles to is read once.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url))

const steps = [
  ['types', ['tsc', '-b', 'tests']],
  ['format and lint', ['biome', 'check', '--error-on-warnings', '.']],
  [
    'build',
    ['vite', 'build', '--logLevel', 'warn'],
    ['vite', 'build', '-c', 'vite.desktop.config.ts', '--logLevel', 'warn'],
  ],
  // Before the unit tests too: one of them prints a report with it.
  ['a browser to drive', ['node', 'tests/e2e/ensure-chromium.ts']],
  ['unit, contract, migrations, architecture', ['vitest', 'run', '--project', 'node', '--project', 'alone']],
  ['end to end, in a browser', ['vitest', 'run', '--project', 'e2e']],
]

for (const [title, ...commands] of steps) {
  const started = performance.now()
  console.log(`\n=== ${title}`)
  for (const [program, ...args] of commands) {
    const ran = spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' })
    if (ran.error) console.error(ran.error.message)
    if (ran.status !== 0) {
      console.error(`\nFAILED: ${title} (${[program, ...args].join(' ')})`)
      process.exit(ran.status ?? 1)
    }
  }
  console.log(`=== ${title}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
console.log('\nAll passed.')
