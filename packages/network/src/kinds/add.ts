import { elementwise } from '../families/elementwise.ts'
import type { Kind } from '../kind.ts'
import type { NoSettings } from '../schema/words.ts'

/** Branches added number by number. */
export const add: Kind<'add', NoSettings> = elementwise({
  kind: 'add',
  says: 'Adds branches number by number; the shape stays.',
  names: { keras: 'Add', onnx: 'Add' },
  source: 'He et al. 2016, "Deep residual learning for image recognition", §3.2',
})
