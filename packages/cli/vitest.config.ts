import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'cli',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // every test starts a process; a busy machine takes its time
    testTimeout: 60_000,
  },
})
