import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: { cli: 'src/cli.ts', thread: 'src/train/thread.ts' },
  format: 'esm',
  platform: 'node',
  fixedExtension: false,
  dts: false,
})
