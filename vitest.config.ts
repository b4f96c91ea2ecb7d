import { defineConfig } from 'vitest/config'

const alone = ['tests/desktop/**/*.test.ts', 'tests/contract/**/*.test.ts', 'tests/start/**/*.test.ts']
// Three projects: what runs in Node by itself, what of it puts others' modules in a stand-in's place, and what needs a browser.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/bench/**', ...alone],
          testTimeout: 30_000,
          // One alone, the usual for two cores, leaves one of them idle.
          maxWorkers: 2,
          // One process reads the modules once for all its files: a third of the time went into reading them for each.
          isolate: false,
        },
      },
      {
        test: {
          name: 'alone',
          include: alone,
          testTimeout: 30_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Two browsers at once: one alone leaves half of two cores idle, waiting for the other side of each step.
          maxWorkers: 2,
          // A real browser on a busy machine may be a moment late; what is wrong fails every time.
          retry: 2,
        },
      },
    ],
  },
})
