import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { name: 'parameters', include: ['src/**/*.test.ts'] } })
