import { elementwise } from '../families/elementwise.ts'
import type { Kind } from '../kind.ts'
import type { NoSettings } from '../schema/words.ts'

/** Branches multiplied number by number. */
export const multiply: Kind<'multiply', NoSettings> = elementwise({
  kind: 'multiply',
  says: 'Multiplies branches number by number; the shape stays.',
  names: { keras: 'Multiply', onnx: 'Mul' },
  source: 'Hu, Shen & Sun 2018, "Squeeze-and-excitation networks", §3.2',
})
