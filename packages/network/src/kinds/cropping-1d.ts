import { type Cropping, cropping } from '../families/cropping.ts'
import type { Kind } from '../kind.ts'

/** A sequence without its edges; TensorFlow.js writes the name with a capital D. */
export const cropping1D: Kind<'cropping1D', Cropping<'sequence'>> = cropping({
  kind: 'cropping1D',
  over: 'sequence',
  says: 'Cuts steps off the ends of a sequence.',
  names: { keras: 'Cropping1D' },
  example: { type: 'sequence', steps: 100, features: 64 },
})
