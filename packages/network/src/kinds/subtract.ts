import { elementwise } from '../families/elementwise.ts'
import type { Kind } from '../kind.ts'
import type { NoSettings } from '../schema/words.ts'

/** One branch taken from another, number by number. */
export const subtract: Kind<'subtract', NoSettings> = elementwise({
  kind: 'subtract',
  says: 'Takes the second branch from the first, number by number; the shape stays.',
  names: { keras: 'Subtract', onnx: 'Sub' },
  onlyTwo: true,
  isInTfjs: false,
  source: 'Keras, Subtract layer',
})
