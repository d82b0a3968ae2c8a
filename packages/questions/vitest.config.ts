import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { name: 'questions', include: ['src/**/*.test.ts'] } })
