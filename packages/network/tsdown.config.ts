import { writeFile } from 'node:fs/promises'
import { described } from '@longhand/house/described'
import { defineConfig } from 'tsdown'
import { fieldsSay } from './src/schema/fields-say.ts'
import { networkJsonSchema } from './src/schema/network-json-schema.ts'

export default defineConfig({
  // what a page or a command leaves out stands in files of its own: YAML, prints, ONNX, writers
  entry: ['src/index.ts', 'src/onnx.ts', 'src/schema/nearest.ts', 'src/text.ts', 'src/write.ts'],
  format: 'esm',
  platform: 'neutral',
  dts: true,
  hooks: {
    'build:done': () =>
      writeFile(
        'dist/network.schema.json',
        `${JSON.stringify(described(networkJsonSchema(), fieldsSay), null, 2)}\n`,
      ),
  },
})
