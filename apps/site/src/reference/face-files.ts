import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Packages whose face is imported; the command has none. */
export const packageNames: readonly string[] = [
  'derivation',
  'network',
  'parameters',
  'backprop',
  'marking',
  'questions',
  'render',
  'figures',
  'handouts',
  'examples',
  'train',
  'kernels',
]

/** The folder of a package of the house. */
export const folderOf = (name: string): string =>
  dirname(require.resolve(`@longhand/${name}/package.json`))

/** The types that a package publishes; a further entry such as `onnx` has types of its own. */
export const faceOf = (name: string, entry = 'index'): string =>
  join(folderOf(name), 'dist', `${entry}.d.ts`)
