import { writeFile } from 'node:fs/promises'
import { defineConfig } from 'tsdown'
import { networkJsonSchema } from './src/schema/network-json-schema.ts'

export default defineConfig({
  entry: ['src/index.ts', 'src/write.ts'],
  // a file for each file, so that a page carries only what it imports
  unbundle: true,
  format: 'esm',
  platform: 'neutral',
  dts: true,
  hooks: {
    'build:done': () =>
      writeFile('dist/network.schema.json', `${JSON.stringify(networkJsonSchema(), null, 2)}\n`),
  },
})
