import { writeFile } from 'node:fs/promises'
import { defineConfig } from 'tsdown'
import { commandsJson } from './src/commands-json.ts'
import { program } from './src/program.ts'

export default defineConfig({
  entry: { cli: 'src/cli.ts', thread: 'src/train/thread.ts' },
  format: 'esm',
  platform: 'node',
  fixedExtension: false,
  dts: false,
  hooks: {
    'build:done': () =>
      writeFile(
        'dist/commands.json',
        `${JSON.stringify(commandsJson(program(() => undefined)), null, 2)}\n`,
      ),
  },
})
