import { defineConfig } from 'vitest/config'

// Two projects: everything that runs in Node by itself, and the runs that need a browser.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/bench/**'],
          testTimeout: 30_000,
          // One alone, the usual for two cores, leaves one of them idle.
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
