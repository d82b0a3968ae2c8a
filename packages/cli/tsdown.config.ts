import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/cli.ts'],
  format: 'esm',
  platform: 'node',
  fixedExtension: false,
  dts: false,
  // fewer files load sooner; what brings TensorFlow.js stays outside, and is loaded when asked for
  deps: {
    alwaysBundle: [/^@longhand\/(?!train$)/],
    onlyBundle: ['fastest-levenshtein', 'valibot', 'yaml'],
  },
})
