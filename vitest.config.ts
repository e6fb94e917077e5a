import { defineConfig } from 'vitest/config'

/** Unit tests stand beside their file; store tests and journeys share one real PostgreSQL that the set-up starts. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
