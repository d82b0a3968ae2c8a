import { elementwise } from '../families/elementwise.ts'
import type { Kind } from '../kind.ts'
import type { NoSettings } from '../schema/words.ts'

/** The mean of branches, number by number. */
export const average: Kind<'average', NoSettings> = elementwise({
  kind: 'average',
  says: 'Takes the mean of branches number by number; the shape stays.',
  names: { keras: 'Average', onnx: 'Mean' },
  source: 'Keras, Average layer',
})
