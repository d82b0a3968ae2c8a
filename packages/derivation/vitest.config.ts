import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { name: 'derivation', include: ['src/**/*.test.ts'] } })
