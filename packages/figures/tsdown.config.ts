import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/index.ts', 'src/plots.ts'],
  format: 'esm',
  platform: 'neutral',
  dts: true,
})
