import { type Cropping, cropping } from '../families/cropping.ts'
import type { Kind } from '../kind.ts'

/** An image without its edges; TensorFlow.js writes the name with a capital D. */
export const cropping2D: Kind<'cropping2D', Cropping<'image'>> = cropping({
  kind: 'cropping2D',
  over: 'image',
  says: 'Cuts rows and columns off the edges of an image.',
  names: { keras: 'Cropping2D' },
  example: { type: 'image', height: 64, width: 64, channels: 64 },
})
