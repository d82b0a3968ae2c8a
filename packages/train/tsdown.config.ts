import { writeFile } from 'node:fs/promises'
import { described } from '@longhand/house/described'
import network from '@longhand/network/network.schema.json' with { type: 'json' }
import { defineConfig } from 'tsdown'
import { experimentFieldsSay } from './src/experiment/experiment-fields-say.ts'
import { experimentJsonSchema } from './src/experiment/experiment-json-schema.ts'

export default defineConfig({
  entry: ['src/index.ts', 'src/tensorboard.ts'],
  format: 'esm',
  platform: 'neutral',
  dts: true,
  hooks: {
    'build:done': () =>
      writeFile(
        'dist/experiment.schema.json',
        `${JSON.stringify(described(experimentJsonSchema(network), experimentFieldsSay), null, 2)}\n`,
      ),
  },
})
