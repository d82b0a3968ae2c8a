import { type Cropping, cropping } from '../families/cropping.ts'
import type { Kind } from '../kind.ts'

/** A volume without its edges; TensorFlow.js writes the name with a capital D. */
export const cropping3D: Kind<'cropping3D', Cropping<'volume'>> = cropping({
  kind: 'cropping3D',
  over: 'volume',
  says: 'Cuts slices, rows and columns off the edges of a volume.',
  names: { keras: 'Cropping3D' },
  example: { type: 'volume', depth: 16, height: 16, width: 16, channels: 64 },
})
