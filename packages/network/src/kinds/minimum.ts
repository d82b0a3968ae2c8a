import { elementwise } from '../families/elementwise.ts'
import type { Kind } from '../kind.ts'
import type { NoSettings } from '../schema/words.ts'

/** The smallest of branches, number by number. */
export const minimum: Kind<'minimum', NoSettings> = elementwise({
  kind: 'minimum',
  says: 'Keeps the smallest of branches, number by number; the shape stays.',
  names: { keras: 'Minimum', onnx: 'Min' },
  source: 'Keras, Minimum layer',
})
