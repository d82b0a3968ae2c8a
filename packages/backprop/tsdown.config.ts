import { writeFile } from 'node:fs/promises'
import { described } from '@longhand/house/described'
import network from '@longhand/network/network.schema.json' with { type: 'json' }
import { defineConfig } from 'tsdown'
import { problemFieldsSay } from './src/reading/problem-fields-say.ts'
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
        `${JSON.stringify(described(problemJsonSchema(network), problemFieldsSay), null, 2)}\n`,
      ),
  },
})
