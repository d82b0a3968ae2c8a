import { writeFile } from 'node:fs/promises'
import { defineConfig } from 'tsdown'
import { networkJsonSchema } from './src/schema/network-json-schema.ts'

export default defineConfig({
  // YAML in a file of its own: a page that does not parse text leaves it out
  entry: ['src/index.ts', 'src/reading/parse-text.ts'],
  format: 'esm',
  platform: 'neutral',
  dts: true,
  hooks: {
    'build:done': () =>
      writeFile('dist/network.schema.json', `${JSON.stringify(networkJsonSchema(), null, 2)}\n`),
  },
})
