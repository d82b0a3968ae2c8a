import { writeFile } from 'node:fs/promises'
import network from '@longhand/network/network.schema.json' with { type: 'json' }
import { defineConfig } from 'tsdown'
import { problemJsonSchema } from './src/reading/problem-json-schema.ts'

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  platform: 'neutral',
  dts: true,
  hooks: {
    'build:done': () =>
      writeFile(
        'dist/problem.schema.json',
        `${JSON.stringify(problemJsonSchema(network), null, 2)}\n`,
      ),
  },
})
