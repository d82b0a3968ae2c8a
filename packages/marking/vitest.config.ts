import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { name: 'marking', include: ['src/**/*.test.ts'] } })
