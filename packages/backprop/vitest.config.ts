import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { name: 'backprop', include: ['src/**/*.test.ts'] } })
