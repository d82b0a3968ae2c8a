import { elementwise } from '../families/elementwise.ts'
import type { Kind } from '../kind.ts'
import type { NoSettings } from '../schema/words.ts'

/** The largest of branches, number by number. */
export const maximum: Kind<'maximum', NoSettings> = elementwise({
  kind: 'maximum',
  says: 'Keeps the largest of branches, number by number; the shape stays.',
  names: { keras: 'Maximum', onnx: 'Max' },
  source: 'Keras, Maximum layer',
})
